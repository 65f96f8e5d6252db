/** Findings that somebody has accepted: who, why, until when. Kept in a file beside the reports, since those are Word files. */
import type { Finding } from './finding.ts'
import type { Position } from './place.ts'

/** One acceptance. */
export interface Suppression {
  /** Rule id. */
  readonly rule: string
  /** Name of the report, with as much of its path as is needed; `null` for every report. */
  readonly report: string | null
  /** Heading of the section, without numbering, or its role; all its findings of the rule are meant. */
  readonly section: string | null
  /** Words of the finding's place; a finding is meant when its quote or its sentence holds them. */
  readonly quote: string | null
  readonly reason: string
  readonly by: string
  /** Last day on which it holds, ISO 8601, Asia/Shanghai; `null` for no end. */
  readonly until: string | null
  /** Where it stands, for the finding about one that is stale or has expired; `quote` is its text there. */
  readonly origin: { readonly file: string; readonly quote: string } & Position
}

/** A finding that was accepted, with the words that accept it. */
export interface SuppressedFinding extends Finding {
  readonly suppression: { readonly reason: string; readonly by: string; readonly until: string | null }
}
