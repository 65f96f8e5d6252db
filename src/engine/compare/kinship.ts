/** How alike two texts are: without digits, years, numbering and punctuation. */

const NUMBERING = /^\s*(?:[一二三四五六七八九十]+(?:是|、)|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])\s*/u
const NOT_HAN = /[^\p{Script=Han}]+/gu
const YEAR = /(?:19|20)\d{2}年度?/g

/** The text without numbering, blanks and punctuation; digits stay, the year of the report goes. */
export const plainText = (view: string): string =>
  view
    .replace(NUMBERING, '')
    .replace(YEAR, '')
    .replace(/[\s\p{P}]+/gu, '')

/** The Han characters alone: what stays the same when only figures are changed. */
export const wordsOnly = (view: string): string => view.replace(NUMBERING, '').replace(YEAR, '').replace(NOT_HAN, '')

/** Words that occur in every such text and tell nothing; longer ones first. */
const COMMON =
  /法治政府|依法行政|进一步|责任单位|法治|政府|建设|依法|行政|工作|加强|强化|提高|提升|推进|推动|落实|完善|健全|深入|全面|持续|开展|机制|制度|能力|水平|质量|组织|坚持|做好|确保|切实|严格|规范|体系|管理|干部|人员|街道|社区|单位|部门|牵头|负责|建立|制定|安排|力争|完成|实现|举办|底前|一是|二是|三是|四是|五是/g

/** Pairs of neighbouring Han characters that say what a text is about. */
export function pairsOf(view: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const run of view.replace(COMMON, '，').match(/\p{Script=Han}{2,}/gu) ?? []) {
    for (let at = 1; at < run.length; at += 1) {
      pairs.add(run.slice(at - 1, at + 1))
    }
  }
  return pairs
}

/** The share of the pairs of one text that another has, 0 to 1; `null` where one says nothing of its own. */
export function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  if (one.size === 0) return null
  let shared = 0
  for (const pair of one) if (other.has(pair)) shared += 1
  return shared / one.size
}
