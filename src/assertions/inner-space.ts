/** No blank stands between two Chinese characters, or between a number and its heading. */
import type { Fault } from '../model/finding.ts'
import type { Block } from '../model/reading.ts'
import { isHan, isWide } from '../text/characters.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { closed, count } from './schema.ts'

interface InnerSpaceParams {
  readonly most: number
}

const TEXT: readonly string[] = ['body', 'preamble', 'heading']
const PHRASE = 4
const AFTER_SENTENCE = '。！？；：…|'

/** A single character between blanks, as in 大 中 小 or 目 录, is spread out on purpose. */
function isSpread(view: string, start: number, end: number): boolean {
  const after = view.charAt(end + 1)
  const before = view.charAt(start - 2)
  return isHan(view.charCodeAt(start - 1)) && isHan(view.charCodeAt(end)) && (/^[ \n]?$/.test(after) || /^[ \n]?$/.test(before))
}

/** 第二部分 存在的不足: a part's number stands apart from its heading. */
const PART = /^第.{1,3}(?:部分|章|节|篇)$/

/** A heading of two phrases on a line of its own, 铸魂立柱 法治之基更加牢固, and a slogan of two halves in quotation marks, “学宪法 讲宪法”. */
function isCouplet(view: string, block: Block, start: number, end: number): boolean {
  let [from, to] = [start, end]
  while (from > block.start && isHan(view.charCodeAt(from - 1))) from -= 1
  while (to < block.end && isHan(view.charCodeAt(to))) to += 1
  const [left, right] = [start - from, to - end]
  const hasLine = view.charAt(block.end) === '\n' || block.end === view.length
  if (block.part === 'heading') return hasLine && left >= PHRASE && right >= PHRASE
  return left === right && left > 1 && view.charAt(from - 1) === '“' && view.charAt(to) === '”'
}

/** The fault of a run of blanks, or `null` where it may stand. */
function faultOf(view: string, block: Block, start: number, end: number): Fault | null {
  const isBetween = start > block.start && end < block.end && isWide(view.charCodeAt(start - 1)) && isWide(view.charCodeAt(end))
  if (!isBetween || AFTER_SENTENCE.includes(view.charAt(start - 1)) || isSpread(view, start, end)) return null
  if (isCouplet(view, block, start, end)) return null
  if (start - block.start <= 6 && PART.test(view.slice(block.start, start))) return null
  const from = Math.max(block.start, start - 4)
  const facts = { before: view.slice(from, start) }
  return { variant: 'space', start: from, end: Math.min(block.end, end + 2), facts, fix: { start, end, text: '' } }
}

/** A tab parts the cells of a table that was copied as text. */
function faultsIn(text: string, view: string, blocks: readonly Block[]): readonly Fault[] {
  const faults: Fault[] = []
  let index = 0
  for (let start = view.indexOf(' '); start >= 0 && index < blocks.length; ) {
    let end = start
    while (view.charCodeAt(end) === 0x20) end += 1
    while (index < blocks.length && (blocks[index] as Block).end <= start) index += 1
    const block = blocks[index]
    const isText = block !== undefined && TEXT.includes(block.part) && text.charAt(start) !== '\t'
    const fault = isText ? faultOf(view, block, start, end) : null
    if (fault !== null) faults.push(fault)
    start = view.indexOf(' ', end)
  }
  return faults
}

export const innerSpace = defineAssertion<InnerSpaceParams>({
  kind: 'inner-space',
  summary: 'No blank stands between two Chinese characters, or between a number in brackets and its heading.',
  params: closed({ most: count('Up to so many places are named one by one; more make one finding.') }),
  variants: ['space'],
  facts: ['before', 'count'],
  evaluate({ reading }, { most }) {
    const { view, blocks, source } = reading
    if (!view.includes(' ')) return verdict(blocks.length, [])
    const generated = source.generated ?? []
    const faults = faultsIn(source.text, view, blocks).filter(
      ({ start, end }) => !generated.some((span) => span.start < end && start < span.end),
    )
    return verdict(
      blocks.length,
      gathered(faults, most, ({ facts }) => String(facts?.before)),
    )
  },
})
