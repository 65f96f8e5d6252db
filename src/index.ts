/** The public face, the same in browsers and in Node: read, interpret, parse packs, check, format. */
export { contractFaults } from './assertions/contract.ts'
export { defineAssertion } from './assertions/define.ts'
export { ASSERTIONS } from './assertions/index.ts'
export { check } from './engine/check.ts'
export type { CheckOptions } from './engine/check-options.ts'
export { type Checker, createChecker } from './engine/checker.ts'
export { type CompareOptions, compareReports } from './engine/compare.ts'
export type { Observe } from './engine/observe.ts'
export { type RehearsalOptions, rehearse } from './engine/rehearse.ts'
export { type Suppressed, type SuppressOptions, suppress } from './engine/suppress.ts'
export { traceRule } from './engine/trace.ts'
export { FazhiError, PackError, type PackFault, ReadError, RuleCrashError, UsageError } from './errors.ts'
export type { FormatContext, FormatFolder, FormatStream, Formatter, OutputFile } from './formatters/formatter.ts'
export { FORMATTERS } from './formatters/index.ts'
export { formatJson } from './formatters/json.ts'
export { formatNdjson } from './formatters/ndjson.ts'
export { formatText } from './formatters/text.ts'
export type { Assertion, Find, Hit, JsonSchema, Subject } from './model/assertion.ts'
export {
  type CheckResult,
  type Confidence,
  type Edit,
  EVIDENCE_LEVELS,
  type Evidence,
  type EvidenceLevel,
  type EvidencePlace,
  type Fault,
  type Finding,
  type FindingBasis,
  type Locale,
  type Outcome,
  type RelatedPlace,
  type ResultIdentity,
  type ResultSection,
  type RuleOutcome,
  SEVERITIES,
  type Severity,
  type Verdict,
} from './model/finding.ts'
export type {
  Basis,
  Clause,
  Demand,
  Example,
  LawSource,
  Lexicon,
  LexiconClause,
  LocalText,
  Register,
  Requirement,
  Rule,
  RulePack,
  Scope,
  SeverityRow,
  When,
} from './model/pack.ts'
export type { Point, Position, Span } from './model/place.ts'
export {
  type Approximation,
  type Block,
  type BodyMention,
  type Citation,
  type DateMention,
  type Identity,
  type Item,
  LEVELS,
  type Level,
  type MeetingMention,
  type Quantity,
  type Reading,
  type Section,
  type Sentence,
} from './model/reading.ts'
export type { Rehearsal, RehearsalFault } from './model/rehearsal.ts'
export {
  type CellNode,
  type FramePart,
  type HeadingNode,
  type ItemNode,
  type ParagraphNode,
  type Part,
  type PreambleNode,
  type ReportNode,
  type ReportTreeNode,
  ROLES,
  type Role,
  type RowNode,
  type SectionNode,
  type SentenceNode,
  type TableNode,
  TENSES,
  type Tense,
} from './model/report-tree.ts'
export type { Origin, Publication, Source, SourceFormat } from './model/source.ts'
export type { SuppressedFinding, Suppression } from './model/suppression.ts'
export { TOOL } from './model/tool.ts'
export type { Look, RuleTrace, SeenPlace } from './model/trace.ts'
export { type HostKind, hostKind, type SchemaCompiler } from './packs/host-kinds.ts'
export type { PackFile } from './packs/pack-file.ts'
export type { PackOptions } from './packs/pack-options.ts'
export { parsePack } from './packs/parse-pack.ts'
export { parseSuppressions } from './packs/parse-suppressions.ts'
export { readMarkdown } from './readers/markdown.ts'
export { readReport } from './readers/read-report.ts'
export type { ReadOptions } from './readers/source-readers.ts'
export { readText } from './readers/text.ts'
export { interpret } from './reading/interpret.ts'
