/** Refuses markup on which an HTML parser would run for minutes or out of memory, before it is parsed. */
import { ReadError } from '../../errors.ts'

/** Far above any page seen: those have depth 60, 40 attributes on a tag and some thousands of tags. */
const LIMITS = { characters: 20_000_000, depth: 1000, attributes: 500, tags: 1_000_000, repeatedFormatting: 5_000_000 } as const

/** Elements that have no end tag, or whose end tag pages leave out. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr tbody thead tfoot option dt dd colgroup rt rp'.split(
    ' ',
  ),
)

/** Elements that a parser opens again in every following block when they are left open. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

/**
 * Counts tags, depth and attributes in one pass.
 * @throws {@link ReadError} `file-too-big`.
 */
export function guardMarkup(html: string, path: string | undefined): void {
  if (html.length > LIMITS.characters) throw tooMuch('file-too-big', `网页超过 ${LIMITS.characters / 1e6} 百万字符。`, path)
  let [depth, formatting, mostFormatting, tags] = [0, 0, 0, 0]
  const tag = /<(\/?)([a-z][a-z0-9]*)/gi
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    const name = (match[2] as string).toLowerCase()
    tags++
    if (UNCOUNTED.has(name)) tag.lastIndex = endOfTag(html, tag.lastIndex, path)
    else if (match[1] === '/') {
      depth = Math.max(depth - 1, 0)
      if (FORMATTING.has(name)) formatting = Math.max(formatting - 1, 0)
    } else {
      depth++
      if (FORMATTING.has(name)) mostFormatting = Math.max(mostFormatting, ++formatting)
      if (depth > LIMITS.depth) throw tooMuch('file-too-big', `网页的元素嵌套超过 ${LIMITS.depth} 层。`, path)
      tag.lastIndex = endOfTag(html, tag.lastIndex, path)
    }
  }
  if (tags > LIMITS.tags || mostFormatting * tags > LIMITS.repeatedFormatting)
    throw tooMuch('file-too-big', '网页的标签太多。', path)
}

/** Goes to the end of a tag, over quoted values; counts what may be attributes. */
function endOfTag(html: string, from: number, path: string | undefined): number {
  const stop = /["'>]|[\s/]+|=/g
  stop.lastIndex = from
  let attributes = 0
  for (let match = stop.exec(html); match !== null; match = stop.exec(html)) {
    const found = match[0]
    if (found === '>') return stop.lastIndex
    if (found === '"' || found === "'") {
      const close = html.indexOf(found, stop.lastIndex)
      if (close < 0) return html.length
      stop.lastIndex = close + 1
    } else if (found !== '=' && ++attributes > LIMITS.attributes) throw tooMuch('file-too-big', '网页里有属性过多的标签。', path)
  }
  return html.length
}

function tooMuch(code: string, message: string, path: string | undefined): ReadError {
  const hint = '这不像一篇报告的网页；把正文另存为 .docx 或 .txt 后重试。'
  return new ReadError(code, message, hint, path === undefined ? {} : { path })
}
