/** A part of the report is there and says something. */

import type { Find, Subject } from '../model/assertion.ts'
import type { Section, Sentence } from '../model/reading.ts'
import type { Role } from '../model/report-tree.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, find, role } from './schema.ts'

interface SectionParams {
  readonly role: Role
  readonly minCharacters?: number
  readonly elsewhere?: Find
}

/** Characters of a section's text without its headings. */
function bodyLength({ reading }: Subject, section: Section): number {
  let length = 0
  for (let index = section.sentences.start; index < section.sentences.end; index += 1) {
    const sentence = reading.sentences[index]
    if (sentence && sentence.part !== 'heading') length += sentence.end - sentence.start
  }
  return length
}

/** Shortcomings told in a paragraph of another part. */
const tellsOfProblem = ({ tense, part }: Sentence): boolean => tense === 'problem' && part === 'body'

export const section = defineAssertion<SectionParams>({
  kind: 'section',
  summary: 'A section of the role is there and is not empty; where only words elsewhere speak of it, a person must look.',
  params: closed(
    {
      role,
      minCharacters: count('Characters that the section must have besides headings; 1 when left out.'),
      elsewhere: find('Words outside such a section that show that its content may stand there.'),
    },
    ['minCharacters', 'elsewhere'],
  ),
  variants: ['absent', 'elsewhere', 'empty', 'unclear'],
  facts: ['heading', 'characters'],
  evaluate(subject, params) {
    const { reading } = subject
    const own = reading.sections.filter((candidate) => candidate.role === params.role || candidate.also === params.role)
    const least = params.minCharacters ?? 1
    if (own.some((candidate) => bodyLength(subject, candidate) >= least)) return verdict(own.length, [])
    const [thin] = own
    if (thin) {
      const facts = { heading: thin.heading, characters: bodyLength(subject, thin) }
      return verdict(own.length, [{ variant: 'empty', ...thin.headingSpan, facts }])
    }
    const examined = Math.max(1, reading.sections.length)
    const [told] = params.elsewhere
      ? subject.hitsAnywhere(params.elsewhere).filter((hit) => reading.sentences[hit.sentence]?.part !== 'title')
      : []
    const spoken = (params.role === 'problems' ? reading.sentences.find(tellsOfProblem) : undefined) ?? told
    if (spoken) return verdict(examined, [{ variant: 'elsewhere', start: spoken.start, end: spoken.end, outcome: 'review' }])
    const blind = reading.sections.some((candidate) => candidate.level === 1 && candidate.role === 'other')
    if (blind) return verdict(examined, [{ variant: 'unclear', ...subject.anchor(params.role), outcome: 'review' }])
    return verdict(examined, [{ variant: 'absent', ...subject.anchor(params.role) }])
  },
})
