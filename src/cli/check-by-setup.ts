/** Checks texts each with its own setup, in order; neighbours with the same setup share a checker. */
import { checkEach, type FileCheck } from '../node/check-files.ts'
import type { KeptResults } from './cached-check.ts'
import type { Inputs } from './inputs.ts'
import type { Setup, Setups } from './setups.ts'

/** Cuts the texts where the setup changes. */
function stretches(paths: readonly string[], { of }: Setups): readonly { readonly setup: Setup; readonly paths: string[] }[] {
  const found: { setup: Setup; paths: string[] }[] = []
  for (const path of paths) {
    const setup = of(path)
    const last = found.at(-1)
    if (last?.setup === setup) last.paths.push(path)
    else found.push({ setup, paths: [path] })
  }
  return found
}

/** Checks one text after the other; results that are kept and still hold are given as they are. */
export async function* checkBySetup(
  { paths, read }: Inputs,
  setups: Setups,
  kept: KeptResults | null,
): AsyncGenerator<FileCheck, void, undefined> {
  for (const { setup, paths: some } of stretches(paths, setups)) {
    const check = (these: readonly string[]): ReturnType<typeof checkEach> => checkEach(these, setup.packs, read, setup.options)
    yield* kept === null ? check(some) : kept.through(some, setup, check)
  }
}
