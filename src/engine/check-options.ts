/** What a check may be told. */
import type { Locale } from '../model/finding.ts'
import type { Level } from '../model/reading.ts'
import type { Observe } from './observe.ts'

export interface CheckOptions {
  /** ISO 8601 calendar date on which the check is made, Asia/Shanghai. The engine has no clock of its own. */
  readonly today: string
  /** Level of government, where the text does not tell it or tells it wrongly. */
  readonly level?: Level | undefined
  /** Report year, likewise. */
  readonly year?: number | undefined
  /** Language of the messages; zh-CN when left out. */
  readonly locale?: Locale | undefined
  /** Name under which the result is listed; the source's path when left out. */
  readonly path?: string | undefined
  /** Which rules run: ids, or categories such as `numbers`; all when left out. */
  readonly only?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
  /** The strictest tier that runs: `recommended` when left out, `strict`, or `draft` for every rule. */
  readonly tier?: 'recommended' | 'strict' | 'draft' | undefined
  /** Milliseconds since any moment, for the budget and for timings; without it neither is kept. */
  readonly clock?: (() => number) | undefined
  /** Milliseconds that one rule may take on one text; a rule over it ends the run with a RuleCrashError. */
  readonly budget?: number | undefined
  /** Told after each rule how long it took, in milliseconds; needs `clock`. */
  readonly onTiming?: ((ruleId: string, milliseconds: number) => void) | undefined
  /** Stands between each rule and what it looks at; for tracing. */
  readonly observe?: Observe | undefined
}
