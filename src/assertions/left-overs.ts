/** Nothing that a web page or an editor left behind stands in the text. */
import type { Fault } from '../model/finding.ts'
import type { Block, Reading } from '../model/reading.ts'
import { isBlank } from '../text/characters.ts'
import { defineAssertion, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { choice, closed } from './schema.ts'

interface LeftOversParams {
  readonly of: 'page' | 'blank-end'
}

/** Words of buttons and counters, which no author writes on a line of their own. */
const PLAIN =
  /分享到|打印(?:本页|此页|文章)|关闭(?:窗口|本页)|上一[篇条]|下一[篇条]|(?:浏览|点击|访问|阅读)(?:次数|量|数)|字[号体]|大\s*中\s*小|责任?编辑?：|ICP备|公网安备|版权所有|扫一扫|返回顶部|无障碍|当前.{0,4}位置|网站标识码|收藏本页|&nbsp;/

/** A list of attachments, the note on publication and the number of the document are the author's own. */
const OWN =
  /^[（(]?(?:附件\s*\d?\s*[：:](?!\s*(?:点击|下载))|此件|\d{1,2}\s*[.、])|^\p{Script=Han}{2,12}[〔[［（(]\s*20\d\d\s*[〕\]］）)]\s*\d{1,4}\s*号$/u

/** Left-over lines of a page, told apart by whether text of the report follows. */
function pageLines(reading: Reading): readonly Fault[] {
  const isText = ({ part }: Block): boolean => part === 'body' || part === 'heading' || part === 'preamble'
  if (!reading.blocks.some(({ part }) => part === 'residue')) return []
  const first = reading.blocks.findIndex(isText)
  const last = reading.blocks.findLastIndex(isText)
  return reading.blocks.flatMap(({ part, index, start, end }) => {
    // A sentence that speaks of page views is no line of the page.
    if (part !== 'residue' || reading.view.charAt(end - 1) === '。' || OWN.test(reading.view.slice(start, end))) return []
    const variant = index > first && index < last && PLAIN.test(reading.view.slice(start, end)) ? 'inside' : 'around'
    return [{ variant, start, end, facts: { line: reading.source.text.slice(start, Math.min(end, start + 20)) } }]
  })
}

/** A last line of nothing but blanks. */
function blankEnd({ source: { text } }: Reading): readonly Fault[] {
  let start = text.length
  while (start > 0 && (text.charCodeAt(start - 1) === 10 || isBlank(text.charCodeAt(start - 1)))) start -= 1
  const newline = text.indexOf('\n', start)
  if (newline < 0) return []
  for (let at = newline + 1; at < text.length; at += 1) {
    if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 13) continue
    let end = at
    while (end < text.length && text.charCodeAt(end) !== 10) end += 1
    return [{ variant: 'blank', start: at, end, facts: { line: '' } }]
  }
  return []
}

export const leftOvers = defineAssertion<LeftOversParams>({
  kind: 'left-overs',
  summary: 'No lines of a web page stand within the report or around it, and no last line of blanks.',
  params: closed({ of: choice(['page', 'blank-end'], 'Lines of a page, or a last line of nothing but blanks.') }),
  variants: ['inside', 'around', 'blank'],
  facts: ['line', 'count'],
  evaluate({ reading }, params) {
    const faults = params.of === 'page' ? pageLines(reading) : blankEnd(reading)
    if (faults.length === 0) return verdict(reading.blocks.length, [])
    const line = ({ facts }: Fault): string => String(facts?.line)
    const inside = gathered(
      faults.filter(({ variant }) => variant !== 'around'),
      5,
      line,
    )
    return verdict(reading.blocks.length, [
      ...inside,
      ...gathered(
        faults.filter(({ variant }) => variant === 'around'),
        1,
        line,
      ),
    ])
  },
})
