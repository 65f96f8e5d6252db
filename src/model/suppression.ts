/** A finding that somebody has accepted: who, why, until when. Kept in a file beside the reports, since those are Word files. */
export interface Suppression {
  /** Rule id. */
  readonly rule: string
  /** Words of the finding's place; a finding is meant when its quote or its sentence holds them. */
  readonly quote: string | null
  /** Heading of the section, without numbering; all its findings of the rule are meant. */
  readonly section: string | null
  readonly reason: string
  readonly by: string
  /** Last day on which it holds, ISO 8601, Asia/Shanghai; `null` for no end. */
  readonly until: string | null
  /** Where it stands, for the finding about a stale one; 1-based. */
  readonly origin: { readonly file: string; readonly line: number }
}
