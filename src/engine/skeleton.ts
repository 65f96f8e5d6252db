/** A small complete report into which the text of an example is put. */
import type { Example } from '../model/pack.ts'

/** A whole report with the example's text in it, and where that text starts. */
export interface Staged {
  readonly text: string
  /** Offset of the example's own text, UTF-16 code units. */
  readonly offset: number
}

const YEAR = 2024

/** Each part of the skeleton: role of the example's `in`, lines before the text, the text that stands there otherwise. */
function parts(year: number): readonly (readonly [string, string, string])[] {
  return [
    ['title', '', `安澜市云溪区望江街道${year}年度法治政府建设情况报告`],
    ['preamble', '', `现将${year}年度法治政府建设情况报告如下：`],
    ['overview', '', ''],
    [
      'achievements',
      `一、${year}年推进法治政府建设的主要举措和成效`,
      '街道按照年度要点推进各项任务，有关情况如下文所列，各科室、各社区分工落实，年底对照要点逐项核对。',
    ],
    ['highlights', '', ''],
    ['problems', `二、${year}年推进法治政府建设存在的不足和原因`, '对照上级要求还有差距，由于起步较晚，各社区之间进展不够均衡。'],
    [
      'responsibility',
      '三、党政主要负责人履行推进法治建设第一责任人职责情况',
      '街道党工委书记、办事处主任按照规定履行职责，有关情况已按程序向区委依法治区办报送，接受社区居民评议。',
    ],
    [
      'plans',
      `四、${year + 1}年推进法治政府建设的主要安排`,
      `${year + 1}年将补齐社区之间的差距，由党政办公室牵头，6月底前完成。`,
    ],
  ]
}

/** Puts an example's text into the skeleton; an example without `in` is a whole report already. */
export function stage(example: Example): Staged {
  if (example.in === null) return { text: example.text, offset: 0 }
  let text = ''
  let offset = 0
  for (const [role, heading, filling] of parts(example.year ?? YEAR)) {
    if (role !== example.in && filling === '') continue
    if (heading !== '') text += `${heading}\n`
    if (role === 'highlights') text += '五、工作亮点\n'
    if (role === 'overview') text += '总体情况\n'
    if (role === example.in) offset = text.length
    text += `${role === example.in ? example.text : filling}\n`
  }
  return { text, offset }
}
