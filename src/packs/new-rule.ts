/** Puts a new rule into a pack that is one file, keeping every other character of it. */
import { isMap, isNode, LineCounter, parseDocument } from 'yaml'

const indented = (text: string, indent: string): string => text.replace(/^(?=[^\n])/gm, indent)

/**
 * The pack's text with the rule at the end of its `rules`.
 * @param rule the rule as a file of its own would hold it
 */
export function insertRule(pack: string, id: string, rule: string): string {
  const counter = new LineCounter()
  const document = parseDocument(pack, { lineCounter: counter })
  const rules = isMap(document.contents) ? document.contents.get('rules', true) : undefined
  const trimmed = pack.endsWith('\n') || pack === '' ? pack : `${pack}\n`
  if (!isMap(rules) || rules.flow === true || rules.items.length === 0) {
    return `${trimmed}rules:\n  ${id}:\n${indented(rule, '    ')}`
  }
  const first = rules.items[0]?.key
  const column = isNode(first) && first.range ? counter.linePos(first.range[0]).col - 1 : 2
  const indent = ' '.repeat(column)
  const end = rules.range?.[1] ?? trimmed.length
  const before = trimmed.slice(0, end).replace(/\s*$/, '\n')
  const after = trimmed.slice(end).replace(/^\n*/, '')
  return `${before}${indent}${id}:\n${indented(rule, `${indent}  `)}${after}`
}
