/** 一是, 二是 … count on within their part. */
import type { Find, Hit, Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find } from './schema.ts'

interface ItemOrderParams {
  readonly find: Find
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']
/** A later number that opens a part is a number and no item. */
const LATEST_START = 3
const BEFORE = '。；：，、！？”）— \n\r*'

const ordinalOf = (term: string): number => NUMERALS.indexOf(term.slice(0, -1)) + 1

/** Whether the marker opens a clause: 统一是 and 其一是 do not. */
function opensClause({ reading }: Subject, { start, sentence }: Hit): boolean {
  const block = reading.blocks[reading.sentences[sentence]?.block ?? -1]
  return block !== undefined && (start === block.start || BEFORE.includes(reading.view.charAt(start - 1)))
}

/** The last number of a list, and of the lists that it stands in. */
interface List {
  readonly ordinals: number[]
  block: number
}

/** Takes a marker into its list; the fault when it does not follow on. A list within an item stands in its paragraph. */
function follow(list: List, hit: Hit, block: number): Fault | null {
  const ordinal = ordinalOf(hit.term)
  const { ordinals } = list
  const isInner = ordinal === 1 && block === list.block
  const outer = ordinals.lastIndexOf(ordinal - 1)
  const last = ordinals.at(-1)
  if (ordinal === 1 && !isInner) ordinals.length = 0
  else if (outer >= 0) ordinals.length = outer
  else if (ordinal > 1) ordinals.pop()
  ordinals.push(ordinal)
  list.block = block
  if (ordinal === 1 || outer >= 0 || (last === undefined && ordinal > LATEST_START)) return null
  const expected = (last ?? 0) + 1
  const facts = { marker: hit.term, expected: `${NUMERALS[expected - 1] ?? expected}${hit.term.slice(-1)}` }
  const variant = last === undefined ? 'start' : ordinal > expected ? 'gap' : 'repeat'
  return { variant, start: hit.start, end: hit.end, facts, suggestions: [facts.expected] }
}

export const itemOrder = defineAssertion<ItemOrderParams>({
  kind: 'item-order',
  summary: 'The items of an enumeration (一是, 二是 …) count on within their section.',
  params: closed({ find: find('The markers: a numeral and one character after it.') }),
  variants: ['start', 'gap', 'repeat'],
  facts: ['marker', 'expected'],
  evaluate(subject, params) {
    const { sentences } = subject.reading
    const hits = subject.hits(params.find).filter((hit) => opensClause(subject, hit))
    const faults: Fault[] = []
    let section = -1
    let lists = new Map<string, List>()
    for (const hit of hits) {
      const sentence = sentences[hit.sentence] as (typeof sentences)[number]
      if (sentence.section !== section) lists = new Map()
      section = sentence.section
      const verb = hit.term.slice(-1)
      const list = lists.get(verb) ?? { ordinals: [], block: -1 }
      lists.set(verb, list)
      const fault = follow(list, hit, sentence.block)
      if (fault !== null) faults.push(fault)
    }
    return verdict(hits.length, faults)
  },
})
