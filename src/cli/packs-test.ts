/** `fazhi packs test`: runs the examples of packs, which are their tests. */

import { PackError } from '../errors.ts'
import { clauseCoverageRows } from '../formatters/clause-coverage-text.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { painter } from '../formatters/paint.ts'
import { rehearsalRows } from '../formatters/rehearsal-text.ts'
import type { Locale } from '../model/finding.ts'
import { type PackRehearsal, rehearsePack } from '../node/rehearse-pack.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { packOperands } from './pack-operands.ts'
import { say } from './say.ts'
import { showError } from './show-error.ts'
import { pageWidth, wantsColor } from './terminal.ts'
import { jsonDocument, TEXT_OR_JSON } from './text-or-json.ts'

/** Whether the pack fails its test; a rule that looked at nothing is only warned of. */
const fails = ({ rehearsals }: PackRehearsal): boolean => rehearsals.some(({ fault }) => fault !== null)

const placeIn =
  ({ origins }: PackRehearsal) =>
  (ruleId: string, example?: number): string => {
    const rule = `rules.${ruleId}`
    const at = origins.get(example === undefined ? rule : `${rule}.examples.${example}`) ?? origins.get(rule)
    return at === undefined ? '' : `${neutralise(at.file)}:${at.line}`
  }

function summary({ pack, rules, rehearsals }: PackRehearsal, failed: boolean, locale: Locale): string {
  const wrong = rehearsals.filter(({ fault }) => fault !== null).length
  const words = {
    'zh-CN': `${pack.id}：规则 ${rules.length} 条，例子 ${rehearsals.length} 个，${wrong} 个不符`,
    en: `${pack.id}: ${rules.length} rules, ${rehearsals.length} examples, ${wrong} wrong`,
  }
  return `${failed ? '✗' : '✓'} ${say(words, locale)}`
}

function textOf(tested: PackRehearsal, given: Arguments, { stdout, env }: Io, locale: Locale): string {
  const paint = painter(wantsColor(stdout, env, given.has('no-color')))
  const page = { locale, paint, width: pageWidth(stdout), placeOf: placeIn(tested) }
  const failed = fails(tested)
  const rows = [
    ...rehearsalRows(tested.rehearsals, tested.idle, page),
    paint(failed ? 'red' : 'green', summary(tested, failed, locale)),
    ...(given.has('coverage') ? ['', ...clauseCoverageRows(tested.coverage, locale, paint)] : []),
  ]
  return `${rows.join('\n')}\n`
}

function plain(tested: PackRehearsal): object {
  const { pack, rules, rehearsals, idle, coverage } = tested
  const place = placeIn(tested)
  return {
    id: pack.id,
    version: pack.version,
    passed: !fails(tested),
    rules: rules.map(({ id }) => id),
    examples: rehearsals.map(({ ruleId, index, example, fault, expected, seen, outcome, because, examined, findings }) => ({
      rule: ruleId,
      name: example.name,
      place: place(ruleId, index),
      fault,
      expected,
      seen,
      spans: example.spans,
      outcome,
      because,
      examined,
      findings,
    })),
    idle,
    coverage: coverage.map(({ id, rules: covering, requirements }) => ({ clause: id, rules: covering, requirements })),
  }
}

interface Round {
  readonly code: ExitCode
  readonly places: readonly string[]
}

async function testAll(names: readonly string[], given: Arguments, io: Io, locale: Locale): Promise<Round> {
  let code: ExitCode = EXIT.clean
  const tested: PackRehearsal[] = []
  for (const name of names) {
    try {
      const one = await rehearsePack(name, { cwd: io.cwd })
      tested.push(one)
      if (fails(one) && code === EXIT.clean) code = EXIT.findings
      if (given.one('format') !== 'json') await io.stdout.write(textOf(one, given, io, locale))
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      code = EXIT.unusable
      await showError(error, io, locale)
    }
  }
  if (given.one('format') === 'json') {
    await io.stdout.write(jsonDocument({ packs: tested.map(plain) }))
  }
  return { code, places: tested.map(({ place }) => place) }
}

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const names = packOperands(given, 'packs test', locale)
  const { code } = await testAll(names, given, io, locale)
  if (!given.has('watch')) return code
  const { changesOf } = await import('../node/watch-folder.ts')
  const { openPack } = await import('../node/read-pack.ts')
  const places = await Promise.all(names.map(async (name) => (await openPack(name, { cwd: io.cwd })).place))
  await io.stderr.write(`${say({ 'zh-CN': '等待修改，Ctrl+C 结束。', en: 'Waiting for changes; Ctrl+C ends.' }, locale)}\n`)
  for await (const _ of changesOf(places)) {
    await io.stdout.write('\n')
    await testAll(names, given, io, locale)
    if (io.stdout.closed()) break
  }
  return code
}

export const command: Command = {
  name: 'packs test',
  summary: {
    'zh-CN': '运行规则包里的例子，指出漏报、误报和位置不对；每条规则至少要有一个会报的例子和一个不报的例子。',
    en: 'Runs the examples of packs: what is missing, noisy or misplaced. Each rule needs an example that fires and one that does not.',
  },
  operands: { 'zh-CN': '规则包…', en: 'PACK…' },
  options: [
    {
      name: 'coverage',
      help: { 'zh-CN': '列出哪些条款有规则和例子、哪些没有', en: 'list the clauses with and without a rule and example' },
    },
    { name: 'watch', short: 'w', help: { 'zh-CN': '文件一改就重新运行', en: 'run again whenever a file changes' } },
    TEXT_OR_JSON,
    { name: 'no-color', help: { 'zh-CN': '不用颜色', en: 'no colours' } },
  ],
  examples: [
    [
      'fazhi packs test 我的规则包/ --coverage',
      { 'zh-CN': '运行例子，并列出条款覆盖', en: 'run the examples and list the clauses' },
    ],
    ['fazhi packs test 我的规则包/ --watch', { 'zh-CN': '边写边测', en: 'test while writing' }],
  ],
  run,
}
