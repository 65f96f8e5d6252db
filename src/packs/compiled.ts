/** A pack in plain data, made when the package is built, so that loading it costs next to nothing. */
import type { Basis, Example, PackWords, Requirement, Rule, RulePack } from '../model/pack.ts'
import { compileNative } from '../text/pattern.ts'
import { findBasis } from './find-basis.ts'

type Compiled<Based> = Omit<Based, 'basis' | 'examples'> & { readonly basis: readonly string[] }

/** A pack as JSON carries it: clauses by name, no functions, no examples. */
export interface CompiledPack extends Omit<RulePack, 'pattern' | 'rules' | 'requirements' | 'words'> {
  readonly rules: readonly Compiled<Rule>[]
  readonly requirements: readonly Compiled<Requirement>[]
  /** Ids of the packs that it extends, of which it holds only what its rules use. */
  readonly bases: readonly string[]
}

/** Examples by rule id: tests and documentation want them, checks do not. */
export type CompiledExamples = Readonly<Record<string, readonly Example[]>>

const named = (basis: readonly Basis[]): readonly string[] => basis.map(({ id }) => id)

/** The plain form of a pack. Of what it takes from `bases`, only the sources that its rules rest on are kept. */
export function toCompiled({ pattern: _, words: __, ...pack }: RulePack, bases: readonly RulePack[] = []): CompiledPack {
  const inherited = new Set(bases.flatMap((base) => Object.values(base.sources)))
  const used = new Set([...pack.rules, ...pack.requirements].flatMap(({ basis }) => basis.map(({ source }) => source)))
  const sources = Object.entries(pack.sources).filter(([, source]) => !inherited.has(source) || used.has(source))
  return {
    ...pack,
    sources: Object.fromEntries(sources),
    requirements: pack.requirements.map((requirement) => ({ ...requirement, basis: named(requirement.basis) })),
    rules: pack.rules.map(({ examples: _none, ...rule }) => ({ ...rule, basis: named(rule.basis) })),
    bases: bases.map(({ id }) => id),
  }
}

/** The examples of a pack's rules. */
export const toCompiledExamples = ({ rules }: RulePack): CompiledExamples =>
  Object.fromEntries(rules.map(({ id, examples }) => [id, examples]))

/** Looks the clauses up when they are asked for: a check asks for those of its findings alone. */
function rested<Part extends { readonly basis: readonly string[] }>(
  part: Part,
  sources: RulePack['sources'],
): Omit<Part, 'basis'> & { readonly basis: readonly Basis[] } {
  let found: readonly Basis[] | undefined
  return {
    ...part,
    get basis() {
      found ??= part.basis.map((name) => findBasis(name, sources) as Basis)
      return found
    },
  }
}

/**
 * A compiled pack for use. Its patterns were checked when it was compiled, so they run natively. `words` are those of the
 * list of packs of which it is one.
 */
export function loadCompiled(
  { bases: _, ...compiled }: CompiledPack,
  examples: CompiledExamples = {},
  words?: Pick<PackWords, 'list' | 'at' | 'of'>,
): RulePack {
  const { sources } = compiled
  const requirements = compiled.requirements.map((requirement) => rested(requirement, sources))
  const rules = compiled.rules.map((rule) => rested({ ...rule, examples: examples[rule.id] ?? [] }, sources))
  return {
    ...compiled,
    requirements,
    rules,
    pattern: compileNative,
    words: words && { ...words, rules, requirements },
  }
}
