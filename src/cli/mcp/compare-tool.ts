/** The tool `compare`: this year's report held against last year's. */
import { compareReports } from '../../engine/compare.ts'
import { UsageError } from '../../errors.ts'
import { contractOrder } from '../../formatters/contract-order.ts'
import type { JsonSchema } from '../../model/assertion.ts'
import type { Locale } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'
import { interpret } from '../../reading/interpret.ts'
import { builtInPacks } from '../../rules.ts'
import { sourceOfFile, sourceOfText } from './report.ts'
import type { Tool, ToolArguments, ToolGround } from './tool.ts'

const text = (whose: string): JsonSchema => ({ type: 'string', description: `The whole text of ${whose} report.` })
const path = (whose: string): JsonSchema => ({ type: 'string', description: `Path of ${whose} report, instead of its text.` })

async function sourceOf(which: 'last' | 'this', args: ToolArguments, ground: ToolGround): Promise<Source> {
  const [text, path] = [args[`${which}_text`], args[`${which}_path`]]
  if ((text === undefined) === (path === undefined)) {
    throw new UsageError(
      'wrong-argument',
      `give either “${which}_text” or “${which}_path”`,
      `请给出 ${which}_text 或 ${which}_path 之一。`,
    )
  }
  return text === undefined ? sourceOfFile(String(path), ground) : sourceOfText(String(text), 'text')
}

export const compareTool: Tool = {
  name: 'compare',
  title: '与上年对照',
  description:
    "Holds this year's report against last year's: shortcomings repeated, plans without an answer, paragraphs copied, figures that jump. " +
    "Every place is one of this year's text.",
  inputSchema: {
    type: 'object',
    properties: {
      last_text: text("last year's"),
      last_path: path("last year's"),
      this_text: text("this year's"),
      this_path: path("this year's"),
      locale: { type: 'string', enum: ['zh-CN', 'en'], description: 'Language of the messages; zh-CN when left out.' },
    },
    additionalProperties: false,
  },
  call: async (args, ground) => {
    const [last, now] = [await sourceOf('last', args, ground), await sourceOf('this', args, ground)]
    const locale = (args.locale as Locale | undefined) ?? ground.locale
    const sources = Object.assign({}, ...builtInPacks().map((pack) => pack.sources))
    const result = compareReports(interpret(last), interpret(now), { locale, path: now.path ?? '<text>', sources })
    const { path, identity, findings, outcomes } = contractOrder(result)
    return { path, identity, findings, outcomes }
  },
}
