/** Tools that check one report: `check_text`, `check_file`, `coverage`. */
import { clauseEvidence } from '../../engine/clause-evidence.ts'
import { UsageError } from '../../errors.ts'
import { contractOrder } from '../../formatters/contract-order.ts'
import type { JsonSchema } from '../../model/assertion.ts'
import type { CheckResult, Outcome } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'
import { CHOICE, checkReport, sourceOfFile, sourceOfText, TOLD } from './report.ts'
import type { Tool, ToolArguments, ToolGround } from './tool.ts'

const TEXT: JsonSchema = { type: 'string', description: 'The whole text of the report.' }
const PATH: JsonSchema = {
  type: 'string',
  description: 'Path of the report, relative to the folder of the server: Word, WPS, PDF, OFD, RTF, HTML, Markdown or text.',
}
const FORMAT: JsonSchema = {
  type: 'string',
  enum: ['text', 'markdown'],
  description: 'How to read the text; text when left out.',
}
const DETAIL: JsonSchema = {
  type: 'string',
  enum: ['findings', 'full'],
  description: 'findings (when left out): findings and the level of evidence of each requirement; full: all that is known.',
}

/** The result without what an agent seldom needs: places of evidence, outcomes rule by rule. */
function brief(result: CheckResult): object {
  const { path, identity, sections, evidence, findings, outcomes } = contractOrder(result)
  const counts: Record<Outcome, number> = { pass: 0, fail: 0, review: 0, 'not-applicable': 0 }
  for (const { outcome } of Object.values(outcomes)) counts[outcome] += 1
  return {
    path,
    identity,
    sections: sections.map(({ role, heading, start }) => ({ role, heading, line: start.line })),
    findings,
    evidence: evidence.map(({ requirement, level }) => ({ requirement, level })),
    rules: counts,
  }
}

async function answerCheck(source: Source, args: ToolArguments, ground: ToolGround): Promise<object> {
  const { result } = await checkReport(source, args, ground)
  return args.detail === 'full' ? contractOrder(result) : brief(result)
}

const FACTS =
  'Every finding has its place (line, column, offset in UTF-16 code units), the words there, the law behind it and what to do. ' +
  'Outcome review means that a person must judge. Figures and deeds must come from the unit itself; nothing here supplies them.'

/** The report of a call: `text`, or `path`. */
async function eitherSource(args: ToolArguments, ground: ToolGround): Promise<Source> {
  if ((args.text === undefined) === (args.path === undefined))
    throw new UsageError('wrong-argument', 'give either “text” or “path”', '请给出 text 或 path 之一。')
  return args.text === undefined ? sourceOfFile(String(args.path), ground) : sourceOfText(String(args.text), args.format)
}

export const checkTools: readonly Tool[] = [
  {
    name: 'check_text',
    title: '检查文字',
    description: `Checks the text of a 法治政府建设年度情况报告 against the rules that govern it. ${FACTS}`,
    inputSchema: {
      type: 'object',
      properties: { text: TEXT, format: FORMAT, ...TOLD, ...CHOICE, detail: DETAIL },
      required: ['text'],
      additionalProperties: false,
    },
    call: (args, ground) => answerCheck(sourceOfText(String(args.text), args.format), args, ground),
  },
  {
    name: 'check_file',
    title: '检查文件',
    description: `Checks a file that holds a 法治政府建设年度情况报告. ${FACTS}`,
    inputSchema: {
      type: 'object',
      properties: { path: PATH, ...TOLD, ...CHOICE, detail: DETAIL },
      required: ['path'],
      additionalProperties: false,
    },
    call: async (args, ground) => answerCheck(await sourceOfFile(String(args.path), ground), args, ground),
  },
  {
    name: 'coverage',
    title: '逐条覆盖',
    description:
      'Clause by clause of the laws: how far a report goes (absent, named, described, quantified), where, and which rules it breaks.',
    inputSchema: {
      type: 'object',
      properties: { text: TEXT, path: PATH, format: FORMAT, ...TOLD },
      additionalProperties: false,
    },
    call: async (args, ground) => {
      const { result, packs } = await checkReport(await eitherSource(args, ground), args, ground)
      const clauses = clauseEvidence(result, packs).map(({ id, source, clause, evidence, rules }) => ({
        clause: id,
        law: source.name,
        article: clause.article,
        cite: clause.cite,
        confidence: clause.confidence,
        evidence,
        rules,
      }))
      return { path: result.path, identity: result.identity, clauses }
    },
  },
]
