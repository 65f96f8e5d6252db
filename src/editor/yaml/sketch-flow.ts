/** Sketches what stands in brackets or quotes, closed or not. */
import type { Sketch, SketchEntry } from './sketch.ts'

/** A tree while it is made. */
export type Draft = { -readonly [Key in keyof Sketch]: Key extends 'entries' ? DraftEntry[] : Sketch[Key] }
export type DraftEntry = { -readonly [Key in keyof SketchEntry]: Key extends 'value' ? Draft : SketchEntry[Key] }

/** Stands for the caret: no text has it. */
export const CARET = '\u{E000}'

/** Brackets within brackets that are followed; what is deeper is one word. */
const DEEPEST = 60

export const draft = (sort: Draft['sort'], start: number, isFlow = false): Draft => ({
  sort,
  start,
  end: start,
  word: '',
  quote: '',
  isFlow,
  entries: [],
})

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t' || character === '\r'

/** Whether a colon at an offset parts a key from its value. */
export function isColon(text: string, at: number): boolean {
  const next = text[at + 1]
  return text[at] === ':' && (next === undefined || next === '\n' || next === CARET || isBlank(next))
}

/** Whether a line goes on with what a key at `column` holds: it is empty or stands deeper. */
export function goesOn(text: string, start: number, column: number): boolean {
  let at = start
  while (isBlank(text[at])) at += 1
  return at >= text.length || text[at] === '\n' || at - start > column
}

/** A word in quotes; one that does not close ends with its line where the next one is not its own. */
export function quoted(text: string, start: number, column: number): Draft {
  const quote = text[start] as '"' | "'"
  let at = start + 1
  for (; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\' && quote === '"') at += 1
    else if (character === quote) {
      if (quote === "'" && text[at + 1] === "'") at += 1
      else break
    } else if (character === '\n' && !goesOn(text, at + 1, column)) break
  }
  const end = Math.min(at, text.length)
  const isClosed = text[end] === quote
  return { ...draft('word', start), quote, word: text.slice(start + 1, end), end: isClosed ? end + 1 : end }
}

/** Reads on over blanks, line ends and comments; `null` at the end of what belongs to `column`. */
function nextIn(text: string, from: number, column: number): number | null {
  let at = from
  for (;;) {
    while (isBlank(text[at])) at += 1
    if (at >= text.length) return null
    if (text[at] === '#' && (at === 0 || /\s/.test(text[at - 1] as string))) while (at < text.length && text[at] !== '\n') at += 1
    if (text[at] !== '\n') return at < text.length ? at : null
    if (!goesOn(text, at + 1, column)) return null
    at += 1
  }
}

function plain(text: string, start: number): Draft {
  let at = start
  for (; at < text.length; at += 1) {
    const character = text[at] as string
    if (character === '\n' || ',[]{}'.includes(character)) break
    if (character === ':' && (isColon(text, at) || ',]}'.includes(text[at + 1] as string))) break
    if (character === '#' && isBlank(text[at - 1])) break
  }
  let end = at
  while (end > start && isBlank(text[end - 1])) end -= 1
  // Nothing at all would never come to an end.
  return { ...draft('word', start, true), word: text.slice(start, end), end: Math.max(end, start) }
}

const wordAt = (text: string, at: number, column: number): Draft =>
  text[at] === '"' || text[at] === "'" ? { ...quoted(text, at, column), isFlow: true } : plain(text, at)

/** What stands in brackets from `start`; `column` is that of the key that holds them. */
export function flow(text: string, start: number, column: number, depth = 0): Draft {
  const isMap = text[start] === '{'
  const node = draft(isMap ? 'map' : 'list', start, true)
  const valueFrom = (at: number): Draft =>
    (text[at] === '[' || text[at] === '{') && depth < DEEPEST ? flow(text, at, column, depth + 1) : wordAt(text, at, column)
  let at: number | null = nextIn(text, start + 1, column)
  let last = start + 1
  while (at !== null) {
    const character = text[at] as string
    if (character === ']' || character === '}') {
      // A bracket of the other sort closes what is around this one.
      const isOwn = (character === '}') === isMap
      return { ...node, end: isOwn ? at + 1 : at }
    }
    if (character === ',' || character === ':') last = at + 1
    else if (isMap) last = takePair(text, at, column, node, valueFrom)
    else {
      const value = valueFrom(at)
      node.entries.push({ key: node.entries.length, start: at, end: at, column, hasColon: false, value })
      last = Math.max(value.end, at + 1)
    }
    at = nextIn(text, last, column)
  }
  return { ...node, end: last }
}

/** Takes a key with its value; gives the offset after them. */
function takePair(text: string, start: number, column: number, map: Draft, valueFrom: (at: number) => Draft): number {
  const key = '[{'.includes(text[start] as string) ? valueFrom(start) : wordAt(text, start, column)
  const entry: DraftEntry = { key: key.word, start, end: key.end, column, hasColon: false, value: draft('none', key.end, true) }
  map.entries.push(entry)
  const colon = nextIn(text, key.end, column)
  if (colon === null || text[colon] !== ':') return Math.max(key.end, start + 1)
  entry.hasColon = true
  const at = nextIn(text, colon + 1, column)
  const isValue = at !== null && !',]}'.includes(text[at] as string)
  entry.value = isValue ? valueFrom(at) : draft('none', colon + 1, true)
  return Math.max(entry.value.end, colon + 1)
}
