/** Finds kinds by the words in which people speak of what they want to check. */
import { ROLES } from '../model/report-tree.ts'
import { KIND_GUIDES } from '../packs/kind-guide/kind-groups.ts'
import type { KindCard } from './kind-card.ts'

/** A kind that fits some words, the better the higher. */
export interface KindFit {
  readonly card: KindCard
  readonly score: number
  /** Rules by whose title it was found, where nothing else tells of the words. */
  readonly byRules: KindCard['rules']
}

/** What a word is worth by where it stands. */
const WORTH = { name: 9, word: 8, near: 5, summary: 4, param: 2, rule: 1 } as const

/** How well a kind fits one word; 0 where it does not. */
function worth({ kind, summary, params, variants, rules }: KindCard, wanted: string): number {
  const words = Object.hasOwn(KIND_GUIDES, kind) ? (KIND_GUIDES[kind]?.words ?? []) : []
  const says = (text: string): boolean => text.toLowerCase().includes(wanted)
  if (kind === wanted) return WORTH.name
  if (words.includes(wanted)) return WORTH.word
  const near = words.filter((word) => says(word) || (word.length > 1 && wanted.includes(word)))
  if (says(kind) || near.length > 0) return WORTH.near + near.length
  if (says(summary)) return WORTH.summary
  // What the parts of a report are called says nothing of a kind that may look at any of them.
  const own = params.filter(({ values }) => values.length !== ROLES.length)
  const told = [...params, ...own.flatMap(({ values }) => values), ...variants]
  if (told.some(({ meaning }) => says(meaning))) return WORTH.param
  return rules.some(({ title }) => says(title)) ? WORTH.rule : 0
}

/** Pairs of neighbouring characters. */
const pairsIn = (text: string): readonly string[] => [...text].slice(1).map((character, index) => [...text][index] + character)

/**
 * Kinds that fit all of the words, else some of them, else parts of them; the best first, none where nothing fits.
 * @param how `whole` looks for no parts of words
 */
export function findKinds(words: readonly string[], cards: readonly KindCard[], how?: 'whole'): readonly KindFit[] {
  const wanted = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '')
  const fitting = (sought: readonly string[]): readonly (KindFit & { readonly hits: number })[] =>
    cards.map((card) => {
      const scores = sought.map((word) => worth(card, word))
      const byTitle = sought.filter((_, index) => scores[index] === WORTH.rule)
      const byRules = card.rules.filter(({ title }) => byTitle.some((word) => title.toLowerCase().includes(word)))
      return {
        card,
        score: scores.reduce<number>((sum, score) => sum + score, 0),
        hits: scores.filter((score) => score > 0).length,
        byRules,
      }
    })
  const whole = fitting(wanted)
  const found = how === 'whole' || whole.some(({ hits }) => hits > 0) ? whole : fitting(wanted.flatMap(pairsIn))
  const most = Math.max(...found.map(({ hits }) => hits))
  return most === 0 ? [] : found.filter(({ hits }) => hits === most).sort((one, other) => other.score - one.score)
}
