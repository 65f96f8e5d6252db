/** What the reader of packs may be told. */
import type { RulePack } from '../model/pack.ts'
import type { HostKind } from './host-kinds.ts'
import type { PackLimits } from './limits.ts'
import type { PackFile } from './pack-file.ts'

/** A pack that another one extends: its files, or the pack itself when it is at hand already. */
export type ResolvedPack = readonly PackFile[] | RulePack

export interface PackOptions {
  /**
   * Finds a pack that `extends` names. `from` is the path of the file that names it. `undefined` means that there is none.
   * Without a resolver a pack can extend nothing.
   */
  readonly resolve?: ((name: string, from: string) => ResolvedPack | undefined) | undefined
  /** Limits on size; those that are left out have their default. */
  readonly limits?: Partial<PackLimits> | undefined
  /** Kinds that the host adds to the built-in ones. */
  readonly kinds?: readonly HostKind[] | undefined
}
