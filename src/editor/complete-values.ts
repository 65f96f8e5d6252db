/** Values that may be written at a place. */
import { ASSERTIONS } from '../assertions/index.ts'
import { CATEGORIES } from '../packs/check-rule.ts'
import { referenceSort } from '../packs/references.ts'
import type { Caret } from './caret.ts'
import { describeKind } from './describe-kind.ts'
import { describeThing, titleOf } from './describe-thing.ts'
import { markdownText } from './markdown-text.ts'
import type { Offer } from './offer.ts'
import { findThing, type ThingSort, thingsOfSort } from './pack-lore.ts'
import type { PackView } from './pack-view.ts'
import { wordsOfKind, wordsOfValue } from './pack-words.ts'
import { vocabularyAround } from './rule-around.ts'
import { shapesAt } from './schema-walk.ts'
import { valueAt, wordOf, wordsOf } from './yaml/sketch.ts'

/** What an example may expect beside a variant. */
const QUIET = ['pass', 'not-applicable', 'silent']

const value = (label: string, detail: string, rank = 1): Offer => ({
  label,
  kind: 20,
  detail,
  ...(detail === '' ? {} : { documentation: markdownText(detail) }),
  text: label,
  rank,
})

/** The key that a value belongs to, through the lists that hold it. */
export const keyOf = ({ path }: Pick<Caret, 'path'>): string => String(path.findLast((key) => typeof key === 'string') ?? '')

/** What a value at a place names; `null` where it is no name. Messages and examples are the author's own words. */
export function nameSortAt({ sort }: Pick<PackView, 'sort'>, { path }: Pick<Caret, 'path'>): ThingSort | 'pack' | null {
  const key = keyOf({ path })
  if (sort === 'suppressions') return key === 'rule' ? 'rule' : null
  if (sort === 'config') return key === 'skip' || key === 'only' ? 'rule' : null
  if (path.some((one) => one === 'message' || one === 'examples' || one === 'rows')) return null
  if (key === 'basis') return 'clause'
  if (sort === 'pack' && path[0] === 'extends' && (key === 'extends' || key === 'pack')) return 'pack'
  if (path.length === 1 && typeof path[0] === 'string') return null
  const found = referenceSort(key)
  return found === undefined || found === 'pattern' ? null : found
}

function names(sort: ThingSort, view: PackView): readonly Offer[] {
  return thingsOfSort(view.lore, sort).map((thing) => ({
    label: thing.id,
    kind: 18,
    detail: titleOf(thing, view.lore, view.locale),
    documentation: describeThing(thing, view.lore, view.locale),
    text: thing.id,
    rank: 1,
  }))
}

/** Kinds that most rules are made of: offered first. */
const COMMON = [
  'has',
  'lacks',
  'with-figure',
  'told-with',
  'covers',
  'evidence',
  'section',
  'count',
  'each',
  'together',
  'replace',
  'any',
  'all',
]

function kinds({ locale, rules }: PackView): readonly Offer[] {
  return ASSERTIONS.map((assertion) => ({
    label: assertion.kind,
    kind: 7,
    detail: wordsOfKind(assertion.kind, assertion.summary, locale),
    documentation: describeKind(assertion, rules(), locale),
    text: assertion.kind,
    rank: COMMON.includes(assertion.kind) ? 0 : 1,
  }))
}

/** Variants where a key asks for one. */
function variants(view: PackView, caret: Caret): readonly Offer[] {
  const key = keyOf(caret)
  if (key !== 'expect' && key !== 'review' && key !== 'variants') return []
  const known = vocabularyAround(view, caret.tree, caret.path).variants
  const quiet = key === 'expect' ? QUIET : []
  return [
    ...known.map((variant) => value(variant, wordsOfValue(variant, view.locale), 0)),
    ...quiet.map((one) => value(one, wordsOfValue(one, view.locale))),
  ]
}

/** Words of a list that is edited, and members of a set. */
function members(view: PackView, caret: Caret): readonly Offer[] {
  const key = keyOf(caret)
  if (key === 'remove') {
    const id = view.sort === 'lexicon' ? view.id : String(caret.path.at(-3))
    const base = findThing(view.lore, 'lexicon', id)?.value
    return (base?.sort === 'list' ? wordsOf(base) : wordsOf(base && valueAt(base, ['terms']))).map((term) => value(term, ''))
  }
  if (key !== 'must') return []
  const holder = valueAt(caret.tree, caret.path.slice(0, caret.path.lastIndexOf('must')))
  const set = findThing(view.lore, 'lexicon', wordOf(holder, 'set') ?? '')?.value
  const clauses = set ? (valueAt(set, ['clauses'])?.entries ?? []) : []
  return clauses.map((member) => value(String(member.key), wordOf(member.value, 'canonical') ?? ''))
}

/** Names in braces that a message may use. */
function facts(view: PackView, caret: Caret): readonly Offer[] | null {
  if (!caret.path.includes('message')) return null
  const open = /\{[\w-]*$/.exec(caret.before)
  if (open === null) return []
  const known = vocabularyAround(view, caret.tree, caret.path).facts
  return known.map((fact) => ({ ...value(`{${fact}}`, ''), kind: 12, text: `${caret.before.slice(0, open.index)}{${fact}}` }))
}

function fixed(view: PackView, caret: Caret): readonly Offer[] {
  return shapesAt(view.root, caret.tree, caret.path).flatMap(({ schema }) => {
    const values = Array.isArray(schema.enum) ? schema.enum : schema.type === 'boolean' ? [true, false] : []
    const all = schema.const === undefined ? values : [...values, schema.const]
    return all.map((one) => value(String(one), wordsOfValue(String(one), view.locale)))
  })
}

/** Offers values for the caret. */
export function offerValues(view: PackView, caret: Caret): readonly Offer[] {
  const told = facts(view, caret)
  if (told !== null) return told
  if (keyOf(caret) === 'kind' && caret.path.at(-1) === 'kind') return kinds(view)
  const sort = nameSortAt(view, caret)
  const packs = sort === 'pack' ? view.lore.packs.map(({ id, title }): Offer => ({ ...value(id, title), kind: 9 })) : []
  const things = sort === null || sort === 'pack' ? [] : names(sort, view)
  const categories =
    view.sort === 'config' && sort === 'rule' ? CATEGORIES.map((one) => value(one, wordsOfValue(`${one}/`, view.locale), 0)) : []
  const offers = [...packs, ...categories, ...things, ...variants(view, caret), ...members(view, caret), ...fixed(view, caret)]
  return offers.filter(({ label }) => !caret.siblings.has(label))
}
