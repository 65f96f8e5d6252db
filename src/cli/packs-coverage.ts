/** `fazhi packs coverage`: which clauses of each source have a rule with an example that fires, and which have none. */

import { clauseCoverage } from '../engine/clause-coverage.ts'
import { sourcesOf } from '../engine/clause-evidence.ts'
import { clauseCoverageRows } from '../formatters/clause-coverage-text.ts'
import { painter } from '../formatters/paint.ts'
import type { Locale } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import { readPack } from '../node/read-pack.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { wantsColor } from './terminal.ts'
import { jsonDocument, TEXT_OR_JSON } from './text-or-json.ts'

/** The built-in packs with the pack of law first, then those that are named. */
async function packsFor(names: readonly string[], cwd: string): Promise<readonly RulePack[]> {
  const { builtInPack, builtInPacksWithExamples } = await import('../rules.ts')
  const law = builtInPack('law')
  const named = await Promise.all(names.map((name) => readPack(name, { cwd })))
  return [...(law === undefined ? [] : [law]), ...(await builtInPacksWithExamples()), ...named]
}

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const packs = await packsFor(given.operands, io.cwd)
  const clauses = clauseCoverage(packs, sourcesOf(packs))
  const shown = given.has('gaps') ? clauses.filter(({ rules }) => !rules.some(({ proven }) => proven)) : clauses
  if (given.one('format') === 'json') {
    const plain = shown.map(({ id, source, clause, rules, requirements }) => ({
      clause: id,
      law: source.name,
      article: clause.article,
      cite: clause.cite,
      confidence: clause.confidence,
      rules,
      requirements,
    }))
    await io.stdout.write(jsonDocument({ clauses: plain }))
  } else {
    const paint = painter(wantsColor(io.stdout, io.env, given.has('no-color')))
    await io.stdout.write(`${clauseCoverageRows(shown, locale, paint).join('\n')}\n`)
  }
  return EXIT.clean
}

export const command: Command = {
  name: 'packs coverage',
  summary: {
    'zh-CN': '逐条列出各部依据：哪些条款有规则并有会报出问题的例子，哪些没有。',
    en: 'Lists every clause of the sources: which have a rule with an example that fires, and which have none.',
  },
  operands: { 'zh-CN': '[规则包…]', en: '[PACK…]' },
  options: [
    { name: 'gaps', help: { 'zh-CN': '只列没有规则或者没有例子的条款', en: 'only the clauses without a rule or an example' } },
    TEXT_OR_JSON,
    { name: 'no-color', help: { 'zh-CN': '不用颜色', en: 'no colours' } },
  ],
  examples: [
    ['fazhi packs coverage', { 'zh-CN': '自带规则包的条款覆盖', en: 'the clauses of the built-in packs' }],
    [
      'fazhi packs coverage 我的规则包/ --gaps',
      { 'zh-CN': '加上自己的规则包，只看缺口', en: 'with a pack of one’s own, the gaps only' },
    ],
  ],
  run,
}
