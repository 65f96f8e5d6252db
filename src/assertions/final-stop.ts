/** A paragraph of running text ends with a mark that ends a sentence. */
import type { Fault } from '../model/finding.ts'
import type { Block } from '../model/reading.ts'
import { isHan } from '../text/characters.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { closed, count } from './schema.ts'

interface FinalStopParams {
  readonly minCharacters: number
  readonly most: number
}

const FINAL = '。！？；：…—|'
const CLOSING = '”’）》〉】」』*_'
const FULL_STOP = 0x3002
const PAUSE = '，、'
const NOTE = /^(?:[（(]?(?:此件|附件?|注|备注|联系|抄送|来源|公开|图|表)|https?)/
/** With more paragraphs than this share without an end the text was broken into lines by extraction. */
const BROKEN = 0.3

/** A line without a stop and with hardly a comma may be a heading without a number. */
const LONGEST_HEADING = 60

function isLikeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；]/.test(text) && text.split('，').length <= 2
}

/** Where the text of a block ends, closing marks left out. */
function endOf(view: string, block: Block): number {
  let end = block.end
  while (end > block.start && (CLOSING.includes(view.charAt(end - 1)) || view.charAt(end - 1) === ' ')) end -= 1
  return end
}

function faultOf(view: string, block: Block): Fault | null {
  // Nearly every paragraph ends like this.
  if (view.charCodeAt(block.end - 1) === FULL_STOP) return null
  const end = endOf(view, block)
  const last = view.charAt(end - 1)
  const place = { start: Math.max(block.start, block.end - 4), end: block.end }
  if (PAUSE.includes(last)) return { variant: 'pause', ...place, facts: { mark: last } }
  const isText = isHan(view.charCodeAt(end - 1)) || /[\d%]/.test(last)
  if (FINAL.includes(last) || !isText) return null
  const text = view.slice(block.start, block.end)
  if (isLikeHeading(text) || /\d日$/.test(text)) return null
  if (NOTE.test(view.slice(block.start, block.start + 8))) return null
  return { variant: 'missing', ...place, facts: { mark: '' } }
}

export const finalStop = defineAssertion<FinalStopParams>({
  kind: 'final-stop',
  summary: 'A paragraph of running text ends with a mark that ends a sentence.',
  params: closed({
    minCharacters: count('Shorter paragraphs are let be.'),
    most: count('Up to so many paragraphs are named one by one; more make one finding.'),
  }),
  variants: ['missing', 'pause'],
  facts: ['mark', 'count'],
  evaluate({ reading }, { minCharacters, most }) {
    const long = reading.blocks.filter(
      ({ part, start, end }) => (part === 'body' || part === 'preamble') && end - start >= minCharacters,
    )
    const faults = faultsIn(long, (block) => faultOf(reading.view, block))
    if (faults.length > 3 && faults.length > long.length * BROKEN)
      return { notApplicable: 'lines: broken', examined: long.length }
    return verdict(
      long.length,
      gathered(faults, most, ({ facts }) => String(facts?.mark)),
    )
  },
})
