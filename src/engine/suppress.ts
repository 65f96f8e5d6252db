/** Takes accepted findings out of a result and says which suppressions are stale or expired. */
import type { CheckResult, Finding, Locale } from '../model/finding.ts'
import type { Suppression } from '../model/suppression.ts'

/** A finding that was accepted, with the words that accept it. */
export interface SuppressedFinding extends Finding {
  readonly suppression: { readonly reason: string; readonly by: string; readonly until: string | null }
}

/** What is left, and what was taken out. */
export interface Suppressed {
  readonly result: CheckResult
  readonly suppressed: readonly SuppressedFinding[]
}

/** The rule id under which stale and expired suppressions are reported. */
export const SUPPRESSION_RULE = 'text/suppressions'

const MESSAGES = {
  'zh-CN': {
    stale: (suppression: Suppression) =>
      `豁免已失效：${suppression.origin.file}第${suppression.origin.line}行针对“${suppression.rule}”的豁免没有对应的问题，请删除。`,
    expired: (suppression: Suppression) =>
      `豁免已过期：${suppression.origin.file}第${suppression.origin.line}行针对“${suppression.rule}”的豁免只到${suppression.until}。`,
  },
  en: {
    stale: (suppression: Suppression) =>
      `Stale suppression: ${suppression.origin.file}:${suppression.origin.line} for ${suppression.rule} meets no finding; remove it.`,
    expired: (suppression: Suppression) =>
      `Expired suppression: ${suppression.origin.file}:${suppression.origin.line} for ${suppression.rule} ended on ${suppression.until}.`,
  },
} as const

const isExpired = ({ until }: Suppression, today: string): boolean => until !== null && until < today

function isMeant(suppression: Suppression, finding: Finding, sentence: string): boolean {
  if (suppression.rule !== finding.ruleId) return false
  if (suppression.section !== null && suppression.section !== (finding.section?.heading ?? '')) return false
  return suppression.quote === null || finding.quote.includes(suppression.quote) || sentence.includes(suppression.quote)
}

function findingAbout(suppression: Suppression, variant: 'stale' | 'expired', locale: Locale): Finding {
  const start = { line: 1, column: 1, offset: 0 }
  return {
    ruleId: SUPPRESSION_RULE,
    category: 'text',
    outcome: 'fail',
    severity: 'warning',
    variant,
    message: MESSAGES[locale][variant](suppression),
    quote: '',
    start,
    end: start,
    section: null,
    basis: [],
    related: [],
    suggestions: [],
    fix: null,
    fingerprint: `${variant}:${suppression.rule}:${suppression.quote ?? suppression.section ?? ''}`,
  }
}

/**
 * Applies suppressions to one result.
 * @param sentenceAt the sentence of a finding, so that a suppression may quote more than the finding does
 * @param today ISO 8601 calendar date, Asia/Shanghai: a suppression holds through the end of its last day
 */
export function suppress(
  result: CheckResult,
  suppressions: readonly Suppression[],
  today: string,
  locale: Locale,
  sentenceAt: (finding: Finding) => string,
): Suppressed {
  const used = new Set<Suppression>()
  const suppressed: SuppressedFinding[] = []
  const kept = result.findings.filter((finding) => {
    const meant = suppressions.filter((suppression) => isMeant(suppression, finding, sentenceAt(finding)))
    for (const suppression of meant) used.add(suppression)
    const valid = meant.find((suppression) => !isExpired(suppression, today))
    if (valid === undefined) return true
    suppressed.push({ ...finding, suppression: { reason: valid.reason, by: valid.by, until: valid.until } })
    return false
  })
  const about = suppressions.flatMap((suppression) => {
    if (isExpired(suppression, today)) return [findingAbout(suppression, 'expired', locale)]
    return used.has(suppression) ? [] : [findingAbout(suppression, 'stale', locale)]
  })
  return { result: { ...result, findings: [...about, ...kept] }, suppressed }
}

/** Takes out the findings whose fingerprints a baseline lists, and says which of those fingerprints were not met. */
export function applyBaseline(
  result: CheckResult,
  accepted: ReadonlySet<string>,
): { readonly result: CheckResult; readonly unmet: readonly string[] } {
  const met = new Set<string>()
  const findings = result.findings.filter(({ fingerprint }) => {
    if (!accepted.has(fingerprint)) return true
    met.add(fingerprint)
    return false
  })
  return { result: { ...result, findings }, unmet: [...accepted].filter((fingerprint) => !met.has(fingerprint)) }
}
