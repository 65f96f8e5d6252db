/** Types of the validator that is generated from the schema of suppressions. */
import type { SchemaError } from './schema-error.ts'

export const suppressions: {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}
