/** Errors of the generated validator. */

/** What a keyword of the schema tells beside its name. */
export interface SchemaParams {
  readonly additionalProperty?: string
  readonly missingProperty?: string
  readonly propertyName?: string
  readonly type?: unknown
  readonly allowedValues?: readonly unknown[]
  readonly allowedValue?: unknown
  readonly limit?: unknown
  readonly tagValue?: unknown
}

/** What the generated validator says of one place; never shown to anybody as it is. */
export interface SchemaError {
  /** JSON pointer into the data. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: SchemaParams
  readonly parentSchema?: unknown
  readonly data?: unknown
  /** Set for faults of a key itself. */
  readonly propertyName?: string
}
