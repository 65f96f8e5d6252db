/** Stale and expired suppressions as findings in the file that holds them. */
import type { CheckResult, Finding, Locale } from '../model/finding.ts'
import type { Suppression } from '../model/suppression.ts'
import { nearest } from '../packs/nearest.ts'
import { isExpired, isOfReport } from './suppress.ts'

/** The rule id under which suppressions are told of. */
const SUPPRESSION_RULE = 'text/suppressions'

/** What the suppressions of one file were held against. */
export interface SuppressionUse {
  readonly today: string
  readonly locale: Locale
  /** Suppressions that met a finding. */
  readonly met: ReadonlySet<Suppression>
  /** Reports that were checked, by path, with the ids of the rules that ran. */
  readonly checked: ReadonlyMap<string, ReadonlySet<string>>
  /** Ids of all rules that there are. */
  readonly rules: readonly string[]
  /** Ids of rules whose findings nobody may accept. */
  readonly locked: ReadonlySet<string>
}

type Variant = 'stale' | 'expired' | 'unknown-rule' | 'locked'

const MESSAGES: Readonly<Record<Locale, Readonly<Record<Variant, (suppression: Suppression, near: string) => string>>>> = {
  'zh-CN': {
    stale: ({ rule }) => `这条对“${rule}”的豁免没有对应的问题，应当删去。`,
    expired: ({ rule, until }) => `这条对“${rule}”的豁免只到${until}，已经过期。`,
    locked: ({ rule }) => `规则包规定“${rule}”的问题不得豁免，这条豁免不起作用，应当删去。`,
    'unknown-rule': ({ rule }, near) => `没有“${rule}”这条规则，豁免不起作用${near === '' ? '' : `；是不是要写“${near}”`}。`,
  },
  en: {
    stale: ({ rule }) => `This suppression of ${rule} meets no finding; remove it.`,
    expired: ({ rule, until }) => `This suppression of ${rule} ended on ${until}.`,
    locked: ({ rule }) => `Its pack does not let ${rule} be suppressed, so this has no effect; remove it.`,
    'unknown-rule': ({ rule }, near) =>
      `There is no rule ${rule}, so this suppresses nothing${near === '' ? '' : `; did you mean ${near}?`}`,
  },
}

/** What is wrong with a suppression, `null` where nothing is or where nobody can tell from this run. */
function variantOf(suppression: Suppression, { today, met, checked, rules, locked }: SuppressionUse): Variant | null {
  if (!rules.includes(suppression.rule)) return 'unknown-rule'
  if (locked.has(suppression.rule)) return 'locked'
  const tried = [...checked].some(([path, ran]) => isOfReport(suppression, path) && ran.has(suppression.rule))
  if (tried && !met.has(suppression)) return 'stale'
  return isExpired(suppression, today) ? 'expired' : null
}

function findingAbout(suppression: Suppression, variant: Variant, { locale, rules }: SuppressionUse): Finding {
  const { origin, rule, report, section, quote } = suppression
  return {
    ruleId: SUPPRESSION_RULE,
    category: 'text',
    outcome: 'fail',
    severity: 'warning',
    variant,
    message: MESSAGES[locale][variant](suppression, nearest(rule, rules) ?? ''),
    quote: origin.quote,
    start: origin.start,
    end: origin.end,
    section: null,
    basis: [],
    related: [],
    suggestions: [],
    fix: null,
    fingerprint: [variant, rule, report, section, quote].join('\u0000'),
  }
}

/** A result for a file of suppressions: what in it is stale, has expired or names no rule. `null` where all is well. */
export function reviewSuppressions(file: string, suppressions: readonly Suppression[], use: SuppressionUse): CheckResult | null {
  const findings = suppressions.flatMap((suppression) => {
    const variant = variantOf(suppression, use)
    return variant === null ? [] : [findingAbout(suppression, variant, use)]
  })
  if (findings.length === 0) return null
  return {
    path: file,
    identity: { isAnnualReport: false, title: null, agency: null, level: null, year: null, date: null },
    sections: [],
    evidence: [],
    findings,
    outcomes: { [SUPPRESSION_RULE]: { outcome: 'fail', examined: suppressions.length, because: null } },
  }
}
