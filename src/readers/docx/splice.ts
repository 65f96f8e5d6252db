/** Marks put into the XML of the main part; runs are split where a mark falls inside. */

import type { Edge } from './anchors.ts'
import type { Run } from './blocks.ts'
import type { PlacedPiece } from './places.ts'
import { isSpace } from './xml-tag.ts'
import { xmlOffset } from './xml-text.ts'

/** A change of the XML: what stands from `start` to `end` becomes `text`. */
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Everything that is put in at one offset. */
interface Cut {
  readonly before: string
  readonly after: string
  readonly ends: string[]
  readonly starts: string[]
}

/** Collects marks and then applies them all at once. */
export interface Splicer {
  readonly mark: (edge: Edge, kind: 'start' | 'end', text: string) => void
  readonly apply: () => string
}

const PRESERVE = ' xml:space="preserve"'

const tagName = (xml: string, at: number): string => /^<([^\s/>]+)/.exec(xml.slice(at, at + 80))?.[1] ?? ''

/** Where the tag that begins at `at` ends; the elements of runs have no `>` in their values. */
const tagEnd = (xml: string, at: number): number => xml.indexOf('>', at) + 1

const isBlank = (xml: string, start: number, end: number): boolean => xml.slice(start, end).trim() === ''

/** A run's opening tag and properties, to be repeated. */
function opening(xml: string, { start, contentStart, properties }: Run): string {
  return xml.slice(start, contentStart) + (properties === null ? '' : xml.slice(...properties))
}

/** Keeps the white space that Word shows, and only that, in a `w:t` that is to be cut in two. */
function preserveSpace(xml: string, { piece }: PlacedPiece, changes: Map<number, Change>): void {
  const [at] = piece.element
  const end = tagEnd(xml, at)
  if (piece.content === null || /\sxml:space\s*=/.test(xml.slice(at, end))) return
  const [from, to] = piece.content
  let after = to
  while (isSpace(xml.charCodeAt(after))) after++
  changes.set(end - 1, { start: end - 1, end: from, text: `${PRESERVE}>` })
  if (after > to) changes.set(to, { start: to, end: after, text: '' })
}

interface Target {
  readonly at: number
  readonly before: string
  readonly after: string
}

/** Where the boundary between two elements of a run, or before the first or after the last, lies. */
function betweenElements(xml: string, run: Run, at: number): Target {
  const contentStart = run.properties?.[1] ?? run.contentStart
  if (isBlank(xml, contentStart, at)) return { at: run.start, before: '', after: '' }
  const closing = `</${tagName(xml, run.start)}>`
  const end = xml.lastIndexOf('<', run.end - 1)
  if (isBlank(xml, at, end)) return { at: run.end, before: '', after: '' }
  return { at, before: closing, after: opening(xml, run) }
}

function insidePiece(xml: string, placed: PlacedPiece, run: Run, count: number, changes: Map<number, Change>): Target {
  const { element, content, text } = placed.piece
  if (count === 0) return betweenElements(xml, run, element[0])
  if (content === null) return betweenElements(xml, run, element[1])
  if (count >= text.length) return betweenElements(xml, run, tagEnd(xml, content[1]))
  preserveSpace(xml, placed, changes)
  const name = tagName(xml, element[0])
  return {
    at: xmlOffset(xml, content[0], count),
    before: `</${name}></${tagName(xml, run.start)}>`,
    after: `${opening(xml, run)}<${name}${PRESERVE}>`,
  }
}

function targetOf(xml: string, edge: Edge, changes: Map<number, Change>): Target {
  if (edge.kind === 'run') return { at: edge.after ? edge.run.end : edge.run.start, before: '', after: '' }
  if (edge.kind === 'piece') return insidePiece(xml, edge.placed, edge.run, edge.count, changes)
  const { start, end } = edge.paragraph
  if (end >= 0) return { at: end, before: '', after: '' }
  // An empty paragraph written as one tag is opened.
  changes.set(start - 2, { start: start - 2, end: start, text: '>' })
  return { at: start, before: '', after: `</${tagName(xml, xml.lastIndexOf('<', start - 1))}>` }
}

function applyAll(xml: string, cuts: ReadonlyMap<number, Cut>, changes: ReadonlyMap<number, Change>): string {
  const insertions = [...cuts].map(([at, { before, ends, starts, after }]): Change => {
    return { start: at, end: at, text: before + ends.join('') + starts.join('') + after }
  })
  const all = [...insertions, ...changes.values()].sort((one, other) => one.start - other.start || one.end - other.end)
  const out: string[] = []
  let from = 0
  for (const { start, end, text } of all) {
    out.push(xml.slice(from, start), text)
    from = Math.max(from, end)
  }
  out.push(xml.slice(from))
  return out.join('')
}

/** Prepares to put marks into `xml`. */
export function makeSplicer(xml: string): Splicer {
  const cuts = new Map<number, Cut>()
  const changes = new Map<number, Change>()
  return {
    mark(edge, kind, text) {
      const { at, before, after } = targetOf(xml, edge, changes)
      const cut = cuts.get(at) ?? { before, after, ends: [], starts: [] }
      cuts.set(at, cut)
      // Both marks of a range without text stand at one place, in the order in which they come.
      if (kind === 'start' && edge.kind !== 'paragraph') cut.starts.push(text)
      else cut.ends.push(text)
    },
    apply: () => applyAll(xml, cuts, changes),
  }
}
