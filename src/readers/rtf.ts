/** An RTF document → `Source`. */
import type { Source } from '../model/source.ts'
import { buildSource } from './block.ts'
import { type Draft, endCell, endParagraph, endRow, enterPart, finishDraft, leavePart, newDraft } from './draft.ts'
import { refusalFor } from './refusal.ts'
import { decoderOfCharset, decoderOfCodePage } from './rtf/charset.ts'
import { type RtfToken, rtfTokens } from './rtf/token.ts'
import { PARTS, PUNCTUATION, SKIPPED, SYMBOLS } from './rtf/words.ts'

const LIMITS = { bytes: 100_000_000, depth: 2000 } as const

/** What a group inherits and gives back at its end. */
interface Group {
  /** Nothing in the group is text of the report. */
  skip: boolean
  /** How many fallback characters follow a `\u`. */
  fallback: number
  font: number
  hidden: boolean
  deleted: boolean
  /** The group's own table of fonts, style sheet, list number or part; inner groups do not inherit it as theirs. */
  role: 'fonts' | 'styles' | 'number' | 'part' | undefined
  ownsRole: boolean
}

interface Reading {
  readonly bytes: Uint8Array
  readonly draft: Draft
  readonly groups: Group[]
  group: Group
  /** Character sets of fonts by number. */
  readonly charsets: Map<number, number>
  /** Outline levels of styles by number, 0 for the outermost. */
  readonly outlines: Map<number, number>
  codePage: string
  defaultFont: number
  /** Bytes of the coming text that are not decoded yet. */
  readonly pending: number[]
  /** Fallback characters still to be left out. */
  toSkip: number
  /** The coming group is marked as one that an unknowing reader leaves out. */
  starred: boolean
  style: number
  outline: number | undefined
  inTable: boolean
}

/**
 * Reads the text of an RTF file as Word shows it with all changes accepted: numbers of lists as the file keeps them,
 * without hidden text, headers and footers; text boxes after their paragraph, notes at the end.
 * @throws {@link ReadError} `not-rtf`, `file-too-big`, `no-text`.
 */
export function readRtf(bytes: Uint8Array, options: { readonly path?: string | undefined } = {}): Source {
  const fail = refusalFor(options.path)
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== '{\\rtf')
    throw fail('not-rtf', '这不是 RTF 文件。', '按文件的真实格式改正扩展名后重试。')
  if (bytes.length > LIMITS.bytes) throw fail('file-too-big', 'RTF 文件超过 100 MB。', '删去图片后另存为 .docx 再试。')
  const reading = newReading(bytes)
  for (const token of rtfTokens(bytes)) {
    take(reading, token)
    if (reading.groups.length > LIMITS.depth)
      throw fail('file-too-big', 'RTF 文件的组嵌套太深。', '文件可能已损坏；用 Word 或 WPS 打开后另存为 .docx。')
  }
  flush(reading)
  const blocks = finishDraft(reading.draft)
  if (blocks.length === 0) throw fail('no-text', 'RTF 文件里没有文字。', '确认文件内容，或另存为 .docx 后重试。')
  return buildSource('rtf', blocks, { path: options.path })
}

function newReading(bytes: Uint8Array): Reading {
  const group: Group = { skip: false, fallback: 1, font: -1, hidden: false, deleted: false, role: undefined, ownsRole: false }
  return {
    bytes,
    draft: newDraft(),
    groups: [],
    group,
    charsets: new Map(),
    outlines: new Map(),
    codePage: 'windows-1252',
    defaultFont: 0,
    pending: [],

    toSkip: 0,
    starred: false,
    style: 0,
    outline: undefined,
    inTable: false,
  }
}

function take(reading: Reading, token: RtfToken): void {
  if (token.kind === 'byte') takeBytes(reading, [token.byte])
  else if (token.kind === 'plain') takeBytes(reading, reading.bytes.subarray(token.from, token.to))
  else if (token.kind === 'word' && token.word === 'u') takeUnicode(reading, token.parameter ?? 0)
  else if (reading.toSkip > 0 && (token.kind === 'word' || token.kind === 'symbol')) reading.toSkip--
  else takeMarkup(reading, token)
}

function takeMarkup(reading: Reading, token: Exclude<RtfToken, { readonly kind: 'byte' | 'plain' }>): void {
  flush(reading)
  if (token.kind === 'word') takeWord(reading, token.word, token.parameter)
  else if (token.kind === 'symbol') write(reading, SYMBOLS[token.symbol] ?? '')
  else if (token.kind === 'open') openGroup(reading)
  else if (token.kind === 'close') closeGroup(reading)
  else reading.starred = true
}

function openGroup(reading: Reading): void {
  reading.toSkip = 0
  reading.starred = false
  reading.groups.push(reading.group)
  reading.group = { ...reading.group, ownsRole: false }
}

function closeGroup(reading: Reading): void {
  reading.toSkip = 0
  const { role, ownsRole } = reading.group
  if (ownsRole && role === 'part') leavePart(reading.draft)
  if (ownsRole && role === 'number') endNumber(reading)
  reading.group = reading.groups.pop() ?? reading.group
}

/** Word ends a list number with a tab, which shows as a gap; LibreOffice puts a space before it. */
function endNumber({ draft }: Reading): void {
  draft.place.line = draft.place.line.trim()
  draft.place.generated = draft.place.line.length
}

function takeBytes(reading: Reading, bytes: ArrayLike<number>): void {
  const from = Math.min(reading.toSkip, bytes.length)
  reading.toSkip -= from
  if (isSilent(reading)) return
  for (let index = from; index < bytes.length; index++) reading.pending.push(bytes[index] as number)
}

function takeUnicode(reading: Reading, parameter: number): void {
  flush(reading)
  reading.toSkip = reading.group.fallback
  write(reading, String.fromCharCode(parameter & 0xffff))
}

/** Decodes the bytes that have come since the last control word. */
function flush(reading: Reading): void {
  if (reading.pending.length === 0) return
  const { font } = reading.group
  const charset = reading.charsets.get(font < 0 ? reading.defaultFont : font)
  const decoder = decoderOfCharset(charset) ?? reading.codePage
  write(reading, new TextDecoder(decoder).decode(Uint8Array.from(reading.pending)))
  reading.pending.length = 0
}

function isSilent({ group }: Reading): boolean {
  return group.skip || group.hidden || group.deleted || group.role === 'fonts' || group.role === 'styles'
}

function write(reading: Reading, text: string): void {
  if (!isSilent(reading)) reading.draft.place.line += text
}

function takeWord(reading: Reading, word: string, parameter: number | undefined): void {
  const { group, draft } = reading
  const starred = reading.starred
  reading.starred = false
  if (SKIPPED.has(word)) group.skip = true
  else if (group.skip) return
  else if (PARTS[word] !== undefined) {
    Object.assign(group, { role: 'part', ownsRole: true })
    enterPart(draft, PARTS[word])
  } else if (starred && word !== 'shpinst') group.skip = true
  else if (group.role === 'fonts' || group.role === 'styles') takeTableWord(reading, word, parameter ?? 0)
  else if (!takeGroupWord(reading, word, parameter)) takeTextWord(reading, word, parameter)
}

/** Words of the font table and the style sheet. */
function takeTableWord(reading: Reading, word: string, parameter: number): void {
  const { group } = reading
  if (word === 'f') group.font = parameter
  else if (word === 'fcharset') reading.charsets.set(group.font, parameter)
  else if (word === 's') reading.style = parameter
  else if (word === 'outlinelevel') reading.outlines.set(reading.style, parameter)
}

/** Words that change the state of the group or of the document; tells whether it was one. */
function takeGroupWord(reading: Reading, word: string, parameter: number | undefined): boolean {
  const { group } = reading
  if (word === 'uc') group.fallback = Math.min(Math.max(parameter ?? 1, 0), 100)
  else if (word === 'ansicpg') reading.codePage = decoderOfCodePage(parameter) ?? reading.codePage
  else if (word === 'deff') reading.defaultFont = parameter ?? 0
  else if (word === 'f' || word === 'af') group.font = word === 'f' ? (parameter ?? 0) : group.font
  else if (word === 'v') group.hidden = parameter !== 0
  else if (word === 'deleted') group.deleted = parameter !== 0
  else if (word === 'plain') Object.assign(group, { hidden: false, deleted: false, font: -1 })
  else if (word === 'fonttbl') Object.assign(group, { role: 'fonts', ownsRole: true })
  else if (word === 'stylesheet') Object.assign(group, { role: 'styles', ownsRole: true })
  else if (word === 'listtext' || word === 'pntext') Object.assign(group, { role: 'number', ownsRole: true })
  else return false
  return true
}

function takeTextWord(reading: Reading, word: string, parameter: number | undefined): void {
  const { draft, group } = reading
  const mark = PUNCTUATION[word]
  if (mark !== undefined) write(reading, mark)
  else if (word === 'par' || word === 'sect' || word === 'line' || word === 'page') {
    if (!group.deleted || word === 'page') endParagraph(draft, { depth: depthOf(reading), inTable: reading.inTable })
  } else if (word === 'cell' || word === 'nestcell') endCell(draft)
  else if (word === 'row' || word === 'nestrow') endRow(draft)
  else if (word === 'intbl') reading.inTable = true
  else if (word === 's') reading.style = parameter ?? 0
  else if (word === 'outlinelevel') reading.outline = parameter
  else if (word === 'pard' && group.role !== 'number') Object.assign(reading, { inTable: false, outline: undefined, style: 0 })
}

/** The depth of a heading: its own outline level or that of its style; body text has level 9. */
function depthOf(reading: Reading): number | undefined {
  const level = reading.outline ?? reading.outlines.get(reading.style)
  return level === undefined || level > 5 || level < 0 ? undefined : level + 1
}
