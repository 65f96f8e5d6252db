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

interface Last {
  readonly section: number
  readonly verb: string
  readonly ordinal: number
}

/** A marker that does not follow on the one before it in its section; a new paragraph or section may begin anew. */
function faultOf(hit: Hit, last: Last | null): Fault | null {
  const ordinal = ordinalOf(hit.term)
  const expected = last === null ? 1 : last.ordinal + 1
  if (ordinal === 1 || ordinal === expected || (last === null && ordinal > LATEST_START)) return null
  const facts = { marker: hit.term, expected: `${NUMERALS[expected - 1] ?? expected}${hit.term.slice(-1)}` }
  const variant = last === null ? 'start' : ordinal > expected ? 'gap' : 'repeat'
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
    let last: Last | null = null
    for (const hit of hits) {
      const { section } = sentences[hit.sentence] as (typeof sentences)[number]
      const verb = hit.term.slice(-1)
      const goesOn: boolean = last !== null && last.section === section && last.verb === verb
      const fault = faultOf(hit, goesOn ? last : null)
      if (fault !== null) faults.push(fault)
      last = { section, verb, ordinal: ordinalOf(hit.term) }
    }
    return verdict(hits.length, faults)
  },
})
