/** Markdown for a merge request or a chat: headings and lists only, since chats know neither tables nor HTML. */
import { type CheckResult, EVIDENCE_LEVELS, type EvidenceLevel, type Finding } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { plainPath } from './file-place.ts'
import { findingDetails, type Wording, wording } from './finding-lines.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { markdownCode, markdownText } from './markdown-text.ts'
import { addToTally, NO_TALLY, type Tally } from './tally.ts'
import { summaryLine } from './text.ts'
import { textPlace } from './text-place.ts'

const SIGN = { error: '🔴', warning: '🟡', info: '🔵', review: '🟣' } as const

/** The most characters of a quote that are shown. */
const QUOTE_LENGTH = 60

function quoted({ quote }: Finding): string {
  const characters = [...quote]
  if (characters.length <= QUOTE_LENGTH) return markdownText(quote)
  return `${markdownText(characters.slice(0, QUOTE_LENGTH).join(''))}…`
}

function findingItem(finding: Finding, source: Source | undefined, say: Wording): string[] {
  const { words } = say
  const column = finding.outcome === 'review' ? 'review' : finding.severity
  const label = finding.outcome === 'review' ? words.review : words.severity[finding.severity]
  const [open, close] = words.quoteMarks
  const quote = finding.quote.trim() === '' ? '' : ` ${open}${quoted(finding)}${close}`
  return [
    `- ${SIGN[column]} **${label}** ${markdownText(textPlace(finding.start, source, words))}${quote}`,
    `  ${markdownText(finding.message)} ${markdownCode(finding.ruleId)}`,
    ...findingDetails(finding, source, say).map((line) => `  - ${markdownText(line)}`),
  ]
}

function evidenceLines(result: CheckResult, { book, words }: Wording): string[] {
  const byLevel = new Map<EvidenceLevel, string[]>(EVIDENCE_LEVELS.map((level) => [level, []]))
  for (const { requirement, level } of result.evidence) byLevel.get(level)!.push(book.requirementTitle(requirement))
  const rows = [...byLevel]
    .filter(([, titles]) => titles.length > 0)
    .map(([level, titles]) => {
      const list = titles.map(markdownText).join(words.comma)
      return `- ${words.evidence[level]} **${titles.length}**${words.colon}${list}`
    })
  return rows.length === 0 ? [] : ['', `**${words.matrix}**`, '', ...rows]
}

function resultBlock(result: CheckResult, context: FormatContext, say: Wording): string {
  const { words } = say
  const source = context.sources?.get(result)
  const { title, agency, year, isAnnualReport } = result.identity
  const identity = [title, agency, year === null ? null : words.yearOf(year)].filter((part) => part !== null)
  const lines = [
    `### ${markdownText(plainPath(result.path))}`,
    '',
    ...(identity.length === 0 ? [] : [markdownText(identity.join(' · ')), '']),
    ...(isAnnualReport ? [] : [`**${words.notAnnualReport}**`, '']),
    ...result.findings.flatMap((finding) => findingItem(finding, source, say)),
    ...(result.findings.length === 0 ? [words.noFinding] : []),
    ...(isAnnualReport && !context.quiet ? evidenceLines(result, say) : []),
    '',
  ]
  return `${lines.join('\n')}\n`
}

function streamMarkdown(context: FormatContext): FormatStream {
  const say = wording(context)
  let tally: Tally = NO_TALLY
  return {
    open: '',
    part: (result) => {
      tally = addToTally(tally, result)
      return context.quiet && result.findings.length === 0 ? '' : resultBlock(result, context, say)
    },
    close: () => `---\n\n${summaryLine(tally, say.words)}\n`,
  }
}

/** Writes results as Markdown; nothing in a report can become markup, a link or a mention. Never throws. */
export function formatMarkdown(results: readonly CheckResult[], context: FormatContext = {}): string {
  return joinStream(streamMarkdown(context), results)
}

export const formatter: Formatter = { name: 'markdown', extension: '.md', format: formatMarkdown, stream: streamMarkdown }
