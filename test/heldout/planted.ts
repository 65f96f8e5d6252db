/** Defects planted one at a time into the held-out texts, the way authors make them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A defect and what must find it. */
export interface Planted {
  readonly name: string
  /** How the name of the clean text begins. */
  readonly in: string
  /** What is replaced: the wording, or `/a pattern/`. */
  readonly from?: string
  readonly to?: string
  /** Lines that go, from the line that begins so up to the line that begins so (exclusive). */
  readonly drop?: readonly [string, string]
  /** Categories of findings that answer the defect. */
  readonly by: readonly string[]
  /** What should be there is left out: the finding may stand anywhere. */
  readonly anywhere?: boolean
}

export const PLANTED = parse(readFileSync(new URL('planted.yaml', import.meta.url), 'utf8'), {
  schema: 'failsafe',
}) as readonly Planted[]

/** The text with the defect in it, and the 1-based line where it stands. */
export function plant(text: string, planted: Planted): { readonly text: string; readonly line: number } {
  const { start, end, put } = placeOf(text, planted)
  if (start < 0) throw new Error(`${planted.name}: the text has no such place`)
  return { text: text.slice(0, start) + put + text.slice(end), line: text.slice(0, start).split('\n').length }
}

function placeOf(text: string, { from = '', to = '', drop }: Planted) {
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
