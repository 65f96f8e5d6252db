/** A file of a pack in an editor, with all that may be asked about it. */
import { ASSERTIONS } from '../assertions/index.ts'
import type { Locale } from '../model/finding.ts'
import type { Rule } from '../model/pack.ts'
import { type FileSort, fileSchema } from '../packs/file-schemas.ts'
import { SUPPRESSION_SCHEMA } from '../packs/suppression-schema.ts'
import type { PackLore, PackText } from './pack-lore.ts'
import type { Shape } from './schema-walk.ts'

export interface PackView {
  readonly uri: string
  readonly file: PackText
  readonly sort: FileSort | 'suppressions' | 'config'
  /** Id of the rule, word list or table that the file is. */
  readonly id: string
  readonly root: Shape
  readonly lore: PackLore
  /** Rules of the packs that come with the tool: examples of kinds are looked for in them. */
  readonly rules: () => readonly Rule[]
  readonly locale: Locale
  /** The URI of an absolute path. */
  readonly uriOf: (path: string) => string
}

/** The schema of a sort of file. */
export function rootShape(sort: FileSort | 'suppressions'): Shape {
  const schema = sort === 'suppressions' ? SUPPRESSION_SCHEMA : fileSchema(sort, ASSERTIONS)
  return { schema, name: sort }
}
