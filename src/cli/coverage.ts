/** `fazhi coverage`: the matrix clause × evidence of a report. */

import { createChecker } from '../engine/checker.ts'
import { type ClauseEvidence, clauseEvidence } from '../engine/clause-evidence.ts'
import { ReadError } from '../errors.ts'
import { clauseEvidenceRows } from '../formatters/clause-evidence-text.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { painter } from '../formatters/paint.ts'
import type { Locale } from '../model/finding.ts'
import type { Level } from '../model/reading.ts'
import { loadPacks } from '../node/load-packs.ts'
import { interpret } from '../reading/interpret.ts'
import { shanghaiToday } from '../text/shanghai-today.ts'
import type { Arguments } from './arguments.ts'
import { READ_OPTIONS } from './check-options.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { findInputs } from './inputs.ts'
import type { Io } from './io.ts'
import { showError } from './show-error.ts'
import { wantsColor } from './terminal.ts'
import { jsonDocument, TEXT_OR_JSON } from './text-or-json.ts'

const plain = ({ id, source, clause, evidence, rules }: ClauseEvidence): object => ({
  clause: id,
  law: source.name,
  article: clause.article,
  cite: clause.cite,
  confidence: clause.confidence,
  evidence,
  rules,
})

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const { paths, faults, read } = await findInputs(given, io, locale)
  const packs = await loadPacks({ packs: given.many('pack'), cwd: io.cwd })
  const check = createChecker(packs)
  const requirements = new Map(packs.flatMap((pack) => pack.requirements).map((requirement) => [requirement.id, requirement]))
  const json = given.one('format') === 'json'
  const year = given.one('year')
  const told = { year: year === undefined ? undefined : Number(year), level: given.one('level') as Level | undefined }
  const paint = painter(wantsColor(io.stdout, io.env, given.has('no-color')))
  const results: object[] = []
  let unread = faults.length > 0
  for (const fault of faults) await showError(fault, io, locale)
  for (const path of paths) {
    try {
      const source = await read(path)
      const result = check(interpret(source, told), {
        ...told,
        locale,
        today: given.one('today') ?? shanghaiToday(),
        path: source.path ?? path,
      })
      const clauses = clauseEvidence(result, packs)
      if (json) results.push({ path: result.path, identity: result.identity, clauses: clauses.map(plain) })
      else {
        const rows = clauseEvidenceRows(clauses, { locale, paint, source, requirements })
        await io.stdout.write(`${[neutralise(result.path), ...rows].join('\n')}\n`)
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      unread = true
      await showError(error, io, locale)
    }
  }
  if (json && results.length > 0) {
    await io.stdout.write(jsonDocument({ results }))
  }
  return unread ? EXIT.unusable : EXIT.clean
}

export const command: Command = {
  name: 'coverage',
  summary: {
    'zh-CN': '逐条列出依据条款，报告写到什么程度（未见、仅提名称、写了做法、有数据），哪些规则不符。',
    en: 'Lists the clauses one by one: how far the report goes (absent, named, described, quantified) and which rules it breaks.',
  },
  operands: { 'zh-CN': '文件…', en: 'FILES…' },
  options: [
    TEXT_OR_JSON,
    {
      name: 'pack',
      short: 'p',
      multiple: true,
      value: { sort: 'file', label: { 'zh-CN': '规则包', en: 'PACK' } },
      help: { 'zh-CN': '再用一个规则包（文件或文件夹），可写多次', en: 'use a rule pack too (file or folder); may be repeated' },
    },
    {
      name: 'today',
      value: { sort: 'date', label: { 'zh-CN': '日期', en: 'DATE' } },
      help: { 'zh-CN': '按这一天检查，默认今天（北京时间）', en: 'check as on this day; today in Shanghai by default' },
    },
    ...READ_OPTIONS,
    { name: 'no-color', help: { 'zh-CN': '不用颜色', en: 'no colours' } },
  ],
  examples: [
    ['fazhi coverage 年度报告.docx', { 'zh-CN': '看报告逐条写到什么程度', en: 'see how far the report goes, clause by clause' }],
    ['fazhi coverage 年度报告.txt -f json', { 'zh-CN': '同上，JSON', en: 'the same as JSON' }],
  ],
  run,
}
