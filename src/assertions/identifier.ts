/** Numbers that identify a person: identity cards, mobile telephones, bank cards. */
import type { Fault } from '../model/finding.ts'
import type { Span } from '../model/place.ts'
import type { Reading, Sentence } from '../model/reading.ts'
import { isDigit } from '../text/characters.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, words } from './schema.ts'

interface IdentifierParams {
  readonly of: 'identity-card' | 'mobile' | 'bank-card'
  readonly unless?: readonly string[]
  readonly beside?: readonly string[]
}

/** Digits as such numbers are written, in one piece or in groups. */
const DIGITS = /(?:[0-9]{4}[ —-]){3,4}[0-9]{1,4}|1[0-9]{2}[ —-][0-9]{4}[ —-][0-9]{4}|[0-9]{11,19}[Xx]?/g
/** No such number has fewer digits, or more places with its blanks and dashes. */
const SHORTEST = 11
const LONGEST = 24

interface LongNumber extends Span {
  /** Its digits alone. */
  readonly number: string
}

const isOfNumber = (code: number): boolean => isDigit(code) || code === 0x20 || code === 0x2d || code === 0x2014

/** Whether a stretch of digits, blanks and dashes holds as many digits. One look in each length is enough. */
function hasLongStretch(view: string): boolean {
  for (let probe = SHORTEST - 1; probe < view.length; probe += SHORTEST) {
    if (!isOfNumber(view.charCodeAt(probe))) continue
    let [from, to, digits] = [probe, probe, 0]
    while (from > probe - LONGEST && isOfNumber(view.charCodeAt(from - 1))) {
      from -= 1
      if (isDigit(view.charCodeAt(from))) digits += 1
    }
    for (; to < probe + LONGEST && isOfNumber(view.charCodeAt(to)); to += 1) if (isDigit(view.charCodeAt(to))) digits += 1
    if (digits >= SHORTEST) return true
  }
  return false
}

/** All numbers that are long enough, once for all rules. */
function longNumbers({ view }: Reading): readonly LongNumber[] {
  if (!hasLongStretch(view)) return []
  return [...view.matchAll(DIGITS)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    number: written.replace(/[^0-9Xx]/g, ''),
  }))
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'
/** How far before the number a word that says what it is may stand, in code units. */
const LEAD = 16

/** What calls the number behind it one of an identity card: then a mistyped check character excuses nothing. */
const CALLED = /身份证(?:号码?|件号码?|编号)?(?:为|是|：|:)?$/

/** GB 11643: region, date of birth, sequence, and a check character by ISO 7064 MOD 11-2. */
function isIdentityCard(number: string, lead: string): boolean {
  if (!/^[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]$/.test(number)) return false
  if (CALLED.test(lead)) return true
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return CHECK[sum % 11] === number[17]?.toUpperCase()
}

/** Luhn's check over 16 to 19 digits that open like a bank's. */
function isBankCard(number: string): boolean {
  if (!/^(?:62|4[0-9]|5[1-5]|9[58])[0-9]{14,17}$/.test(number)) return false
  const sum = [...number].toReversed().reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const isMobile = (number: string): boolean => /^1[3-9][0-9]{9}$/.test(number)

const TESTS = { 'identity-card': isIdentityCard, mobile: isMobile, 'bank-card': isBankCard } as const

/** All but the first three and last two characters hidden, so that a message repeats nobody's number. */
const hidden = (number: string): string => `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`

export const identifier = defineAssertion<IdentifierParams>({
  kind: 'identifier',
  summary: 'No number that identifies a person stands in the scope; check digits are verified.',
  params: closed(
    {
      of: choice(['identity-card', 'mobile', 'bank-card'], 'Which numbers.'),
      unless: words('Words of which none may stand shortly before the number: 举报电话.'),
      beside: words('Words of which one must stand shortly before the number.'),
    },
    ['unless', 'beside'],
  ),
  variants: ['found'],
  facts: ['number', 'count'],
  evaluate(subject, { of, unless, beside }) {
    const numbers = subject.once(longNumbers)
    if (numbers.length === 0) return verdict(subject.sentences.length, [])
    const { view } = subject.reading
    const { sentences } = subject
    const faults: Fault[] = []
    let at = 0
    for (const { start, end, number } of numbers) {
      const before = view.slice(Math.max(0, start - LEAD), start)
      if (!TESTS[of](number, before) || /[0-9A-Za-z]/.test(view.charAt(start - 1) + view.charAt(end))) continue
      while (at < sentences.length && (sentences[at] as Sentence).end <= start) at += 1
      const sentence = sentences[at]
      if (sentence === undefined || sentence.start > start) continue
      const lead = view.slice(Math.max(sentence.start, start - LEAD), start)
      if ((beside && !beside.some((word) => lead.includes(word))) || unless?.some((word) => lead.includes(word))) continue
      faults.push({ variant: 'found', start, end, facts: { number: hidden(number) } })
    }
    const counted = faults.map((fault) => ({ ...fault, facts: { ...fault.facts, count: faults.length } }))
    return verdict(sentences.length, counted)
  },
})
