/** What the joining kinds have in common: demands inside a demand. */
import type { Subject } from '../model/assertion.ts'
import type { Verdict } from '../model/finding.ts'

/** A demand as it stands inside a joining one. */
export interface InnerDemand {
  readonly kind: string
  readonly [parameter: string]: unknown
}

/** The answers of inner demands, those that do not apply left out. */
export function judgeInner(subject: Subject, inner: readonly InnerDemand[]): readonly Extract<Verdict, { faults: unknown }>[] {
  const answers: Extract<Verdict, { faults: unknown }>[] = []
  for (const demand of inner) {
    const answer = subject.judge({ kind: demand.kind, params: demand })
    if ('faults' in answer) answers.push(answer)
  }
  return answers
}
