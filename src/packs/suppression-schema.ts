/** The JSON Schema of a file of suppressions. */
import type { JsonSchema } from '../model/assertion.ts'
import { closed, DEFINITIONS, list, text } from './schema-pieces.ts'

const suppression = closed(
  'A finding, or the findings of a rule in a section or a report, that somebody has accepted.',
  ['rule', 'reason', 'by'],
  {
    rule: text('Rule id.'),
    report: text('Name of the report, with as much of its path as is needed; every report when left out.'),
    section: text('Heading of a section, without its numbering, or its role: all findings of the rule in it are meant.'),
    quote: text('Words at the place of the finding: it is meant when its quote or its sentence holds them.'),
    reason: text('Why it is accepted.'),
    by: text('Who has accepted it.'),
    until: { ...DEFINITIONS.date, description: 'Last day on which it holds, in Beijing; no end when left out.' },
  },
)

/** The schema, complete in itself. */
export const SUPPRESSION_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Accepted findings of fazhi (fazhi.suppressions.yaml)',
  ...closed('A file of suppressions. Each says at least one of quote, section and report.', ['suppressions'], {
    suppressions: list(suppression, 'What is accepted.'),
  }),
}
