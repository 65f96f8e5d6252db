/** A stand between a rule and what it looks at. */
import type { Subject } from '../model/assertion.ts'
import type { Verdict } from '../model/finding.ts'
import type { Demand } from '../model/pack.ts'

/**
 * Gives the subject that the kind of a rule gets to see: the one that is handed in, or another with the same answers.
 * `answer` judges a demand on a subject, as joining kinds have it done.
 */
export type Observe = (ruleId: string, subject: Subject, answer: (demand: Demand, subject: Subject) => Verdict) => Subject
