/** The packs of a check: the built-in ones, and those that are named. */
import type { RulePack } from '../model/pack.ts'

export interface PackChoice {
  /** Files or folders of packs, beside the built-in ones. */
  readonly packs?: readonly string[] | undefined
  /** Whether the built-in packs are used; they are when left out. */
  readonly builtIn?: boolean | undefined
  /** Folder against which paths are resolved; the working folder when left out. */
  readonly cwd?: string | undefined
}

/**
 * Loads packs. Of two rules with one id the later pack's holds, so a named pack may refine a built-in one.
 * @throws {@link PackError} with every fault, when a named pack cannot be used.
 */
export async function loadPacks({ packs = [], builtIn = true, cwd }: PackChoice = {}): Promise<readonly RulePack[]> {
  const loaded: RulePack[] = builtIn ? [...(await import('../rules.ts')).builtInPacks()] : []
  if (packs.length > 0) {
    const { readPack } = await import('./read-pack.ts')
    for (const path of packs) loaded.push(await readPack(path, { cwd }))
  }
  return loaded
}
