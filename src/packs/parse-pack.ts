/** Files of a pack → RulePack, or every fault at once. */
import type { RulePack } from '../model/pack.ts'
import { assemble } from './assemble.ts'
import type { PackFile } from './pack-file.ts'
import type { PackOptions } from './pack-options.ts'

/**
 * Reads a pack: one YAML file, or the files of a folder with a `pack.yaml`.
 * @throws {@link PackError} with every fault of the pack and of those that it extends, each with its place and what to do.
 */
export function parsePack(files: readonly PackFile[], options: PackOptions = {}): RulePack {
  return assemble(files, options).pack
}
