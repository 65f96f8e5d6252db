/** The JSON Schemas of a pack's files, made from the list of kinds. */
import type { Assertion, JsonSchema } from '../model/assertion.ts'
import { LEVELS } from '../model/reading.ts'
import { ROLES } from '../model/report-tree.ts'
import { choice, closed, DEFINITIONS, list, mapOf, NAME, PATH_NAME, ref, TIERS, text } from './schema-pieces.ts'

/** What the schemas need to know of a kind. */
export type KindSchema = Pick<Assertion, 'kind' | 'summary' | 'params'>

/** The sorts of file that a pack is made of. */
export type FileSort = 'pack' | 'rule' | 'lexicon' | 'register' | 'requirements'

type Properties = Readonly<Record<string, JsonSchema>>

/** Whether a schema is a copy of the shared search. */
function isFind(value: unknown): value is JsonSchema {
  const properties = (value as JsonSchema | null)?.properties
  return typeof properties === 'object' && properties !== null && 'terms' in properties && 'lexicons' in properties
}

/** The shared search as the kinds declare it: they are its one place. */
function findIn(value: unknown): JsonSchema | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (isFind(value)) return { ...value, description: 'A search for words.' }
  for (const inner of Object.values(value)) {
    const found = findIn(inner)
    if (found) return found
  }
  return undefined
}

/** Puts a reference in place of each copy of the shared search, so that schema and validator hold it once. */
function shareFind(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shareFind)
  if (value === null || typeof value !== 'object') return value
  if (isFind(value)) return ref('find', String(value.description))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shareFind(inner)]))
}

/** The schema of a demand of one kind: its parameters beside `kind`. */
function demandOf({ kind, summary, params }: KindSchema): JsonSchema {
  const { properties, required, ...rest } = shareFind(params) as { properties?: Properties; required?: readonly string[] }
  return {
    ...rest,
    description: summary,
    properties: { kind: { const: kind, description: summary }, ...properties },
    required: ['kind', ...(required ?? [])],
  }
}

function demand(kinds: readonly KindSchema[]): JsonSchema {
  return {
    type: 'object',
    description: 'What is asked: a kind with its parameters.',
    required: ['kind'],
    discriminator: { propertyName: 'kind' },
    oneOf: kinds.map(demandOf),
  }
}

const example = closed('A worked example: test and documentation at once.', ['name', 'text', 'expect'], {
  name: text('What the example shows.'),
  in: choice([...ROLES, 'preamble', 'title'], 'Section into which the text is put; left out when the text is a whole report.'),
  text: { type: 'string', description: 'The text; «» around the words at which the finding must stand.' },
  expect: text('A variant, or pass, not-applicable, silent.'),
  year: { type: 'integer', minimum: 1949, maximum: 2999, description: 'Report year.' },
  level: choice(LEVELS, 'Level of government.'),
  today: ref('date', 'Day of the check.'),
})

const rule = closed('A rule: one demand with the law behind it.', ['title', 'severity', 'assert', 'message', 'basis', 'why'], {
  title: ref('localText'),
  severity: ref('severity'),
  tier: ref('tier'),
  review: list(text('A variant.'), 'Variants whose outcome is review: a person must look.'),
  when: ref('when'),
  scope: ref('scope'),
  assert: ref('demand'),
  message: ref('messages'),
  basis: { ...ref('basis'), minItems: 1 },
  why: ref('localText', 'Why the rule is there.'),
  fix: ref('localText', 'What to do about a finding.'),
  since: text('Version of the pack that brought the rule.'),
  lock: ref('lock'),
  examples: list(example, 'Worked examples: at least one that fires and one that stays silent.'),
})

const member = closed('One member of a set.', ['canonical'], {
  canonical: text('The exact words.'),
  terms: list(
    text('A word.'),
    'Words that count as this member, the exact words among them if they should; the exact words alone when left out.',
  ),
  near: list(text('A word.'), 'Words that are meant for this member but are not right.'),
})

const wordList = (description: string): JsonSchema => list({ type: 'string', minLength: 1 }, description)

const lexicon: JsonSchema = {
  description: 'A word list: words alone, or a list with members.',
  anyOf: [
    { ...wordList('Words.'), minItems: 1 },
    closed('A word list.', [], {
      terms: wordList('Words.'),
      clauses: mapOf(NAME, member, 'Members, where the list is a set.'),
      collective: wordList('Names for the whole set.'),
      except: wordList('Longer words that hold one of the words and mean something else.'),
      add: wordList('Words to add to the list of that name in an extended pack.'),
      remove: wordList('Words to take from it.'),
    }),
  ],
}

const register = closed('A table of data.', ['rows'], {
  rows: list(
    { type: 'object', minProperties: 1, additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } },
    'Rows, each a map of column to value.',
  ),
})

function quantified(find: JsonSchema): JsonSchema {
  return closed('Words that make a quantity beside them a figure about this very thing.', [], {
    ...(find.properties as Properties),
    units: wordList('Units that such a quantity may have; any when left out.'),
  })
}

const requirement = closed('Something that a report must give evidence of.', ['title'], {
  title: ref('localText'),
  basis: ref('basis'),
  levels: ref('levels'),
  roles: ref('roles'),
  wholeSection: {
    type: 'boolean',
    description: 'Whether any text of the roles counts as description, and any figure in it as a figure.',
  },
  needsName: { type: 'boolean', description: 'Whether deeds count only where the name stands too.' },
  collective: ref('find', 'Names of a whole set to which it belongs; they show that it is named, and no more.'),
  named: ref('find', 'The name or set phrase alone.'),
  described: ref('find', 'Words that say what was done about it.'),
  quantified: ref('quantified'),
  fix: ref('localText', 'How to satisfy it.'),
})

const requirements = mapOf(PATH_NAME, ref('requirement'), 'What must be evidenced, by id.')

const clause = closed('One clause.', ['cite', 'confidence'], {
  article: { type: 'string', description: 'As the law counts it, such as 第二十四条.' },
  cite: text('What the clause demands.'),
  confidence: choice(['seen', 'seed', 'known', 'unsure'], 'How sure the wording and the number are.'),
})

const source = closed('A law or document.', ['name', 'clauses'], {
  name: text('Name without 《》.'),
  number: { type: ['string', 'null'], description: 'Document number.' },
  from: ref('date', 'In force from.'),
  until: ref('date', 'In force until; null when it still is.'),
  clauses: mapOf(NAME, clause, 'Clauses by name.'),
})

const extended: JsonSchema = {
  anyOf: [
    text('A pack: id of a built-in one, path, or npm name.'),
    closed('A pack to extend.', ['pack'], {
      pack: text('Id of a built-in pack, path, or npm name.'),
      tier: choice(TIERS, 'The strictest tier taken over; all when left out.'),
    }),
  ],
}

const override = closed('Changes to a rule of an extended pack.', [], {
  severity: ref('severity'),
  tier: ref('tier'),
  params: { type: 'object', description: 'Parameters of the demand that are replaced.' },
  message: ref('messages'),
  when: ref('when'),
  scope: ref('scope'),
  fix: ref('localText'),
  off: { const: true, description: 'Takes the rule out.' },
})

const pack = closed('A rule pack.', ['id', 'title', 'version'], {
  id: { type: 'string', pattern: '^@?[a-z0-9]+(?:[-./][a-z0-9]+)*$', description: 'Name of the pack.' },
  title: ref('localText'),
  version: {
    type: 'string',
    pattern: '^\\d+\\.\\d+\\.\\d+(?:[-+][0-9A-Za-z.-]+)?$',
    description: 'Semantic version of the pack.',
  },
  engine: text('Versions of fazhi that it needs, such as ">=0.1.0".'),
  extends: list(extended, 'Packs that this one builds on.'),
  sources: mapOf(NAME, source, 'Laws and documents that rules rest on.'),
  lexicons: mapOf(NAME, ref('lexicon'), 'Word lists.'),
  registers: mapOf(NAME, ref('register'), 'Tables of data.'),
  requirements: ref('requirements'),
  rules: mapOf('', ref('rule'), 'Rules by id, where the pack is one file.'),
  override: mapOf('', override, 'Changes to rules of extended packs, by id.'),
  lock: ref('lock'),
})

const TITLES: Readonly<Record<FileSort, string>> = {
  pack: 'A rule pack of fazhi (pack.yaml, or a pack in one file)',
  rule: 'One rule of a rule pack of fazhi',
  lexicon: 'A word list of a rule pack of fazhi',
  register: 'A table of data of a rule pack of fazhi',
  requirements: 'Requirements of a rule pack of fazhi, by id',
}

/** Sorts of file, each with a schema of its own. */
export const FILE_SORTS = Object.keys(TITLES) as readonly FileSort[]

/** Every definition, those of the sorts of file included. */
export function packDefinitions(kinds: readonly KindSchema[]): Properties {
  const find =
    findIn(kinds.map(({ params }) => params)) ?? closed('A search for words.', ['terms'], { terms: wordList('Words.') })
  const own = { find, quantified: quantified(find), demand: demand(kinds) }
  return { ...DEFINITIONS, ...own, pack, rule, lexicon, register, requirement, requirements }
}

/** Names of definitions that a schema uses, at any depth. */
function used(schema: unknown, definitions: Properties, found: Set<string> = new Set()): Set<string> {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    if (name === undefined || found.has(name)) continue
    found.add(name)
    used(definitions[name], definitions, found)
  }
  return found
}

/** Schema of one sort of file, complete in itself, for editors. */
export function fileSchema(sort: FileSort, kinds: readonly KindSchema[]): JsonSchema {
  const definitions = packDefinitions(kinds)
  const names = [...used(definitions[sort], definitions)].sort()
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: TITLES[sort],
    ...definitions[sort],
    $defs: Object.fromEntries(names.map((name) => [name, definitions[name]])),
  }
}
