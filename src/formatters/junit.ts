/** JUnit XML: one suite for each text, one case for each rule. */
import type { CheckResult, Finding, RuleOutcome } from '../model/finding.ts'
import { plainPath } from './file-place.ts'
import { findingDetails, findingMessage, type Wording, wording } from './finding-lines.ts'
import { type FormatContext, type FormatStream, type Formatter, joinStream } from './formatter.ts'
import { textPlace } from './text-place.ts'
import { xmlAttribute, xmlText } from './xml-text.ts'

/** What a case ends in, as JUnit has it. */
type Verdict = 'passed' | 'failed' | 'skipped'

interface Case {
  readonly verdict: Verdict
  readonly xml: string
}

type Describe = (finding: Finding) => string

function body(outcome: RuleOutcome | undefined, findings: readonly Finding[], describe: Describe, say: Wording): Case {
  const text = xmlText(findings.map(describe).join('\n\n'))
  const failing = findings.filter((finding) => finding.outcome === 'fail' && finding.severity !== 'info')
  const [worst] = failing.filter(({ severity }) => severity === 'error').concat(failing)
  if (worst !== undefined) {
    const message = xmlAttribute(findingMessage(worst, undefined, say))
    return { verdict: 'failed', xml: `<failure type="${worst.severity}" message="${message}">${text}</failure>` }
  }
  const review = findings.find((finding) => finding.outcome === 'review')
  if (review !== undefined) {
    const message = xmlAttribute(findingMessage(review, undefined, say))
    return { verdict: 'skipped', xml: `<skipped type="review" message="${message}">${text}</skipped>` }
  }
  if (findings.length > 0) return { verdict: 'passed', xml: `<system-out>${text}</system-out>` }
  if (outcome?.outcome === 'not-applicable' || outcome?.outcome === 'review') {
    return { verdict: 'skipped', xml: `<skipped type="${outcome.outcome}" message="${xmlAttribute(outcome.because ?? '')}"/>` }
  }
  return { verdict: 'passed', xml: '' }
}

function suite(result: CheckResult, context: FormatContext, say: Wording): string {
  const source = context.sources?.get(result)
  const describe: Describe = (finding) =>
    [
      `${textPlace(finding.start, source, say.words)} ${findingMessage(finding, undefined, say)}`,
      ...findingDetails(finding, source, say),
    ].join('\n')
  const byRule = new Map<string, Finding[]>()
  for (const finding of result.findings) {
    const same = byRule.get(finding.ruleId)
    if (same === undefined) byRule.set(finding.ruleId, [finding])
    else same.push(finding)
  }
  const count: Record<Verdict, number> = { passed: 0, failed: 0, skipped: 0 }
  const ids = [...new Set([...Object.keys(result.outcomes), ...byRule.keys()])].sort()
  const cases = ids.map((id) => {
    const { verdict, xml } = body(result.outcomes[id], byRule.get(id) ?? [], describe, say)
    count[verdict] += 1
    const title = say.book.ruleTitle(id)
    const name = xmlAttribute(title === id ? id : `${id} ${title}`)
    const opening = `    <testcase classname="fazhi.${xmlAttribute(id.split('/')[0]!)}" name="${name}"`
    return xml === '' ? `${opening}/>\n` : `${opening}>${xml}</testcase>\n`
  })
  const path = xmlAttribute(plainPath(result.path))
  const counts = `tests="${ids.length}" failures="${count.failed}" errors="0" skipped="${count.skipped}"`
  return `  <testsuite name="${path}" ${counts} file="${path}">\n${cases.join('')}  </testsuite>\n`
}

function streamJunit(context: FormatContext): FormatStream {
  const say = wording(context)
  return {
    open: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fazhi">\n',
    part: (result) => suite(result, context, say),
    close: () => '</testsuites>\n',
  }
}

/**
 * Writes results as JUnit XML. Errors and warnings fail their case, advice does not; what a person must look at, and what
 * does not apply, is skipped with the reason. Never throws.
 */
export function formatJunit(results: readonly CheckResult[], context: FormatContext = {}): string {
  return joinStream(streamJunit(context), results)
}

export const formatter: Formatter = { name: 'junit', extension: '.xml', format: formatJunit, stream: streamJunit }
