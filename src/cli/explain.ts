/** `fazhi explain`: what a rule, a kind, a clause or a requirement asks, and why. */

import { ASSERTIONS } from '../assertions/index.ts'
import { kindCard } from '../editor/kind-card.ts'
import { UsageError } from '../errors.ts'
import { type ExplainPage, explainClause, explainRequirement, explainRule } from '../formatters/explain.ts'
import type { Locale } from '../model/finding.ts'
import type { Basis, RulePack } from '../model/pack.ts'
import { readPack } from '../node/read-pack.ts'
import { referencesIn } from '../packs/references.ts'
import { builtInPacksWithExamples } from '../rules.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { explainKind } from './explain-kind.ts'
import { type Book, unknownName } from './explain-unknown.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import { pageWidth } from './terminal.ts'
import { jsonDocument, TEXT_OR_JSON } from './text-or-json.ts'

interface Explanation {
  readonly rows: readonly string[]
  readonly data: object
}

/** Everything that can be asked about, by name; a later pack's holds. */
function bookOf(packs: readonly RulePack[]): Book {
  const rules = new Map(packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]))
  const requirements = new Map(packs.flatMap((pack) => pack.requirements).map((one) => [one.id, one]))
  const clauses = new Map(
    packs
      .flatMap((pack) => Object.values(pack.sources))
      .flatMap((source) =>
        Object.values(source.clauses).map((clause): Basis => ({ id: `${source.id}/${clause.id}`, source, clause })),
      )
      .map((basis) => [basis.id, basis]),
  )
  return { rules, requirements, clauses }
}

/** All that bears the name: a rule and a requirement may share one. */
function explanations(name: string, packs: readonly RulePack[], page: ExplainPage): readonly Explanation[] {
  const { rules, requirements, clauses } = bookOf(packs)
  const found: Explanation[] = []
  const assertion = ASSERTIONS.find(({ kind }) => kind === name)
  if (assertion) {
    const card = kindCard(assertion, [...rules.values()], page.locale)
    found.push({ rows: explainKind(card, page), data: { kind: card } })
  }
  const rule = rules.get(name)
  if (rule) found.push({ rows: explainRule(rule, page), data: { rule } })
  const requirement = requirements.get(name)
  if (requirement) {
    const asks = ({ demand }: { readonly demand: unknown }): boolean =>
      referencesIn(demand).some((reference) => reference.sort === 'requirement' && reference.name === name)
    const related = { rules: [...rules.values()].filter(asks), requirements: [] }
    found.push({ rows: explainRequirement(requirement, related, page), data: { requirement } })
  }
  const clause = clauses.get(name)
  if (clause) {
    const rests = ({ basis }: { readonly basis: readonly Basis[] }): boolean => basis.some(({ id }) => id === name)
    const related = {
      rules: [...rules.values()].filter(rests),
      requirements: [...requirements.values()].filter(rests),
    }
    const ids = { rules: related.rules.map(({ id }) => id), requirements: related.requirements.map(({ id }) => id) }
    const { source, clause: text } = clause
    const { name: law, number, from, until } = source
    const data = { clause: { ...text, id: name, law, number, from, until, ...ids } }
    found.push({ rows: explainClause(clause, related, page), data })
  }
  return found
}

async function run(given: Arguments, { stdout, cwd }: Io, locale: Locale): Promise<ExitCode> {
  if (given.operands.length === 0) {
    throw new UsageError(
      'no-name',
      say({ 'zh-CN': '没有写要解释什么', en: 'nothing to explain is named' }, locale),
      say({ 'zh-CN': '例：fazhi explain duties/four-personally', en: 'Such as: fazhi explain duties/four-personally' }, locale),
    )
  }
  const packs = [...(await builtInPacksWithExamples())]
  for (const name of given.many('pack')) packs.push(await readPack(name, { cwd }))
  const page = { locale, width: pageWidth(stdout) }
  const all = given.operands.map((name) => {
    const found = explanations(name, packs, page)
    if (found.length === 0) throw unknownName(name, bookOf(packs), locale)
    return found
  })
  if (given.one('format') === 'json') {
    const explained = all.flat().map(({ data }) => data)
    await stdout.write(jsonDocument({ explained }))
  } else
    await stdout.write(
      `${all
        .flat()
        .map(({ rows }) => rows.join('\n'))
        .join('\n\n')}\n`,
    )
  return EXIT.clean
}

export const command: Command = {
  name: 'explain',
  summary: {
    'zh-CN':
      '解释一条规则、一个条款或一项举证要求：要求什么、为什么、依据哪一条、怎么做到、好坏例子、扩展包能改什么。也解释规则的种类：参数、示例、用它的自带规则。',
    en: 'Explains a rule, a clause or a requirement: what it asks, why, on which law, how to satisfy it, what an extension may change. Of a kind of rules: its parameters, a sample, the built-in rules made of it.',
  },
  operands: { 'zh-CN': '规则|种类|条款|要求…', en: 'RULE|KIND|CLAUSE|REQUIREMENT…' },
  options: [
    {
      name: 'pack',
      short: 'p',
      multiple: true,
      value: { sort: 'file', label: { 'zh-CN': '规则包', en: 'PACK' } },
      help: { 'zh-CN': '也从这个规则包里找，可写多次', en: 'look in this pack too; may be repeated' },
    },
    TEXT_OR_JSON,
  ],
  examples: [
    ['fazhi explain duties/four-personally', { 'zh-CN': '解释一条规则', en: 'explain a rule' }],
    ['fazhi explain told-with', { 'zh-CN': '解释规则的一个种类', en: 'explain a kind of rules' }],
    ['fazhi explain supervision-2019/publish', { 'zh-CN': '解释一个条款', en: 'explain a clause' }],
  ],
  run,
}
