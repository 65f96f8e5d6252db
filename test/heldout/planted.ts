/** Defects planted one at a time into the held-out texts, the way authors make them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A change of a clean text. */
export interface Change {
  readonly name: string
  /** How the name of the clean text begins. */
  readonly in: string
  /** What is replaced: the wording, or `/a pattern/`. */
  readonly from?: string
  readonly to?: string
  /** What changes besides: a number that moves up, a second mention that goes. */
  readonly also?: readonly (readonly [from: string, to: string])[]
  /** Lines that go, from the line that begins so up to the line that begins so (exclusive). */
  readonly drop?: readonly [string, string]
}

/** A defect and what must find it. */
export interface Planted extends Change {
  /** Categories of findings that answer the defect. */
  readonly by: readonly string[]
  /** What should be there is left out: the finding may stand anywhere. */
  readonly anywhere?: boolean
}

const listIn = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'), { schema: 'failsafe' })

export const PLANTED = listIn('planted.yaml') as readonly Planted[]
/** Changes that look like defects and are none. */
export const TRAPS = listIn('traps.yaml') as readonly Change[]

/** The text with the defect in it, and the 1-based line where it stands. */
export function plant(text: string, planted: Change): { readonly text: string; readonly line: number } {
  const { start, end, put } = placeOf(text, planted)
  if (start < 0) throw new Error(`${planted.name}: the text has no such place`)
  const changed = (planted.also ?? []).reduce(replaced, text.slice(0, start) + put + text.slice(end))
  return { text: changed, line: text.slice(0, start).split('\n').length }
}

function replaced(text: string, [from, to]: readonly [string, string]): string {
  if (!text.includes(from)) throw new Error(`the text has no “${from}”`)
  return text.replace(from, () => to)
}

function placeOf(text: string, { from = '', to = '', drop }: Change) {
  if (drop) {
    const start = lineThatBegins(text, drop[0])
    return { start, end: start + Math.max(0, lineThatBegins(text.slice(start), drop[1])), put: '' }
  }
  const pattern = /^\/(.*)\/$/s.exec(from)?.[1]
  const found = pattern === undefined ? undefined : (new RegExp(pattern).exec(text)?.[0] ?? '\0')
  const start = text.indexOf(found ?? from)
  return { start, end: start + (found ?? from).length, put: to }
}

function lineThatBegins(text: string, words: string): number {
  return text.search(new RegExp(`^[\\s\\u3000]*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm'))
}
