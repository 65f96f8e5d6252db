/** A web page → `Source`: the article's text, and what the page says of its publication. */
import type { Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { ReadError } from '../errors.ts'
import type { Source } from '../model/source.ts'
import { type Block, buildSource } from './block.ts'
import { findArticle, regionsAround } from './html/article.ts'
import { htmlBlocks } from './html/blocks.ts'
import { decodeHtml } from './html/encoding.ts'
import { guardMarkup } from './html/guard.ts'
import { readPublication } from './html/publication.ts'
import { isNeighbourLine, isResidue } from './html/residue.ts'
import { selectElement } from './html/selector.ts'

/** How a page is read. */
export interface HtmlOptions {
  /** The file's path, for messages. */
  readonly path?: string | undefined
  /** The element with the article, such as `#zoom` or `div.TRS_Editor`; found out when left out. */
  readonly selector?: string | undefined
  /** The encoding, such as the one in an HTTP header; a byte order mark goes before it. */
  readonly encoding?: string | undefined
}

/**
 * Reads the article of a page. `text` has one paragraph a line; `origin` tells the paragraph or cell within the article.
 * Nothing that the page refers to is fetched, no script runs.
 * @throws {@link ReadError} `no-text`, `no-such-element`, `file-too-big`, and those of decoding.
 */
export function readHtml(input: Uint8Array | string, options: HtmlOptions = {}): Source {
  const html = typeof input === 'string' ? input : decodeHtml(input, { encoding: options.encoding, path: options.path })
  guardMarkup(html, options.path)
  const root = parseHtml(html, options.path)
  const article = options.selector === undefined ? findArticle(root) : selected(root, options.selector, options.path)
  const { lead, own } = withoutResidue(htmlBlocks(article, regionsAround(article)))
  if (own.length === 0) throw noText(options.path)
  const around = [...lead, ...linesOf(htmlBlocks(root, new Set([article])))]
  return buildSource('html', own, {
    path: options.path,
    publication: readPublication(root, around),
    warnings: brokenCharacters(own),
  })
}

function parseHtml(html: string, path: string | undefined): Root {
  try {
    return unified().use(rehypeParse).parse(html)
  } catch (cause) {
    const options = path === undefined ? { cause } : { path, cause }
    throw new ReadError('file-too-big', '网页的元素嵌套太深。', '把正文另存为 .docx 或 .txt 后重试。', options)
  }
}

function selected(root: Root, selector: string, path: string | undefined): Nodes {
  const element = selectElement(root, selector)
  if (element !== undefined) return element
  throw new ReadError(
    'no-such-element',
    `网页里没有“${selector}”。`,
    '改正选择器，或不指定，由程序找正文。',
    path === undefined ? {} : { path },
  )
}

/** Lines of the page before and after the article's own; those before tell date and source. */
function withoutResidue(blocks: readonly Block[]): { readonly lead: readonly string[]; readonly own: readonly Block[] } {
  const neighbours = blocks.findIndex((block, index) => index > 0 && isNeighbourLine(lineOf(block)))
  const kept = neighbours < 0 ? [...blocks] : blocks.slice(0, neighbours)
  while (kept.length > 0 && isResidue(lineOf(kept.at(-1) as Block))) kept.pop()
  // The title may stand above the line with date and source: look a few lines down.
  const body = kept.findIndex((block) => lineOf(block).length > 60 && !isResidue(lineOf(block)))
  const head = kept.slice(0, Math.min(body < 0 ? kept.length : body, 12))
  const isLead = (block: Block): boolean => isResidue(lineOf(block))
  return { lead: linesOf(head.filter(isLead)), own: [...head.filter((block) => !isLead(block)), ...kept.slice(head.length)] }
}

function lineOf(block: Block): string {
  return block.kind === 'text' ? block.text : block.rows.map((row) => row.map((cell) => cell.text).join(' ')).join(' ')
}

function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.flatMap((row) => row.map((cell) => cell.text)),
  )
}

function brokenCharacters(blocks: readonly Block[]): readonly string[] {
  return blocks.some((block) => lineOf(block).includes('\ufffd')) ? ['正文里有损坏的字符，已显示为 �；请对照原网页。'] : []
}

function noText(path: string | undefined): ReadError {
  const hint = '正文可能由脚本生成：在浏览器里打开网页，把正文复制到 .txt 或 .docx 后重试。'
  return new ReadError('no-text', '网页里没有可读的正文。', hint, path === undefined ? {} : { path })
}
