/** Text of a YAML file, finished or not → a tree that is always there. Never throws; linear in the text. */
import type { Sketch } from './sketch.ts'
import { CARET, type Draft, type DraftEntry, draft, flow, goesOn, isColon, quoted } from './sketch-flow.ts'

/** A map or list that is open at a column. */
interface Frame {
  readonly column: number
  readonly node: Draft
}

/** What has been read so far. */
interface Desk {
  readonly text: string
  readonly root: Draft
  readonly frames: Frame[]
}

/** A place in a line. */
interface Cell {
  /** Offset of the line. */
  readonly line: number
  readonly at: number
  /** Offset of the line's end. */
  readonly end: number
}

const columnOf = ({ line, at }: Cell): number => at - line

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '\r')) at += 1
  return at
}

const isDash = (text: string, at: number): boolean => text[at] === '-' && /^[\s\u{E000}]?$/u.test(text[at + 1] ?? '')

/** Where the key that starts at a cell ends; `null` where no colon follows. */
function keyEnd(text: string, { line, at, end }: Cell): number | null {
  if (text[at] === '"' || text[at] === "'") {
    const { end: close } = quoted(text, at, at - line)
    return close < end && isColon(text, skipBlanks(text, close, end)) ? close : null
  }
  for (let index = at; index < end; index += 1) {
    if (isColon(text, index)) return index
    if (text[index] === '#' && /\s/.test(text[index - 1] ?? '')) return null
  }
  return null
}

/** The end of plain text in a line: before a comment and blanks. */
function plainEnd(text: string, at: number, end: number): number {
  let stop = end
  for (let index = at; index < end; index += 1) {
    if (text[index] === '#' && index > at && /\s/.test(text[index - 1] as string)) {
      stop = index
      break
    }
  }
  while (stop > at && /\s/.test(text[stop - 1] as string)) stop -= 1
  return stop
}

/** Maps and lists within one another that are followed. */
const DEEPEST = 100

/** The map or list to which something of a column belongs; opened where it is not there yet. */
function open({ root, frames }: Desk, sort: 'map' | 'list', cell: Cell): Draft {
  const column = columnOf(cell)
  const top = frames.at(-1)
  if (top?.column === column && top.node.sort === sort) return top.node
  const holder = top?.node.entries.at(-1)
  const place = top === undefined ? root : holder?.value
  if (top !== undefined && (place === undefined || frames.length >= DEEPEST)) return top.node
  if (place === undefined) return root
  if (place.sort !== sort) {
    // A key that stands deeper than it should, beneath one that has its value: one of its siblings.
    if (place.sort !== 'none' && sort === 'map' && top?.node.sort === 'map') return top.node
    Object.assign(place, draft(sort, cell.at))
  }
  frames.push({ column, node: place })
  return place
}

/** The line after the one that holds an offset. */
const lineAfter = (text: string, at: number): number => lineEnd(text, at) + 1

/** A block of text after `|` or `>`: lines that stand deeper than its key. */
function block(text: string, start: number, column: number): Draft {
  let next = lineAfter(text, start)
  while (next < text.length && goesOn(text, next, column)) next = lineAfter(text, next)
  return { ...draft('text', start), word: text.slice(start, next), end: Math.min(next - 1, text.length) }
}

/** Takes a value that starts in a line. Gives the offset of the next line to read. */
function takeValue({ text }: Desk, entry: DraftEntry, cell: Cell, column: number): number {
  const at = skipBlanks(text, cell.at, cell.end)
  const first = text[at]
  if (at >= cell.end || (first === '#' && at > cell.at)) {
    entry.value = draft('none', cell.at)
    return cell.end + 1
  }
  if (first === '[' || first === '{') entry.value = flow(text, at, column)
  else if (first === '"' || first === "'") entry.value = quoted(text, at, column)
  else if (first === '|' || first === '>') entry.value = block(text, at, column)
  else {
    const end = plainEnd(text, at, cell.end)
    entry.value = { ...draft('word', at), word: text.slice(at, end), end }
  }
  return lineAfter(text, Math.min(Math.max(entry.value.end, at), text.length))
}

/** Takes a line that is neither key nor item: a key that is being typed, a value on a line of its own, or more of a text. */
function takeBare(desk: Desk, cell: Cell): number {
  const { text, root, frames } = desk
  const top = frames.at(-1)
  const holder = top?.node.entries.at(-1)
  const isBracket = text[cell.at] === '[' || text[cell.at] === '{'
  if (top === undefined && root.sort === 'none') {
    const entry: DraftEntry = { key: '', start: cell.at, end: cell.at, column: 0, hasColon: false, value: root }
    const next = takeValue(desk, entry, cell, -1)
    if (isBracket || text[cell.at] !== CARET) Object.assign(root, entry.value)
    else takeKey(desk, open(desk, 'map', cell), cell, plainEnd(text, cell.at, cell.end), false)
    return next
  }
  const isDeeper = top !== undefined && holder !== undefined && columnOf(cell) > top.column
  if (isDeeper && holder.value.sort === 'none') return takeValue(desk, holder, cell, top.column)
  const isMore = isDeeper && holder.value.sort === 'word' && !text.slice(cell.at, cell.end).includes(CARET)
  if (isMore) return cell.end + 1
  const map = top?.node.sort === 'map' ? top.node : top === undefined && root.sort === 'map' ? root : null
  if (map !== null && !isDeeper) takeKey(desk, map, cell, plainEnd(text, cell.at, cell.end), false)
  return cell.end + 1
}

function takeKey({ text }: Desk, map: Draft, cell: Cell, end: number, hasColon: boolean): DraftEntry {
  const isQuoted = text[cell.at] === '"' || text[cell.at] === "'"
  const key = (isQuoted ? text.slice(cell.at + 1, end - 1) : text.slice(cell.at, end)).trimEnd()
  const close = cell.at + text.slice(cell.at, end).trimEnd().length
  const entry: DraftEntry = { key, start: cell.at, end: close, column: columnOf(cell), hasColon, value: draft('none', close) }
  map.entries.push(entry)
  return entry
}

/** Takes a line; gives the offset of the next line to read. */
function takeLine(desk: Desk, line: number): number {
  const { text, frames } = desk
  const end = lineEnd(text, line)
  let cell: Cell = { line, at: skipBlanks(text, line, end), end }
  const isNothing = cell.at >= end || text[cell.at] === '#' || /^(?:---|\.\.\.|%)/.test(text.slice(line, line + 3))
  if (isNothing) return end + 1
  while (frames.length > 0 && frames.at(-1)!.column > columnOf(cell)) frames.pop()
  const top = frames.at(-1)
  if (top?.node.sort === 'list' && top.column === columnOf(cell) && !isDash(text, cell.at)) frames.pop()
  while (isDash(text, cell.at)) {
    const list = open(desk, 'list', cell)
    const value = draft('none', cell.at + 1)
    const column = columnOf(cell)
    list.entries.push({ key: list.entries.length, start: cell.at, end: cell.at + 1, column, hasColon: false, value })
    const at = skipBlanks(text, cell.at + 1, end)
    if (at >= end || text[at] === '#') return end + 1
    cell = { line, at, end }
  }
  if (text[cell.at] === '{' || text[cell.at] === '[') return takeBare(desk, cell)
  const stop = keyEnd(text, cell)
  if (stop === null) return takeBare(desk, cell)
  const entry = takeKey(desk, open(desk, 'map', cell), cell, stop, true)
  return takeValue(desk, entry, { ...cell, at: skipBlanks(text, stop, end) + 1 }, columnOf(cell))
}

/** Where containers end is known when all is read. */
function settleEnds(node: Draft): number {
  if (!node.isFlow) for (const entry of node.entries) node.end = Math.max(node.end, entry.end, settleEnds(entry.value))
  return node.end
}

/** Sketches a text. */
export function sketchYaml(text: string): Sketch {
  const start = text.startsWith('\ufeff') ? 1 : 0
  const desk: Desk = { text, root: draft('none', start), frames: [] }
  for (let line = start; line < text.length; ) line = takeLine(desk, line)
  settleEnds(desk.root)
  return desk.root
}
