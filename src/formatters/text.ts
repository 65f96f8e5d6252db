/** For people: every finding with its place, quote, law and advice, the matrix of requirements, a summary in one line. */
import { type CheckResult, EVIDENCE_LEVELS, type ResultIdentity } from '../model/finding.ts'
import type { Requirement, Rule } from '../model/pack.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { neutralise } from './neutralise.ts'
import { painter, type Style } from './paint.ts'
import { addToTally, NO_TALLY, type Tally } from './tally.ts'
import { textEvidence } from './text-evidence.ts'
import { type Page, textFinding } from './text-finding.ts'
import { type TextWords, textWords } from './text-words.ts'
import { wrap } from './wrap.ts'

/** The narrowest page that still reads. */
const NARROWEST = 40
const USUAL_WIDTH = 80

function identityLine({ title, agency, level, year }: ResultIdentity, words: TextWords): string {
  const parts = [title, agency, level && words.level[level], year && words.yearOf(year)]
  return neutralise(parts.filter((part) => part !== null && part !== 0).join(' · '))
}

function textHeader(result: CheckResult, warnings: readonly string[], { words, paint, width }: Page): string[] {
  const identity = identityLine(result.identity, words)
  return [
    paint('bold', neutralise(result.path)),
    ...(identity === '' ? [] : wrap(identity, width - 2).map((row) => `  ${paint('dim', row)}`)),
    ...(result.identity.isAnnualReport ? [] : [`  ${paint('red', words.notAnnualReport)}`]),
    ...warnings.flatMap((warning) =>
      wrap(`${words.note}${words.colon}${neutralise(warning)}`, width - 2).map((row) => `  ${paint('yellow', row)}`),
    ),
    '',
  ]
}

/** One line that says how many texts, findings and requirements, and how many rules really looked. */
export function summaryLine(tally: Tally, words: TextWords): string {
  const { findings, evidence, outcomes } = tally
  const counts = [
    ...(['error', 'warning', 'info'] as const).map((severity) => words.count(words.severity[severity], findings[severity])),
    words.count(words.review, findings.review),
  ].join(words.comma)
  const required = EVIDENCE_LEVELS.reduce((sum, level) => sum + evidence[level], 0)
  const levels = [...EVIDENCE_LEVELS]
    .reverse()
    .map((level) => words.count(words.evidence[level], evidence[level]))
    .join(words.comma)
  const checked = outcomes.pass + outcomes.fail + outcomes.review + outcomes['not-applicable']
  const parts = [
    `${words.counted(tally.texts)}${words.colon}${counts}`,
    ...(required === 0 ? [] : [levels]),
    ...(checked === 0 ? [] : [words.rules(checked, outcomes.pass, outcomes['not-applicable'])]),
  ]
  return parts.join(words.semicolon) + words.stop
}

function worst(tally: Tally): Style {
  const { error, warning, review } = tally.findings
  return error > 0 ? 'red' : warning > 0 ? 'yellow' : review > 0 ? 'magenta' : 'green'
}

function streamText(context: FormatContext): FormatStream {
  const locale = context.locale ?? 'zh-CN'
  const words = textWords(locale)
  const paint = painter(context.color ?? false)
  const page: Page = { locale, words, paint, width: Math.max(context.width ?? USUAL_WIDTH, NARROWEST) }
  const rules = new Map<string, Rule>()
  const requirements = new Map<string, Requirement>()
  for (const pack of context.packs ?? []) {
    for (const rule of pack.rules) rules.set(rule.id, rule)
    for (const requirement of pack.requirements) requirements.set(requirement.id, requirement)
  }
  let tally = NO_TALLY
  return {
    open: '',
    part: (result) => {
      tally = addToTally(tally, result)
      if (context.quiet && result.findings.length === 0) return ''
      const source = context.sources?.get(result)
      const rows = textHeader(result, source?.warnings ?? [], page)
      for (const finding of result.findings) rows.push(...textFinding(finding, source, rules.get(finding.ruleId), page), '')
      if (result.findings.length === 0) rows.push(`  ${paint('green', words.noFinding)}`, '')
      const matrix =
        result.identity.isAnnualReport && !context.quiet ? textEvidence(result.evidence, source, requirements, page) : []
      if (matrix.length > 0) rows.push(...matrix, '')
      return `${rows.join('\n')}\n`
    },
    close: () => `${paint(worst(tally), summaryLine(tally, words))}\n`,
  }
}

/** Writes results for a person to read. Never throws; text from files cannot steer the terminal. */
export function formatText(results: readonly CheckResult[], context: FormatContext = {}): string {
  return joinStream(streamText(context), results)
}

export const formatter: Formatter = { name: 'text', extension: '.txt', format: formatText, stream: streamText }
