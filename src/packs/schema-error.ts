/** What the generated validator says of one place; never shown to anybody as it is. */
export interface SchemaError {
  /** JSON pointer into the data. */
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly parentSchema?: unknown
  readonly data?: unknown
  /** Set for faults of a key itself. */
  readonly propertyName?: string
}
