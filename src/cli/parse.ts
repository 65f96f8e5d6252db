/** `fazhi parse`: shows what is understood of a text, as rules see it. */

import { ReadError } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { textWords } from '../formatters/text-words.ts'
import type { Locale } from '../model/finding.ts'
import type { Level, Reading } from '../model/reading.ts'
import { interpret } from '../reading/interpret.ts'
import type { Arguments } from './arguments.ts'
import { READ_OPTIONS } from './check-options.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { findInputs } from './inputs.ts'
import type { Io } from './io.ts'
import { parseText } from './parse-text.ts'
import { say } from './say.ts'
import { showError } from './show-error.ts'
import { jsonDocument, TEXT_OR_JSON } from './text-or-json.ts'

/** What `--format json` shows: plain data, offsets into the text as read. */
function plain(path: string, reading: Reading): object {
  const { identity, tree, sections, sentences, items, quantities, dates, citations, bodies, meetings, source } = reading
  return {
    path,
    format: source.format,
    warnings: source.warnings ?? [],
    identity,
    tree,
    sections,
    sentences,
    items,
    quantities,
    dates,
    citations,
    bodies,
    meetings,
  }
}

function headline(path: string, { identity }: Reading, locale: Locale): string {
  const words = textWords(locale)
  const sort = identity.isAnnualReport
    ? say({ 'zh-CN': '年度报告', en: 'annual report' }, locale)
    : `${say({ 'zh-CN': '不是年度报告', en: 'no annual report' }, locale)}${identity.nearMiss === null ? '' : ` (${identity.nearMiss})`}`
  const { title, agency, level, year, date } = identity
  const parts = [path, sort, title, agency, level && words.level[level], year && words.yearOf(year), date]
  return neutralise(parts.filter((part) => part !== null && part !== 0).join(' · '))
}

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const { paths, faults, read } = await findInputs(given, io, locale)
  const json = given.one('format') === 'json'
  const year = given.one('year')
  const told = { year: year === undefined ? undefined : Number(year), level: given.one('level') as Level | undefined }
  const readings: object[] = []
  let unread = faults.length > 0
  for (const fault of faults) await showError(fault, io, locale)
  for (const path of paths) {
    try {
      const source = await read(path)
      const reading = interpret(source, told)
      const name = source.path ?? path
      if (json) readings.push(plain(name, reading))
      else await io.stdout.write(`${[headline(name, reading, locale), ...parseText(reading, locale)].join('\n')}\n`)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      unread = true
      await showError(error, io, locale)
    }
  }
  if (json && readings.length > 0) await io.stdout.write(jsonDocument({ readings }))
  return unread ? EXIT.unusable : EXIT.clean
}

export const command: Command = {
  name: 'parse',
  summary: {
    'zh-CN': '显示读出的结构：各部分的角色、句子的时态、数据、日期、引用，也就是规则所看到的。',
    en: 'Shows what is understood, as rules see it: roles of sections, tenses of sentences, quantities, dates, citations.',
  },
  operands: { 'zh-CN': '文件…', en: 'FILES…' },
  options: [TEXT_OR_JSON, ...READ_OPTIONS],
  examples: [['fazhi parse 年度报告.txt', { 'zh-CN': '显示报告的结构树', en: 'show the section tree' }]],
  run,
}
