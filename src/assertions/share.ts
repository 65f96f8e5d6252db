/** Parts of a report take up a fair share of it. */

import type { Role } from '../model/report-tree.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, count, role } from './schema.ts'

interface ShareParams {
  readonly roles: readonly Role[]
  readonly minPercent: number
  readonly minCharacters: number
  readonly role: string
}

export const share = defineAssertion<ShareParams>({
  kind: 'share',
  summary: 'Sections of some roles hold at least a share of the characters of the body.',
  params: closed({
    roles: { type: 'array', items: role, minItems: 1, description: 'Roles whose sections are counted together.' },
    minPercent: count('Least share, in per cent.'),
    minCharacters: count('Reports with a shorter body are not judged.'),
    role: { ...role, description: 'Section at which a small share is shown.' },
  }),
  variants: ['small'],
  facts: ['percent', 'min'],
  evaluate(subject, params) {
    const { reading } = subject
    const wanted = new Set<Role>(params.roles)
    let [part, whole] = [0, 0]
    for (const { part: place, role: owner, start, end } of reading.sentences) {
      if (place !== 'body') continue
      whole += end - start
      if (wanted.has(owner)) part += end - start
    }
    if (whole < params.minCharacters || part === 0) return { notApplicable: 'share: too little text', examined: 0 }
    const percent = Math.floor((100 * part) / whole)
    if (percent >= params.minPercent) return verdict(reading.sections.length, [])
    const section = reading.sections.find((candidate) => candidate.role === params.role)
    const place = section?.headingSpan ?? subject.anchor(params.role)
    const facts = { percent, min: params.minPercent }
    return verdict(reading.sections.length, [{ variant: 'small', start: place.start, end: place.end, facts }])
  },
})
