/** Types of the validator that is generated from the schemas. */
import type { SchemaError } from './schema-error.ts'

interface Validate {
  (data: unknown): boolean
  errors?: readonly SchemaError[] | null
}

export const pack: Validate
export const rule: Validate
export const lexicon: Validate
export const register: Validate
export const requirements: Validate
export const demand: Validate
