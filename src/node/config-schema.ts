/** The JSON Schema of a configuration file. */
import type { JsonSchema } from '../model/assertion.ts'
import { SEVERITIES } from '../model/finding.ts'
import { LEVELS } from '../model/reading.ts'
import { choice, closed, list, TIERS, text } from '../packs/schema-pieces.ts'

/** Keys that hold for the texts of an override as well as for all. */
const SHARED: Readonly<Record<string, JsonSchema>> = {
  packs: list(
    text('A rule pack: file or folder, relative to this file, or the name of an npm package.'),
    'Rule packs that are used beside the built-in ones; they add to those of configurations further up.',
  ),
  tier: choice(TIERS, 'The strictest tier of rules that runs; recommended when left out.'),
  skip: list(text('Id of a rule, or a category.'), 'Rules that do not run; they add to those of configurations further up.'),
  level: choice(LEVELS, 'Level of government; read from the text when left out.'),
  year: { type: 'integer', minimum: 1949, maximum: 2999, description: 'Report year; read from the text when left out.' },
  severity: {
    type: 'object',
    description: 'Rule id to severity; off takes the rule out. Locked rules cannot be made milder.',
    additionalProperties: choice([...SEVERITIES, 'off'], 'How grave a finding of the rule is.'),
  },
}

const override = closed('Settings for some of the texts.', ['files'], {
  files: {
    ...list(text('A pattern.'), 'Which texts: patterns as in .gitignore, relative to this file.'),
    minItems: 1,
  },
  ...SHARED,
})

/** The schema, complete in itself. */
export const CONFIG_SCHEMA: JsonSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Configuration of fazhi (fazhi.config.yaml, fazhi.config.json, or "fazhi" in package.json)',
  ...closed('A configuration.', [], {
    $schema: text('Where this schema is.'),
    root: { type: 'boolean', description: 'Whether no configuration further up is looked for.' },
    ...SHARED,
    builtIn: { type: 'boolean', description: 'Whether the built-in rule packs are used; they are when left out.' },
    only: list(text('Id of a rule, or a category.'), 'Run these rules only.'),
    failOn: choice([...SEVERITIES, 'review'], 'From what on a run ends with exit code 1; error when left out.'),
    maxWarnings: { type: 'integer', minimum: 0, description: 'More warnings than this end a run with exit code 1.' },
    locale: choice(['zh-CN', 'en'], 'Language of the output; taken from the configuration that holds for the working folder.'),
    overrides: list(override, 'Settings for some of the texts; of two that fit, the later one holds.'),
  }),
}
