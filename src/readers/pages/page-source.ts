/** Pages with their runs → `Source`, with a warning for pages without text. */
import type { Source } from '../../model/source.ts'
import { buildSource } from '../block.ts'
import { type Page, pageBlocks } from '../page-lines.ts'
import type { Refusal } from '../refusal.ts'

/** More control, private-use and replacement characters than this share: the fonts do not tell what they show. */
const UNREADABLE_SHARE = 0.05
const UNREADABLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]/g

/** Numbers of the pages without text, from 1. */
export function emptyPages(pages: readonly Page[]): readonly number[] {
  return pages.filter((page) => page.runs.length === 0).map((page) => page.number)
}

/**
 * Lays out the pages as one text.
 * @throws {@link ReadError} `unreadable-text` when the fonts do not tell which characters they show, `no-text`.
 */
export function sourceOfPages(format: 'pdf' | 'ofd', pages: readonly Page[], path: string | undefined, fail: Refusal): Source {
  const empty = emptyPages(pages)
  const source = buildSource(format, pageBlocks(pages), { path, warnings: empty.length === 0 ? [] : [warningFor(empty)] })
  const name = format.toUpperCase()
  if (source.text === '') throw fail('no-text', `${name} 里除页眉页码外没有文字。`, '请向制作单位索取 .docx。')
  if (unreadableShare(pages) <= UNREADABLE_SHARE) return source
  const hint = '请向制作单位索取 .docx，或用 Word、WPS 重新导出。'
  throw fail('unreadable-text', `${name} 的字体没有说明各是什么字，文字读不出来。`, hint)
}

function unreadableShare(pages: readonly Page[]): number {
  let [all, unreadable] = [0, 0]
  for (const { text } of pages.flatMap((page) => page.runs)) {
    all += text.length
    unreadable += text.match(UNREADABLE)?.length ?? 0
  }
  return unreadable / Math.max(all, 1)
}

function warningFor(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).join('、')
  return `第 ${shown}${numbers.length > 10 ? ' 等' : ''} 页没有文字（可能是扫描图），没有检查。`
}
