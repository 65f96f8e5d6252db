/** One thing has one name throughout a report. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find } from './schema.ts'

interface MixedParams {
  readonly find: Find
}

interface Form {
  readonly right: boolean
  readonly hits: Hit[]
}

function faultOf(forms: readonly Form[]): Fault | null {
  const wrong = forms.filter((form) => !form.right).flatMap((form) => form.hits)
  const right = forms.filter((form) => form.right).flatMap((form) => form.hits)
  const [first, ...rest] = wrong
  const [other] = right
  if (first === undefined || other === undefined) return null
  const facts = { wrong: first.term, right: other.term, count: wrong.length }
  const related = [other, ...rest].map(({ start, end, term }) => ({ start, end, message: term }))
  return { variant: 'mixed', start: first.start, end: first.end, facts, related, suggestions: [other.term] }
}

export const mixed = defineAssertion<MixedParams>({
  kind: 'mixed',
  summary: 'Of the forms of one thing (rows of a `group`, the better one marked `prefer`) a report uses one only.',
  params: closed({ find: find('Search for the forms of the registers.') }),
  variants: ['mixed'],
  facts: ['wrong', 'right', 'count'],
  evaluate(subject, { find: wanted }) {
    const hits = subject.hits(wanted)
    // One place alone differs from none.
    if (hits.length < 2) return verdict(subject.sentences.length, [])
    const groups = new Map<string, Map<boolean, Form>>()
    for (const hit of hits) {
      const [row] = (wanted.registers ?? []).flatMap((register) => subject.rows(register, hit.term))
      if (row === undefined) continue
      const right = row.prefer === true
      const forms = groups.get(String(row.group)) ?? new Map<boolean, Form>()
      groups.set(String(row.group), forms)
      const form = forms.get(right)
      if (form) form.hits.push(hit)
      else forms.set(right, { right, hits: [hit] })
    }
    const faults = [...groups.values()].flatMap((forms) => faultOf([...forms.values()]) ?? [])
    return verdict(subject.sentences.length, faults)
  },
})
