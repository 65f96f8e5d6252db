/** What was probably meant by a name that nothing bears: a name like it, or what speaks of the word. */
import { ASSERTIONS } from '../assertions/index.ts'
import { findKinds } from '../editor/find-kinds.ts'
import { kindCard } from '../editor/kind-card.ts'
import { UsageError } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { inLocale } from '../formatters/rule-book.ts'
import type { Locale } from '../model/finding.ts'
import type { Basis, Requirement, Rule } from '../model/pack.ts'
import { meant, nearest } from '../packs/nearest.ts'
import { say } from './say.ts'

/** Everything that can be asked about, by name, beside the kinds. */
export interface Book {
  readonly rules: ReadonlyMap<string, Rule>
  readonly requirements: ReadonlyMap<string, Requirement>
  readonly clauses: ReadonlyMap<string, Basis>
}

interface Entry {
  readonly id: string
  readonly title: string
}

/** How many names are told of one sort. */
const SHOWN = 4

/** What has the word in its name or title: the more of it the word is, the better. */
function speakingOf(word: string, entries: readonly Entry[]): readonly Entry[] {
  const wanted = word.toLowerCase()
  const rank = ({ id, title }: Entry): number =>
    id.split('/').includes(wanted) ? 3 : id.includes(wanted) ? 2 : title.toLowerCase().includes(wanted) ? 1 : 0
  return entries
    .filter((entry) => rank(entry) > 0)
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, SHOWN)
}

/** The error for such a name. */
export function unknownName(name: string, { rules, requirements, clauses }: Book, locale: Locale): UsageError {
  const titled = (list: ReadonlyMap<string, Rule | Requirement>): readonly Entry[] =>
    [...list.values()].map(({ id, title }) => ({ id, title: inLocale(title, locale) }))
  const cards = ASSERTIONS.map((assertion) => kindCard(assertion, [], locale))
  const kinds = findKinds([name], cards, 'whole').map(({ card }) => ({ id: card.kind, title: card.summary }))
  const laws = [...clauses.values()].map(({ id, source, clause }) => ({ id, title: `《${source.name}》${clause.article}` }))
  const sorts = [
    [{ 'zh-CN': '规则', en: 'rules' }, speakingOf(name, titled(rules))],
    [{ 'zh-CN': '举证要求', en: 'requirements' }, speakingOf(name, titled(requirements))],
    [{ 'zh-CN': '种类', en: 'kinds' }, kinds.slice(0, SHOWN)],
    [{ 'zh-CN': '条款', en: 'clauses' }, speakingOf(name, laws)],
  ] as const
  const names = [...rules.keys(), ...requirements.keys(), ...cards.map(({ kind }) => kind), ...clauses.keys()]
  const related = sorts.flatMap(([sort, entries]) =>
    entries.length === 0
      ? []
      : [`${say(sort, locale)} ${entries.map(({ id, title }) => `${id}（${neutralise(title)}）`).join('、')}`],
  )
  const near = nearest(name, names)
  const told =
    near !== undefined || related.length === 0
      ? meant(name, names)
      : `${say({ 'zh-CN': '有关的有：', en: 'Related: ' }, locale)}${related.join('；')}。`
  const own = { 'zh-CN': '自己规则包里的，请加上 --pack 和它的路径。', en: ' For a pack of your own, add --pack and its path.' }
  const message = {
    'zh-CN': `没有规则、种类、条款或举证要求“${name}”`,
    en: `no rule, kind, clause or requirement “${name}”`,
  }
  return new UsageError('unknown-name', say(message, locale), told + say(own, locale))
}
