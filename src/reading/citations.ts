/** Finds titles in 《》, nested ones too, with the document number that follows. */
import type { Citation, Sentence } from '../model/reading.ts'

/** 国办发〔2018〕118号 in any brackets, 市政府令第15号; straight after the title or after an opening bracket. */
const NUMBER =
  /[（(]?((?:[\u4e00-\u9fff]{1,12}[〔［[（【(](?:19|20)\d\d[〕］\]）】)]\s?第?\d{1,5}号)|(?:[\u4e00-\u9fff]{0,10}令第?\s?\d{1,4}号))/y

/** How far apart the marks of two titles may stand that are one in the other, and the longest name without its end. */
const LONGEST = 80

/** How many titles can be open at once: one in another, and one more for a slip. */
const DEEPEST = 3

const CLAUSE_MARKS = '，。；：！？\n'

interface OpenTitle {
  readonly start: number
  readonly mark: '《' | '〈'
}

interface Walk {
  readonly view: string
  readonly sentence: Sentence
  readonly open: OpenTitle[]
  readonly found: Citation[]
}

/**
 * The citations of a report in the order of their opening marks. Offsets count into the view and include the marks. A
 * title without its closing mark ends with its clause.
 */
export function findCitations(view: string, sentences: readonly Sentence[]): Citation[] {
  const citations: Citation[] = []
  let next = view.indexOf('《')
  for (const sentence of sentences) {
    if (next === -1) break
    if (next >= sentence.end) continue
    if (sentence.part !== 'residue') {
      for (const citation of readSentence(view, Math.max(next, sentence.start), sentence)) citations.push(citation)
    }
    next = view.indexOf('《', sentence.end)
  }
  return citations
}

function readSentence(view: string, from: number, sentence: Sentence): Citation[] {
  const walk: Walk = { view, sentence, open: [], found: [] }
  for (let at = from; at < sentence.end; at += 1) {
    const code = view.charCodeAt(at)
    if (code === 0x300a) openTitle(walk, { start: at, mark: '《' })
    else if (code === 0x3008 && walk.open.length > 0) openTitle(walk, { start: at, mark: '〈' })
    else if (code === 0x300b) closeTitle(walk, at, '《')
    else if (code === 0x3009) closeTitle(walk, at, '〈')
  }
  while (walk.open.length > 0) addUnclosed(walk, sentence.end)
  return walk.found.sort((one, other) => one.start - other.start)
}

/** Titles that a clause's end parts from the new one, or that began too long ago, were left open. */
function openTitle(walk: Walk, title: OpenTitle): void {
  for (let outer = walk.open.at(-1); outer !== undefined; outer = walk.open.at(-1)) {
    const near = title.start - outer.start <= LONGEST && walk.open.length < DEEPEST
    if (near && clauseEnd(walk.view, outer.start, title.start) === title.start) break
    addUnclosed(walk, title.start)
  }
  walk.open.push(title)
}

/** A closing mark ends the innermost title of its own sort; what was left open inside ends there. */
function closeTitle(walk: Walk, at: number, mark: OpenTitle['mark']): void {
  if (!walk.open.some((title) => title.mark === mark)) return
  while (walk.open.at(-1)?.mark !== mark) addUnclosed(walk, at)
  const { start } = walk.open.pop() as OpenTitle
  const depth = walk.open.length > 0 ? 1 : 0
  const number = depth === 0 ? documentNumber(walk.view, at + 1, walk.sentence.end) : null
  add(walk, {
    start,
    end: at + 1,
    sentence: walk.sentence.index,
    name: walk.view.slice(start + 1, at),
    depth,
    number,
    closed: true,
  })
}

/** Ends the innermost title at its clause's end, before `to`. */
function addUnclosed(walk: Walk, to: number): void {
  const { start } = walk.open.pop() as OpenTitle
  const end = clauseEnd(walk.view, start, Math.min(to, start + LONGEST))
  const depth = walk.open.length > 0 ? 1 : 0
  add(walk, {
    start,
    end,
    sentence: walk.sentence.index,
    name: walk.view.slice(start + 1, end),
    depth,
    number: null,
    closed: false,
  })
}

function add(walk: Walk, citation: Citation): void {
  const name = citation.name.replace(/[ \n]+/g, '')
  if (name !== '') walk.found.push({ ...citation, name })
}

function clauseEnd(view: string, from: number, to: number): number {
  let end = from
  while (end < to && !CLAUSE_MARKS.includes(view.charAt(end))) end += 1
  return end
}

function documentNumber(view: string, at: number, to: number): string | null {
  NUMBER.lastIndex = at
  const match = NUMBER.exec(view)
  return match !== null && NUMBER.lastIndex <= to ? (match[1] as string) : null
}
