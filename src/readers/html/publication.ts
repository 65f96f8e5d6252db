/** What a page says of its own publication: in meta elements, and in lines such as 发布时间：2025-03-10 来源：安澜市司法局. */
import type { Element, Nodes } from 'hast'
import type { Publication } from '../../model/source.ts'
import { isHidden, namesOf } from './element.ts'

const DATE_LABEL = '(?:发布(?:时间|日期)|发文日期|公开日期|公开时间|时间|日期)'
const SOURCE_LABEL = '(?:(?:信息|文章|稿件|内容)?来源|发布(?:机构|单位)|发文机关|公开机构)'
const LABELLED_DATE = new RegExp(`${DATE_LABEL}\\s*[：:]?[\\s\\u3000]*(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})`)
const LABELLED_SOURCE = new RegExp(`${SOURCE_LABEL}\\s*[：:][\\s\\u3000]*([^\\s\\u3000：:【\\[（(|｜]{2,40})`)
const NEXT_LABEL = /(?:发布|发文|成文|公开|更新|浏览|阅读|点击|访问|字号|字体|作者|编辑|责任|时间|日期|打印|分享).*$/

/** A line that is longer is no label with its value. */
const LONGEST_LINE = 300

/** Gathers date, publisher and title; meta elements go before lines, lines near the article before others. */
export function readPublication(root: Nodes, around: readonly string[]): Publication | undefined {
  const lines = around.filter((line) => line.length <= LONGEST_LINE)
  const page = gather(root)
  const pairs = lines.map((line, index) =>
    /[：:]$/.test(line) || /^[\u4e00-\u9fff]{2,6}$/.test(line)
      ? `${line.replace(/[：:]$/, '')}：${lines[index + 1] ?? ''}`
      : line,
  )
  const date = isoDate(page.meta, /^(?:pubdate|publishdate|article:published_time|createdate)$/) ?? firstDate(pairs)
  const publisher = metaValue(page.meta, /^(?:contentsource|source)$/) ?? firstSource(pairs)
  const title =
    metaValue(page.meta, /^articletitle$/) ?? page.heading ?? page.title?.split(/\s*(?:[_|｜]|(?<!\d)[-–—]|[-–—](?!\d))/)[0]
  if (date === undefined && publisher === undefined && !title) return undefined
  return {
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(title ? { title: title.trim() } : {}),
  }
}

/** What stands in the page beside its lines. */
interface Page {
  readonly meta: Map<string, string>
  title?: string
  heading?: string
}

function gather(root: Nodes): Page {
  const page: Page = { meta: new Map() }
  const visit = (node: Nodes): void => {
    if (node.type === 'element') note(page, node)
    if (node.type === 'root' || (node.type === 'element' && (node.tagName === 'head' || !isHidden(node))))
      for (const child of node.children) visit(child)
  }
  visit(root)
  return page
}

function note(page: Page, element: Element): void {
  if (element.tagName === 'meta') {
    const name = element.properties.name ?? element.properties.property
    const { content } = element.properties
    if (typeof name === 'string' && typeof content === 'string' && content.trim() !== '')
      page.meta.set(name.toLowerCase(), content.trim())
  } else if (element.tagName === 'title') page.title ??= textOf(element).slice(0, LONGEST_LINE)
  else if (
    element.tagName === 'h1' ||
    /(?:^|[\s_-])(?:article|news|content|detail|con)[_-]?(?:title|tit|bt)(?:\s|$)/i.test(namesOf(element))
  ) {
    const text = textOf(element)
    // A site writes its own name as h1 too; an article's title is longer than that.
    if (text.length >= 8 && text.length <= 100) page.heading ??= text
  }
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value.trim()
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

function metaValue(meta: ReadonlyMap<string, string>, name: RegExp): string | undefined {
  for (const [key, value] of meta) if (name.test(key)) return value
  return undefined
}

function isoDate(meta: ReadonlyMap<string, string>, name: RegExp): string | undefined {
  const found = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/.exec(metaValue(meta, name) ?? '')
  return found === null ? undefined : calendarDate(found)
}

function firstDate(lines: readonly string[]): string | undefined {
  for (const label of [/发布/, /公开|发文/, /./]) {
    for (const line of lines) {
      const found = label.test(line) && !/更新时间|成文/.test(line) ? LABELLED_DATE.exec(line) : null
      const date = found === null ? undefined : calendarDate(found)
      if (date !== undefined) return date
    }
  }
  return undefined
}

/** ISO 8601, or `undefined` when there is no such day. */
function calendarDate([, year, month, day]: RegExpExecArray): string | undefined {
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso
}

function firstSource(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const name = LABELLED_SOURCE.exec(line)?.[1]?.replace(NEXT_LABEL, '')
    if (name !== undefined && name.length >= 2) return name
  }
  return undefined
}
