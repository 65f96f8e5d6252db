/** `fazhi kinds`: the kinds that rules are made of, by what they are for, or those that fit some words. */
import { ASSERTIONS } from '../assertions/index.ts'
import { findKinds, type KindFit } from '../editor/find-kinds.ts'
import { type KindCard, kindCard } from '../editor/kind-card.ts'
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { KIND_GROUPS } from '../packs/kind-guide/kind-groups.ts'
import { builtInPacks } from '../rules.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { columns } from './help.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import { pageWidth } from './terminal.ts'
import { jsonDocument, TEXT_OR_JSON } from './text-or-json.ts'

/** How many kinds a search shows; what comes after them fits by chance. */
const SHOWN = 12

/** All kinds under what they are for. */
function listRows(cards: readonly KindCard[], locale: Locale, width: number): readonly string[] {
  return KIND_GROUPS.flatMap(({ title, kinds }) => {
    const own = Object.keys(kinds).flatMap((kind) => cards.filter((card) => card.kind === kind))
    return [
      say(title, locale),
      ...columns(
        own.map(({ kind, summary }) => [kind, summary]),
        width,
      ),
      '',
    ]
  })
}

/** Kinds that fit, each with the rules by which it was found where its own words do not show why. */
function foundRows(fits: readonly KindFit[], locale: Locale, width: number): readonly string[] {
  const because = ({ byRules: [rule] }: KindFit): string =>
    rule === undefined
      ? ''
      : say({ 'zh-CN': `（如自带规则 ${rule.id}：${rule.title}）`, en: ` (as in ${rule.id}: ${rule.title})` }, locale)
  return [
    ...columns(
      fits.map((fit) => [fit.card.kind, fit.card.summary + because(fit)]),
      width,
    ),
    '',
  ]
}

const brief = ({ kind, group, summary, variants, facts, rules }: KindCard): object => ({
  kind,
  group,
  summary,
  variants: variants.map(({ name }) => name),
  facts,
  rules: rules.map(({ id }) => id),
})

async function run(given: Arguments, { stdout }: Io, locale: Locale): Promise<ExitCode> {
  const rules = builtInPacks().flatMap((pack) => pack.rules)
  const cards = ASSERTIONS.map((assertion) => kindCard(assertion, rules, locale))
  const fits = findKinds(given.operands, cards).slice(0, SHOWN)
  if (given.operands.length > 0 && fits.length === 0) {
    throw new UsageError(
      'no-kind-found',
      say(
        {
          'zh-CN': `没有找到与“${given.operands.join(' ')}”有关的种类`,
          en: `no kind fits “${given.operands.join(' ')}”`,
        },
        locale,
      ),
      say(
        {
          'zh-CN': '换个说法，如 合计、落款、手机号；或用 fazhi kinds 看全部种类。',
          en: 'Try other words, or see all of them with fazhi kinds.',
        },
        locale,
      ),
    )
  }
  if (given.one('format') === 'json') {
    const shown = given.operands.length === 0 ? cards : fits.map(({ card }) => card)
    await stdout.write(jsonDocument({ kinds: shown.map(brief) }))
    return EXIT.clean
  }
  const width = pageWidth(stdout)
  const rows = given.operands.length === 0 ? listRows(cards, locale, width) : foundRows(fits, locale, width)
  const first = fits[0]?.card.kind ?? 'sums'
  const next = {
    'zh-CN': `看参数和示例：fazhi explain ${first}　新建一条：fazhi rules new 规则包/类/名 --kind ${first}`,
    en: `Parameters and a sample: fazhi explain ${first}. A new rule: fazhi rules new PACK/CATEGORY/NAME --kind ${first}`,
  }
  await stdout.write(`${[...rows, say(next, locale)].join('\n')}\n`)
  return EXIT.clean
}

export const command: Command = {
  name: 'kinds',
  summary: {
    'zh-CN': '按用途列出规则的种类；写上词就查找合用的种类，如 合计、百分比、落款、手机号。',
    en: 'Lists the kinds of rules by what they are for; with words, those that fit them.',
  },
  operands: { 'zh-CN': '[词…]', en: '[WORDS…]' },
  options: [TEXT_OR_JSON],
  examples: [
    ['fazhi kinds', { 'zh-CN': '全部种类', en: 'all kinds' }],
    ['fazhi kinds 百分比', { 'zh-CN': '查百分比用哪个种类', en: 'kinds that have to do with percentages' }],
  ],
  run,
}
