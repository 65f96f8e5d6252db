/** What commands have in common that print text for people or one JSON document for programs. */
import { TOOL } from '../model/tool.ts'
import type { Option } from './command.ts'

/** The option that chooses between the two. */
export const TEXT_OR_JSON: Option = {
  name: 'format',
  short: 'f',
  value: { sort: 'text', label: { 'zh-CN': '格式', en: 'FORMAT' }, choices: ['text', 'json'] },
  help: { 'zh-CN': '输出格式：text（默认）、json', en: 'output format: text (default), json' },
}

/** One JSON document with the version of the format and the tool that wrote it, and its line end. */
export function jsonDocument(body: object): string {
  return `${JSON.stringify({ format: 1, tool: { name: TOOL.name, version: TOOL.version }, ...body }, null, 2)}\n`
}
