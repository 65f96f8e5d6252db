/** Puts a new rule, or what it leans on, into a pack that is one file, keeping every other character of it. */
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'

/** Every line that holds something, moved to the right. */
export const indented = (text: string, indent: string): string => text.replace(/^(?=[^\n])/gm, indent)

/**
 * The pack's text with an entry at the end of one of its maps, such as its `rules`.
 * @param body what stands under the entry's name, as a file of its own would hold it
 */
export function insertEntry(pack: string, map: string, id: string, body: string): string {
  const counter = new LineCounter()
  const document = parseDocument(pack, { lineCounter: counter })
  const entries = isMap(document.contents) ? document.contents.get(map, true) : undefined
  const trimmed = pack.endsWith('\n') || pack === '' ? pack : `${pack}\n`
  if (!isMap(entries) || entries.flow === true || entries.items.length === 0) {
    return `${trimmed}${map}:\n  ${id}:\n${indented(body, '    ')}`
  }
  const first = entries.items[0]?.key
  const column = isNode(first) && first.range ? counter.linePos(first.range[0]).col - 1 : 2
  const indent = ' '.repeat(column)
  const end = entries.range?.[1] ?? trimmed.length
  const before = trimmed.slice(0, end).replace(/\s*$/, '\n')
  const after = trimmed.slice(end).replace(/^\n*/, '')
  return `${before}${indent}${id}:\n${indented(body, `${indent}  `)}${after}`
}
