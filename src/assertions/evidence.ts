/** A requirement is evidenced as well as asked. */
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../model/finding.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, name, role } from './schema.ts'

interface EvidenceParams {
  readonly requirement: string
  readonly atLeast: EvidenceLevel
  readonly role: string
}

export const evidence = defineAssertion<EvidenceParams>({
  kind: 'evidence',
  summary: 'A requirement reaches a level of the ladder: named, described, quantified.',
  params: closed({
    requirement: name('Id of the requirement.'),
    atLeast: choice(EVIDENCE_LEVELS.slice(1), 'Level that must be reached.'),
    role: { ...role, description: 'Section in which a missing text is missed.' },
  }),
  variants: ['absent', 'named', 'described'],
  facts: ['level'],
  evaluate(subject, params) {
    const found = subject.evidence(params.requirement)
    if (found === undefined) return { notApplicable: `requirement: ${params.requirement}` }
    const examined = subject.sentences.length
    if (EVIDENCE_LEVELS.indexOf(found.level) >= EVIDENCE_LEVELS.indexOf(params.atLeast)) return verdict(examined, [])
    const place = found.places[0] ?? subject.anchor(params.role)
    return verdict(examined, [{ variant: found.level, start: place.start, end: place.end, facts: { level: found.level } }])
  },
})
