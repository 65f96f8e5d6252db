/** Clauses of law with and without a rule, for the author of a pack. */
import type { Locale } from '../model/finding.ts'
import type { Basis, LawSource } from '../model/pack.ts'
import { neutralise } from './neutralise.ts'
import type { Paint } from './paint.ts'

/** One clause and the rules that rest on it. */
export interface CoveredClause {
  readonly id: string
  readonly source: LawSource
  readonly clause: Basis['clause']
  readonly rules: readonly { readonly id: string; readonly proven: boolean }[]
}

const WORDS = {
  'zh-CN': {
    heading: '条款覆盖',
    unproven: '有规则，没有会报出问题的例子',
    bare: '没有规则',
    sum: (all: number, proven: number, unproven: number) =>
      `共 ${all} 条：有规则和例子 ${proven} 条，只有规则 ${unproven} 条，没有规则 ${all - proven - unproven} 条。`,
  },
  en: {
    heading: 'Clauses',
    unproven: 'a rule without an example that fires',
    bare: 'no rule',
    sum: (all: number, proven: number, unproven: number) =>
      `${all} clauses: ${proven} with rule and example, ${unproven} with a rule only, ${all - proven - unproven} without.`,
  },
} as const

/** Rows without line ends, each clause on one. */
export function clauseCoverageRows(clauses: readonly CoveredClause[], locale: Locale, paint: Paint): readonly string[] {
  const words = WORDS[locale]
  const isProven = ({ rules }: CoveredClause): boolean => rules.some(({ proven }) => proven)
  const proven = clauses.filter(isProven).length
  const unproven = clauses.filter((clause) => clause.rules.length > 0 && !isProven(clause)).length
  return [
    words.heading,
    ...clauses.map((covered) => {
      const { id, source, clause, rules } = covered
      const mark = isProven(covered) ? paint('green', '✓') : rules.length > 0 ? paint('yellow', '○') : paint('dim', '✗')
      const state = rules.length === 0 ? words.bare : rules.map((rule) => rule.id).join(' ')
      const lack = rules.length > 0 && !isProven(covered) ? ` (${words.unproven})` : ''
      return `  ${mark} ${id} 《${neutralise(source.name)}》${neutralise(clause.article)} → ${state}${lack}`
    }),
    words.sum(clauses.length, proven, unproven),
  ]
}
