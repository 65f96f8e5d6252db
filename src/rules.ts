/** The built-in packs, compiled into the package. */
import compiledPacks from 'rules:all'
import list from 'words:all'
import type { RulePack } from './model/pack.ts'
import { type CompiledPack, loadCompiled } from './packs/compiled.ts'

const withId = (id: string): CompiledPack | undefined => compiledPacks.find((pack) => pack.id === id)

/** Ids of the built-in packs, in order. */
export const BUILT_IN_IDS: readonly string[] = compiledPacks.map(({ id }) => id)

/** Every built-in pack, in order of id, without the examples of its rules. */
export const builtInPacks = (): readonly RulePack[] =>
  compiledPacks.map((compiled, at) =>
    loadCompiled(compiled, {}, list === null ? undefined : { list, at, of: compiledPacks.length }),
  )

/** Every clause that a pack may rest on: its own, and those of the packs that it extends. */
function allSources(pack: CompiledPack): RulePack['sources'] {
  const inherited = pack.bases.map((id) => withId(id)).filter((base) => base !== undefined)
  return Object.assign({}, ...inherited.map(allSources), pack.sources)
}

/** The built-in pack of an id as other packs extend it, with every clause of the packs beneath it. */
export function builtInPack(id: string): RulePack | undefined {
  const compiled = withId(id)
  return compiled && { ...loadCompiled(compiled), sources: allSources(compiled) }
}

/** Every built-in pack with the examples of its rules, for tests and documentation. */
export async function builtInPacksWithExamples(): Promise<readonly RulePack[]> {
  const { default: examples } = await import('examples:all')
  return compiledPacks.map((compiled) => loadCompiled(compiled, examples[compiled.id]))
}
