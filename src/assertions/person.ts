/** A private person is named beside what must not be known of him: an offence, an illness, a petition. */
import type { Find, Hit } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Sentence } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { closed, find, words } from './schema.ts'

interface PersonParams {
  readonly surnames: readonly string[]
  readonly roles: Find
  readonly telling: Find
  readonly matters: Find
  readonly helping: readonly string[]
  readonly notNames: readonly string[]
}

interface Name {
  readonly start: number
  readonly end: number
}

/** Characters that do not stand in a given name, but follow one. */
const AFTER =
  /[开进实落建采做给送办解接获申投诉起签回住家帮救治矫教时后前正已，因的于在多患被涉长曾到向为和与等拒持反以对就将把已由系未非酒吸上离确感盗赌贩犯判违殴醉轻自、，。；：（《 是及同]/
const NOT_GIVEN = /[因的于在多患被曾与等拒持以对就将把已由未非是及次经有不无时均都们和之或也再又们各全间内外中其该此某]/
const HAN = /\p{Script=Han}/u
/** How far behind the name the matter may stand in its clause, in code units. */
const REACH = 14

/** A name at an offset: a surname, then 某 and a character, or one or two characters and then none of a name. */
function nameAt(view: string, at: number, limit: number, { surnames, notNames }: PersonParams): Name | null {
  const surname = surnames.find((candidate) => view.startsWith(candidate, at))
  if (surname === undefined) return null
  const given = at + surname.length
  if (view.charAt(given) === '某') {
    const next = view.charAt(given + 1)
    const isHidden = next === '某' || !HAN.test(next) || AFTER.test(next)
    return isHidden ? null : { start: at, end: given + 2 }
  }
  if (notNames.some((word) => view.startsWith(word, at))) return null
  for (const length of [2, 1]) {
    const end = given + length
    if (end > limit || NOT_GIVEN.test(view.slice(given, end)) || !/^\p{Script=Han}+$/u.test(view.slice(given, end))) continue
    if (end === limit || AFTER.test(view.charAt(end))) return { start: at, end }
  }
  return null
}

/** Skips what may stand between a role and a name. */
const afterRole = (view: string, end: number): number => ('：（“ '.includes(view.charAt(end)) ? end + 1 : end)

/** 确诊肺结核的学生刘某, 涉嫌盗窃的村民李某: the matter stands before 的 and the private person. */
const isBefore = (
  view: string,
  role: { readonly start: number },
  matter: { readonly end: number; readonly start: number },
): boolean =>
  matter.end <= role.start &&
  role.start - matter.start <= 2 * REACH &&
  /的[^，。；、]{0,10}$/.test(view.slice(matter.end, role.start)) &&
  !/[，。；]/.test(view.slice(matter.end, role.start))

/** Whether the matter is said of the name: near behind it, in its clause, and not what the person helps with. */
function isSaidOf(view: string, name: Name, matter: { readonly start: number }, helping: readonly string[]): boolean {
  if (matter.start < name.end || matter.start - name.end > REACH) return false
  const between = view.slice(name.end, matter.start)
  return !/[。；]/.test(between) && !helping.some((word) => between.includes(word))
}

export const person = defineAssertion<PersonParams>({
  kind: 'person',
  summary:
    'No private person is named beside an offence, an illness or a petition; masked names (李某) and praised people are spared.',
  params: closed({
    surnames: words('Family names.'),
    roles: find('Words before a name that say it is a private person: 居民, 当事人.'),
    telling: find('Words before a name that tell the matter by themselves: 投诉人, 吸毒人员.'),
    matters: find('Words for an offence, an illness, a petition.'),
    helping: words('Words between name and matter that show that the person helps: 调解, 劝.'),
    notNames: words('Words that open like a name and are none: 高空, 常年.'),
  }),
  variants: ['named'],
  facts: ['role', 'matter'],
  evaluate(subject, params) {
    const { view, sentences } = subject.reading
    const faults: Fault[] = []
    const limitOf = (sentence: number): number => (sentences[sentence] as Sentence).end
    const seen = new Set<number>()
    const add = (name: Name, role: string, matter: string): void => {
      if (!seen.has(name.start)) faults.push({ variant: 'named', ...name, facts: { role, matter } })
      seen.add(name.start)
    }
    for (const { term, end, sentence } of subject.hits(params.telling)) {
      const name = nameAt(view, afterRole(view, end), limitOf(sentence), params)
      if (name) add(name, term, term)
    }
    const matters = new Map<number, Hit[]>()
    for (const hit of subject.hits(params.matters)) {
      const own = matters.get(hit.sentence)
      if (own) own.push(hit)
      else matters.set(hit.sentence, [hit])
    }
    if (matters.size > 0) {
      for (const { term, start, end, sentence } of subject.hits(params.roles)) {
        const own = matters.get(sentence)
        const name = own && nameAt(view, afterRole(view, end), limitOf(sentence), params)
        const matter = name && own.find((one) => isSaidOf(view, name, one, params.helping) || isBefore(view, { start }, one))
        if (name && matter) add(name, term, matter.term)
      }
    }
    return verdict(subject.sentences.length, faults)
  },
})
