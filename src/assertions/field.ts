/** A part of the identity is there: title, agency, year, date. */
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, flag } from './schema.ts'

interface FieldParams {
  readonly field: 'title' | 'agency' | 'year' | 'date' | 'signature'
  readonly inTitle?: boolean
}

export const field = defineAssertion<FieldParams>({
  kind: 'field',
  summary: 'The report states its title, agency, year, signature or date; on request, in the title.',
  params: closed(
    {
      field: choice(['title', 'agency', 'year', 'date', 'signature'], 'What must be stated.'),
      inTitle: flag('Whether it must stand in the title; false when left out.'),
    },
    ['inTitle'],
  ),
  variants: ['absent', 'not-in-title'],
  facts: ['title', 'agency', 'year'],
  evaluate(subject, params) {
    const { reading } = subject
    const { identity } = reading
    const facts = { title: identity.title ?? '', agency: identity.agency ?? '', year: identity.year ?? '' }
    const isSigned = reading.blocks.some((block) => block.part === 'signature')
    const isThere = params.field === 'signature' ? isSigned : identity[params.field] !== null
    if (params.inTitle === true) {
      if (identity.title === null) return { notApplicable: 'title: absent' }
      const stated =
        params.field === 'year'
          ? /\d{4}|[〇零一二三四五六七八九]{4}/u.test(identity.title)
          : isThere && identity.title.includes(identity.agency ?? '')
      const place = identity.places.title ?? subject.anchor('title')
      return verdict(1, stated ? [] : [{ variant: 'not-in-title', start: place.start, end: place.end, facts }])
    }
    if (isThere) return verdict(1, [])
    return verdict(1, [{ variant: 'absent', ...subject.anchor(params.field === 'title' ? 'title' : 'signature'), facts }])
  },
})
