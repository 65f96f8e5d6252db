/** The title: found among the first lines, joined where it runs over several. */
import type { Span } from '../model/place.ts'
import type { DraftBlock } from './draft.ts'
import { ISSUER_END } from './words-of-issuers.ts'

/** A title as it stands; its lines joined without the breaks between them. */
export interface TitleFound extends Span {
  readonly text: string
  /** Where each of its lines stands. */
  readonly lines: readonly Span[]
  /** Indexes of the first and last block, both inclusive. */
  readonly firstBlock: number
  readonly lastBlock: number
}

const LONGEST = 60
const LONGEST_TITLE = 120
const LINES = 4

const TOPIC = /法治政府|依法行政|法治建设|依法治[国省市县区州镇街]/
const KIND =
  /(?:报告|总结|汇报|年报|通报|情况|要点|方案|通知|解读|计划|规划|讲话|意见|公告|问答|纪要|自查|清单|公报|白皮书|材料|范文|发言|稿|回顾|实践)(?:\s*[（(][^）)]{1,30}[）)])?$/
/** Words with which a line of a title cannot end, or the next one begins. */
const CONTINUES =
  /^(?:[（(](?:20\d\d|二[〇○零]..)\s*年度?[）)]$|关于|20\d\d|二[〇○零]|推进|法治|情况|工作|报告|建设|年度?|的|及|和|暨|下|主要)/
const SENTENCE = /[。！；]|如下[：:]?$|[：:，,]$/
/** 岚 水 县, 报    告 and …情况的报  告: letters set apart to fill a line. */
export const closeUp = (line: string): string =>
  line.split(/[ \u3000]+/).every((piece) => piece.length === 1)
    ? line.replace(/[ \u3000]/g, '')
    : line.replace(/([\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff]$)/, '$1')

const NEWS = /(?:听取|审议|发布|召开|公布|举行|印发)/

/** The last title above the text: a page's own title before it is left-over. */
export function findTitle(view: string, drafts: readonly DraftBlock[]): TitleFound | null {
  const head = headLines(view, drafts)
  let found: TitleFound | null = null
  for (let first = 0; first < head.length; ) {
    const group = titleFrom(view, drafts, head, first)
    if (group === null) {
      first += 1
      continue
    }
    if (found === null || isAnother(found, group.title)) found = group.title
    first = group.next
  }
  return found
}

/** A second title counts when it is of the same kind: a title after another kind of line would be a heading. */
function isAnother(before: TitleFound, after: TitleFound): boolean {
  return TOPIC.test(after.text) || !TOPIC.test(before.text)
}

/** Indexes of the lines that may be a title: short, before the first sentence or number. */
function headLines(view: string, drafts: readonly DraftBlock[]): readonly number[] {
  const lines: number[] = []
  for (let index = 0; index < drafts.length && lines.length < 8; index += 1) {
    const { part, start, end, numbering, cell, isApart } = drafts[index] as DraftBlock
    if (part === 'residue') continue
    const isText = numbering !== null || cell !== null || end - start > LONGEST_TITLE || SENTENCE.test(view.slice(start, end))
    // A title may be set in a text box, and so may a remark above it.
    if (isText && !isApart) break
    if (!isText) lines.push(index)
  }
  return lines
}

/** The title that begins at a line: as many lines as are needed, with an issuer's line before it. */
function titleFrom(
  view: string,
  drafts: readonly DraftBlock[],
  head: readonly number[],
  first: number,
): { title: TitleFound; next: number } | null {
  let text = ''
  for (let count = 0; count < LINES && first + count < head.length; count += 1) {
    const index = head[first + count] as number
    const { start, end } = drafts[index] as DraftBlock
    const line = closeUp(view.slice(start, end))
    if (count > 0 && !joins(text, line)) break
    text += line
    if (text.length > LONGEST_TITLE) break
    const following = head[first + count + 1]
    if (isTitle(text, head.length, first) && !goesOn(view, drafts, following)) {
      const firstBlock = head[first] as number
      const lines = head
        .slice(first, first + count + 1)
        .map((at) => ({ start: (drafts[at] as DraftBlock).start, end: (drafts[at] as DraftBlock).end }))
      const title = { start: (lines[0] as Span).start, end, text, lines, firstBlock, lastBlock: index }
      return { title, next: first + count + 1 }
    }
  }
  return null
}

/** Whether the next line is the rest of the title, such as 情况报告 or 的报告. */
function goesOn(view: string, drafts: readonly DraftBlock[], following: number | undefined): boolean {
  if (following === undefined) return false
  const { start, end } = drafts[following] as DraftBlock
  return (
    end - start <= 12 &&
    /^(?:的|及|和|暨|情况|工作|报告|年度|[（(](?:20\d\d|二[〇○零]..)\s*年度?[）)]$)/.test(closeUp(view.slice(start, end)))
  )
}

function joins(before: string, line: string): boolean {
  if (KIND.test(before) && TOPIC.test(before) && !CONTINUES.test(line)) return false
  return (
    line.length <= LONGEST &&
    (CONTINUES.test(line) || ISSUER_END.test(before) || /(?:政府|建设|关于|度|年|法治|情况|工作|的|及|和)$/.test(before))
  )
}

/** Whether words that stand alone are the title of a document on the topic. */
export const isTopicalTitle = (text: string): boolean => text.length <= LONGEST_TITLE && TOPIC.test(text) && KIND.test(text)

function isTitle(text: string, lines: number, first: number): boolean {
  if (TOPIC.test(text) && (KIND.test(text) || NEWS.test(text))) return true
  return first === 0 && KIND.test(text) && text.length >= 6 && lines > 0
}
