/** Takes accepted findings out of a result. */
import type { CheckResult, Finding } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { SuppressedFinding, Suppression } from '../model/suppression.ts'

/** A result without its accepted findings, which stand in `suppressed`, and the suppressions that met one. */
export interface Suppressed {
  readonly result: CheckResult
  readonly met: ReadonlySet<Suppression>
}

export interface SuppressOptions {
  /** ISO 8601 calendar date, Asia/Shanghai: a suppression holds through the end of its last day. */
  readonly today: string
  /** The text as read, in which findings have their offsets: a suppression may quote more of it than a finding does. */
  readonly text: string
  /** Ids of rules whose findings nobody may accept; none when left out. */
  readonly locked?: ReadonlySet<string> | undefined
}

/** Ids of the rules that a pack locks against acceptance. One pack is enough. */
export const lockedRules = (packs: readonly RulePack[]): ReadonlySet<string> =>
  new Set(packs.flatMap(({ rules }) => rules.filter(({ lock }) => lock.includes('suppress')).map(({ id }) => id)))

/** Words without blanks and punctuation, so that a quote copied from Word meets the text. */
const bare = (text: string): string => text.replace(/[\s\p{P}]+/gu, '')

/** How far a sentence is followed, in code units. */
const FURTHEST = 400
const ENDS = /[。！？；\n\r]/

/** The sentence around a finding. */
function sentenceAround(text: string, { start, end }: Finding): string {
  let from = start.offset
  while (from > 0 && start.offset - from < FURTHEST && !ENDS.test(text[from - 1] as string)) from -= 1
  let to = end.offset
  while (to < text.length && to - end.offset < FURTHEST && !ENDS.test(text[to] as string)) to += 1
  return text.slice(from, to)
}

/** Whether a suppression has lapsed. */
export const isExpired = ({ until }: Suppression, today: string): boolean => until !== null && until < today

/** Whether a suppression speaks of the report at a path. */
export function isOfReport({ report }: Suppression, path: string): boolean {
  if (report === null) return true
  const [wanted, whole] = [report, path].map((one) => one.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')) as [string, string]
  return whole === wanted || whole.endsWith(`/${wanted}`)
}

function isMeant({ rule, section, quote }: Suppression, finding: Finding, text: string): boolean {
  if (rule !== finding.ruleId) return false
  if (section !== null) {
    const { role, heading } = finding.section ?? { role: '', heading: '' }
    if (section !== role && bare(section) !== bare(heading)) return false
  }
  if (quote === null) return true
  const wanted = bare(quote)
  return bare(finding.quote).includes(wanted) || bare(sentenceAround(text, finding)).includes(wanted)
}

/** Applies suppressions to one result. One that has expired, or whose rule is locked, meets its finding and does not take it out. */
export function suppress(
  result: CheckResult,
  suppressions: readonly Suppression[],
  { today, text, locked = new Set() }: SuppressOptions,
): Suppressed {
  const own = suppressions.filter((suppression) => isOfReport(suppression, result.path))
  const met = new Set<Suppression>()
  const suppressed: SuppressedFinding[] = []
  const findings = result.findings.filter((finding) => {
    const meant = own.filter((suppression) => isMeant(suppression, finding, text))
    for (const suppression of meant) met.add(suppression)
    const valid = locked.has(finding.ruleId) ? undefined : meant.find((suppression) => !isExpired(suppression, today))
    if (valid === undefined) return true
    suppressed.push({ ...finding, suppression: { reason: valid.reason, by: valid.by, until: valid.until } })
    return false
  })
  if (suppressed.length === 0) return { result, met }
  return { result: { ...result, findings, suppressed: [...(result.suppressed ?? []), ...suppressed] }, met }
}
