/** Checks texts each with its own setup, in order; neighbours with the same setup share a checker. */
import type { Source } from '../model/source.ts'
import { checkEach, type FileCheck } from '../node/check-files.ts'
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

/** Checks one text after the other. */
export async function* checkBySetup(
  paths: readonly string[],
  setups: Setups,
  read: (path: string) => Promise<Source>,
): AsyncGenerator<FileCheck, void, undefined> {
  for (const { setup, paths: some } of stretches(paths, setups)) yield* checkEach(some, setup.packs, read, setup.options)
}
