/** A quick fix that accepts a finding: an entry in the file of suppressions, whose reason and name a person still writes. */
import type { Finding, Locale } from '../model/finding.ts'
import { type CheckedText, diagnosticOf, rangeOf, touch } from './checked-text.ts'
import { rangeBetween } from './fault-diagnostics.ts'
import type { PackText } from './pack-lore.ts'
import type { CodeAction, Range, TextEdit } from './protocol.ts'

/** The file of suppressions that holds for a report. */
export interface AcceptanceFile {
  readonly uri: string
  /** Its text; `null` where there is no such file yet. */
  readonly file: PackText | null
  /** Name of the report, as entries have it. */
  readonly report: string
  /** Ids of rules whose findings nobody may accept. */
  readonly locked: ReadonlySet<string>
}

const WORDS = {
  'zh-CN': { title: '记入豁免清单', reason: '（请写为什么接受）', by: '（请写谁决定的）' },
  en: { title: 'Accept: add to the suppressions', reason: '(why it is accepted)', by: '(who has decided)' },
} as const

/** Characters of a finding that are quoted. */
const QUOTED = 40

function entryLines({ ruleId, quote, section }: Finding, report: string, locale: Locale): readonly string[] {
  const words = WORDS[locale]
  const shown = [...quote.split(/[\r\n]/)[0]!].slice(0, QUOTED).join('').trim()
  const place = shown !== '' ? `quote: ${JSON.stringify(shown)}` : section === null ? null : `section: ${section.role}`
  return [
    `- rule: ${ruleId}`,
    `  report: ${JSON.stringify(report)}`,
    ...(place === null ? [] : [`  ${place}`]),
    `  reason: ${words.reason}`,
    `  by: ${words.by}`,
  ]
}

/** Where an entry goes into a file that is there, `null` where the file is not written as a plain list. */
function editOf(file: PackText, lines: readonly string[]): TextEdit | null {
  const { text, tree } = file
  const at = tree.entries.findIndex(({ key }) => key === 'suppressions')
  const list = tree.entries[at]?.value
  if (list?.sort === 'list' && list.isFlow && list.entries.length === 0) {
    return { range: rangeBetween(file, list.start, list.end), newText: lines.map((line) => `\n  ${line}`).join('') }
  }
  if (list?.sort !== 'list' || list.isFlow) return null
  const next = tree.entries[at + 1]?.start
  const offset = next ?? text.length
  const indent = ' '.repeat(list.entries.at(-1)?.column ?? 2)
  const before = next === undefined && !text.endsWith('\n') ? '\n' : ''
  const written = lines.map((line) => `${indent}${line}\n`).join('')
  return { range: rangeBetween(file, offset, offset), newText: before + written }
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

function acceptanceOf(finding: Finding, checked: CheckedText, where: AcceptanceFile): CodeAction | null {
  const { uri, file, report, locked } = where
  if (locked.has(finding.ruleId)) return null
  const lines = entryLines(finding, report, checked.locale)
  const head = { title: WORDS[checked.locale].title, kind: 'quickfix' as const, diagnostics: [diagnosticOf(finding, checked)] }
  if (file === null) {
    const newText = `suppressions:\n${lines.map((line) => `  ${line}\n`).join('')}`
    const edits = [{ range: START, newText }]
    return {
      ...head,
      edit: {
        documentChanges: [
          { kind: 'create', uri },
          { textDocument: { uri, version: null }, edits },
        ],
      },
    }
  }
  const edit = editOf(file, lines)
  return edit && { ...head, edit: { changes: { [uri]: [edit] } } }
}

/** Quick fixes that accept the findings that touch a range. */
export function acceptActions(checked: CheckedText, range: Range, where: AcceptanceFile): readonly CodeAction[] {
  return checked.findings
    .filter((finding) => touch(rangeOf(finding), range))
    .flatMap((finding) => acceptanceOf(finding, checked, where) ?? [])
}
