/** THE list of what kinds are for, in the order in which they are shown. */
import { FIGURES } from './figures.ts'
import type { KindGroup, KindGuide, SampleRule } from './guide.ts'
import { IDENTITY } from './identity.ts'
import { JOINING } from './joining.ts'
import { NAMES } from './names.ts'
import { PRIVACY } from './privacy.ts'
import { QUANTITIES } from './quantities.ts'
import { SETS } from './sets.ts'
import { STRUCTURE } from './structure.ts'
import { SUBSTANCE } from './substance.ts'
import { WORDS } from './words.ts'
import { WRITING } from './writing.ts'
import { YEARS } from './years.ts'

/** Every built-in kind stands in one of them. */
export const KIND_GROUPS: readonly KindGroup[] = [
  WORDS,
  SUBSTANCE,
  SETS,
  STRUCTURE,
  IDENTITY,
  FIGURES,
  QUANTITIES,
  YEARS,
  NAMES,
  PRIVACY,
  WRITING,
  JOINING,
]

/** What is told of each kind, by its name. */
export const KIND_GUIDES: Readonly<Record<string, KindGuide>> = Object.assign({}, ...KIND_GROUPS.map(({ kinds }) => kinds))

/** Kinds of which there is a sample: all built-in ones. */
export const SAMPLED_KINDS: readonly string[] = Object.keys(KIND_GUIDES)

/** The group of a kind. */
export const groupOf = (kind: string): KindGroup | undefined => KIND_GROUPS.find(({ kinds }) => Object.hasOwn(kinds, kind))

/** The sample rule of a kind, headed by what the kind asks. */
export function sampleOf(kind: string): Required<SampleRule> | undefined {
  const guide = Object.hasOwn(KIND_GUIDES, kind) ? KIND_GUIDES[kind] : undefined
  if (guide === undefined) return undefined
  const { id, text, parts = [] } = guide.sample
  return { id, text: `# 种类 ${kind}：${guide.summary}\n${text}`, parts }
}
