/** One file of a pack, as text: the room knows no disk. */
export interface PackFile {
  /** Name shown in faults; a pack's folder is told from where its `pack.yaml` stands. */
  readonly path: string
  readonly text: string
}
