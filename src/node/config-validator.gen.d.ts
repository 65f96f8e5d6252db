/** Types of the validator that is generated from the schema of a configuration. */
import type { SchemaError } from '../packs/schema-error.ts'

export const config: {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}
