/** Finds the packs that a pack extends and puts together what it inherits. */
import { PackError, type PackFault } from '../errors.ts'
import type { LawSource, Lexicon, Register, Requirement, Rule, RulePack } from '../model/pack.ts'
import type { PackFile } from './pack-file.ts'
import { faultOf, type Place, within } from './place-in-file.ts'
import type { RawExtends, RawPack } from './raw.ts'
import { TIERS } from './schema-pieces.ts'
import type { Part } from './sort-file.ts'

/** What a pack has from those that it extends. */
export interface Inherited {
  readonly bases: readonly RulePack[]
  readonly sources: Readonly<Record<string, LawSource>>
  readonly lexicons: Readonly<Record<string, Lexicon>>
  readonly registers: Readonly<Record<string, Register>>
  readonly requirements: readonly Requirement[]
  readonly rules: readonly Rule[]
  /** Whether every pack that is named was found and could be used. */
  readonly isWhole: boolean
  readonly faults: readonly PackFault[]
}

/** Gives the pack of a name as it is extended from a file. */
export type Extend = (name: string, from: string) => RulePack | Problem

/** Why a pack cannot be extended. */
export type Problem = 'missing' | 'cycle' | 'deep' | { readonly faults: readonly PackFault[] }

const SENTENCES = {
  missing: {
    code: 'unknown-pack',
    message: (name: string) => `找不到要继承的规则包“${name}”`,
    hint: '请写内置规则包的 id、相对路径，或已安装的 npm 包名。',
  },
  cycle: {
    code: 'extends-cycle',
    message: (name: string) => `继承绕成了圈：“${name}”又继承了本规则包`,
    hint: '请去掉其中一处 extends。',
  },
  deep: {
    code: 'limit-extensions',
    message: (name: string) => `继承层次过多，到“${name}”为止`,
    hint: '请减少规则包之间的继承。',
  },
} as const

const isProblem = (found: RulePack | Problem): found is Problem => typeof found === 'string' || 'faults' in found

function faultsOf(problem: Problem, name: string, place: Place): readonly PackFault[] {
  if (typeof problem !== 'string') return problem.faults
  const { code, message, hint } = SENTENCES[problem]
  return [faultOf(place, { code, message: message(name), hint })]
}

/** Entries of several packs by name; of two with one name the later holds. */
const together = <Value>(records: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> =>
  Object.assign({}, ...records)

/** One of each id, in order of first sight: two packs may extend the same third one. */
const once = <Value extends { readonly id: string }>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [value.id, value])).values(),
]

const tierOf = (entry: RawExtends): number => (typeof entry === 'string' ? TIERS.length : TIERS.indexOf(entry.tier ?? 'draft'))

/** Gathers what a pack inherits. */
export function inherit(pack: Part<RawPack> | null, extend: Extend): Inherited {
  const entries = pack?.value.extends ?? []
  const found = entries.map((entry) => extend(typeof entry === 'string' ? entry : entry.pack, pack?.place.file.path ?? ''))
  const faults = found.flatMap((one, index) => {
    const entry = entries[index] as RawExtends
    const place = within((pack as Part<RawPack>).place, 'extends', index, ...(typeof entry === 'string' ? [] : ['pack']))
    return isProblem(one) ? faultsOf(one, typeof entry === 'string' ? entry : entry.pack, place) : []
  })
  const bases = found.filter((one): one is RulePack => !isProblem(one))
  const rules = found.flatMap((one, index) => {
    const tier = tierOf(entries[index] as RawExtends)
    return isProblem(one) ? [] : one.rules.filter((rule) => TIERS.indexOf(rule.tier) <= tier)
  })
  return {
    bases,
    sources: together(bases.map(({ sources }) => sources)),
    lexicons: together(bases.map(({ lexicons }) => lexicons)),
    registers: together(bases.map(({ registers }) => registers)),
    requirements: once(bases.flatMap(({ requirements }) => requirements)),
    rules: once(rules),
    isWhole: found.every((one) => !isProblem(one)),
    faults,
  }
}

/** Runs the reading of an extended pack; its faults come out beside those of the pack that extends it. */
export function caught(read: () => RulePack): RulePack | Problem {
  try {
    return read()
  } catch (error) {
    if (error instanceof PackError) return { faults: error.faults }
    throw error
  }
}

/** What tells one pack from another in a chain of extensions. */
export const chainKey = (files: readonly PackFile[]): string =>
  files.map(({ path }) => path).sort((one, other) => one.length - other.length || (one < other ? -1 : 1))[0] ?? ''
