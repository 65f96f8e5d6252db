/** `fazhi packs diff`: which findings a change of a pack adds and removes over real reports. */

import { createChecker } from '../engine/checker.ts'
import { diffFindings, type FindingDiff } from '../engine/diff-findings.ts'
import { ReadError, UsageError } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { painter, type Style } from '../formatters/paint.ts'
import type { Finding, Locale } from '../model/finding.ts'
import type { Level } from '../model/reading.ts'
import { readPack } from '../node/read-pack.ts'
import { interpret } from '../reading/interpret.ts'
import { shanghaiToday } from '../text/shanghai-today.ts'
import type { Arguments } from './arguments.ts'
import { CHECK_OPTIONS, READ_OPTIONS } from './check-options.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import { findInputs } from './inputs.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import { showError } from './show-error.ts'
import { wantsColor } from './terminal.ts'
import { jsonDocument, TEXT_OR_JSON } from './text-or-json.ts'

interface TextDiff extends FindingDiff {
  readonly path: string
}

const SHOWN = 60

function row(mark: string, finding: Finding): string {
  const { ruleId, variant, severity, outcome, start, quote, message } = finding
  const cut = quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote
  const grade = outcome === 'review' ? 'review' : severity
  return neutralise(`${mark} ${start.line}:${start.column} ${grade} ${ruleId} ${variant} “${cut}” ${message}`)
}

function textOf(diff: TextDiff, color: boolean): string {
  const paint = painter(color)
  const rows = (style: Style, mark: string, list: readonly Finding[]): readonly string[] =>
    list.map((finding) => `  ${paint(style, row(mark, finding))}`)
  const changed = diff.changed.flatMap(({ before, after }) => [...rows('dim', '<', [before]), ...rows('yellow', '>', [after])])
  const all = [...rows('red', '-', diff.removed), ...rows('green', '+', diff.added), ...changed]
  return all.length === 0 ? '' : `${neutralise(diff.path)}\n${all.join('\n')}\n`
}

const sum = (diffs: readonly TextDiff[], key: keyof FindingDiff): number =>
  diffs.reduce((total, diff) => total + diff[key].length, 0)

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const [oldName, newName, ...reports] = given.operands
  if (oldName === undefined || newName === undefined) {
    throw new UsageError(
      'two-packs',
      say({ 'zh-CN': '要给出两个规则包和一些报告', en: 'two packs and some reports are needed' }, locale),
      say(
        { 'zh-CN': '例：fazhi packs diff 旧规则包/ 新规则包/ 历年报告/', en: 'Such as: fazhi packs diff old/ new/ reports/' },
        locale,
      ),
    )
  }
  const [before, after] = [await readPack(oldName, { cwd: io.cwd }), await readPack(newName, { cwd: io.cwd })]
  const inputs = await findInputs({ ...given, operands: reports }, io, locale)
  for (const fault of inputs.faults) await showError(fault, io, locale)
  const [checkOld, checkNew] = [createChecker([before]), createChecker([after])]
  const year = given.one('year')
  const told = { year: year === undefined ? undefined : Number(year), level: given.one('level') as Level | undefined }
  const options = { ...told, locale, today: given.one('today') ?? shanghaiToday(), tier: 'draft' as const }
  const diffs: TextDiff[] = []
  let unread = inputs.faults.length > 0
  const color = wantsColor(io.stdout, io.env, given.has('no-color'))
  const json = given.one('format') === 'json'
  for (const path of inputs.paths) {
    try {
      const reading = interpret(await inputs.read(path), told)
      const diff = { path, ...diffFindings(checkOld(reading, options), checkNew(reading, options)) }
      diffs.push(diff)
      if (!json) await io.stdout.write(textOf(diff, color))
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      unread = true
      await showError(error, io, locale)
    }
  }
  const counts = { added: sum(diffs, 'added'), removed: sum(diffs, 'removed'), changed: sum(diffs, 'changed') }
  const words = {
    'zh-CN': `共 ${diffs.length} 份报告：新增 ${counts.added} 处，消失 ${counts.removed} 处，变化 ${counts.changed} 处。`,
    en: `${diffs.length} texts: ${counts.added} added, ${counts.removed} removed, ${counts.changed} changed.`,
  }
  await io.stdout.write(json ? jsonDocument({ ...counts, texts: diffs }) : `${say(words, locale)}\n`)
  return unread ? EXIT.unusable : EXIT.clean
}

export const command: Command = {
  name: 'packs diff',
  summary: {
    'zh-CN': '改规则包之前之后，在一批真实报告上多报了什么、少报了什么。',
    en: 'What a change of a pack adds to and removes from the findings over real reports.',
  },
  operands: { 'zh-CN': '旧规则包 新规则包 报告…', en: 'OLD NEW REPORTS…' },
  options: [TEXT_OR_JSON, ...READ_OPTIONS, ...CHECK_OPTIONS.filter(({ name }) => name === 'today' || name === 'no-color')],
  examples: [['fazhi packs diff 旧/ 新/ 历年报告/', { 'zh-CN': '在历年报告上比较', en: 'compare over a folder of reports' }]],
  run,
}
