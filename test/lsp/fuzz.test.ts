/**
 * Sequences that no client should send: every request is answered once, nothing is called a fault of ours, and the session
 * ends as it should. `npm run fuzz -- lsp [runs] [seed]` runs it for long.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Place, place } from '../cli/command-line.ts'
import { YAML_MARKS } from '../packs/yaml-marks.ts'
import { connect } from './client.ts'
import { LINJIANG } from './pack-editor.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 25)
const SEED = Number(process.env.FUZZ_SEED ?? 7)

const ROOT = new URL('../../', import.meta.url).pathname
const RULE = readFileSync(`${ROOT}rules/annual-report/duties/four-personally.yaml`, 'utf8')
const REPORT = readFileSync(`${ROOT}examples/reports/defects.txt`, 'utf8').slice(0, 700)

/** Files that are opened, each with a text to begin with. */
const FILES: Readonly<Record<string, string>> = {
  'one.yaml': LINJIANG,
  'own/pack.yaml': 'id: own\ntitle: 本市\nversion: 1.0.0\nextends: [law, ../one.yaml]\nlexicons: {hotline: [热线]}\n',
  'own/duties/first.yaml': RULE,
  'new/pack.yaml': '',
  'own/lexicons/words.yaml': 'terms: [热线]\n',
  'fazhi.suppressions.yaml': 'suppressions:\n  - {rule: text/x, report: 甲.txt, reason: 乙, by: 丙}\n',
  '报告.txt': REPORT,
  'compose.yaml': 'services: {}\n',
}
const PATHS = Object.keys(FILES)

let here: Place
beforeAll(() => {
  here = place()
  for (const path of ['own/pack.yaml', 'own/duties/first.yaml']) here.put(path, FILES[path]!)
})
afterAll(() => here.remove())

const METHODS = [
  'textDocument/hover',
  'textDocument/codeAction',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentSymbol',
  'textDocument/codeLens',
  'workspace/executeCommand',
  'initialize',
  'no/such',
  '__proto__',
  'constructor',
]
const NOTES = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  '$/cancelRequest',
  'toString',
]

const uriOf = (path: string): string => pathToFileURL(`${here.folder}/${path}`).href
const numbers = fc.oneof(fc.nat(60), fc.constantFrom(-1, 0.5, 1e9, 2 ** 53, null, 'x'))
const places = fc.record({ line: numbers, character: numbers })
const soundPlaces = fc.record({ line: fc.nat(40), character: fc.nat(60) })
const path = fc.constantFrom(...PATHS)
const piece = fc.constantFrom(
  ...YAML_MARKS,
  ...[
    'kind',
    'kind: has',
    'assert:',
    'rules:',
    'basis: [',
    'extends: [',
    'message: {',
    'examples:',
    'lexicons: ',
    '<<: *a',
    '? ',
    '--- \n',
    '!!js ',
  ],
)
const cut = fc.record({
  at: fc.nat(2_000),
  drop: fc.nat(30),
  put: fc.array(piece, { maxLength: 4 }).map((parts) => parts.join('')),
})

type Act =
  | { readonly sort: 'bytes'; readonly bytes: string }
  | { readonly sort: 'note'; readonly method: string; readonly params: unknown }
  | { readonly sort: 'write'; readonly path: string; readonly cuts: readonly { at: number; drop: number; put: string }[] }
  | { readonly sort: 'ask'; readonly method: string; readonly params: unknown; readonly path: string | null }

const json = fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as unknown)
const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ sort: fc.constant('write' as const), path, cuts: fc.array(cut, { maxLength: 4 }) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      sort: fc.constant('ask' as const),
      method: fc.constantFrom(...METHODS),
      path: fc.option(path, { freq: 6 }),
      params: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({
            position: soundPlaces,
            range: fc.record({ start: soundPlaces, end: soundPlaces }),
            context: fc.constant({}),
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({ position: places, range: fc.record({ start: places, end: places }), context: json }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            command: fc.constant('fazhi.runExamples'),
            arguments: fc.oneof(
              json,
              path.map((one) => [one, 'supervision/hotline-told']),
            ),
          }),
        },
        { weight: 1, arbitrary: json },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ sort: fc.constant('note' as const), method: fc.constantFrom(...NOTES), params: json }) },
  {
    weight: 1,
    arbitrary: fc.record({
      sort: fc.constant('bytes' as const),
      bytes: fc.oneof(
        fc.constantFrom(
          'Content-Length: -1\r\n\r\n',
          'Content-Length: 99999999999\r\n\r\n',
          'Content-Length: 5\r\n\r\n{{{{{',
          'x\r\n\r\n',
          '\r\n\r\n',
        ),
        json.map((value) => framed(JSON.stringify(value))),
        json.map((id) => framed(JSON.stringify({ jsonrpc: '2.0', id, result: null }))),
      ),
    }),
  },
)

/** Text after cuts: pieces taken out and put in at random places. */
const mutated = (text: string, cuts: readonly { at: number; drop: number; put: string }[]): string =>
  cuts.reduce((now, { at, drop, put }) => {
    const from = at % (now.length + 1)
    return now.slice(0, from) + put + now.slice(from + drop)
  }, text)

/** Parameters with the URI of a file, where they are parameters at all. */
function withUri(params: unknown, file: string | null): unknown {
  if (file === null || typeof params !== 'object' || params === null || Array.isArray(params)) return params
  const { arguments: given } = params as { arguments?: unknown }
  const known =
    Array.isArray(given) && PATHS.includes(given[0] as string) ? { arguments: [uriOf(given[0] as string), given[1]] } : {}
  return { textDocument: { uri: uriOf(file) }, ...params, ...known }
}

async function session(list: readonly Act[]): Promise<void> {
  const client = connect(here.folder, ['--today', '2025-02-10', '--only', 'text'])
  await client.ask('initialize', { rootUri: pathToFileURL(here.folder).href, capabilities: {} })
  const answers: Promise<void>[] = []
  const open = new Set<string>()
  for (const act of list) {
    if (act.sort === 'bytes') client.write(act.bytes)
    else if (act.sort === 'note') client.tell(act.method, act.params)
    else if (act.sort === 'write') {
      const text = mutated(FILES[act.path]!, act.cuts)
      const textDocument = { uri: uriOf(act.path), version: 1 }
      if (open.has(act.path)) client.tell('textDocument/didChange', { textDocument, contentChanges: [{ text }] })
      else client.tell('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', text } })
      open.add(act.path)
    } else {
      answers.push(
        client.ask(act.method, withUri(act.params, act.path)).then(({ error }) => {
          if (error?.code === -32603) throw new Error(`${act.method} ${JSON.stringify(act.params)}: ${error.message}`)
        }),
      )
    }
  }
  await Promise.all(answers)
  expect(await client.end()).toBe(0)
  // Nothing came twice, and nothing was called a fault of ours.
  expect(client.has(({ id }) => typeof id === 'number' && id <= answers.length + 2)).toBe(false)
  expect(client.has((message) => JSON.stringify(message).includes('A fault of ours'))).toBe(false)
}

it(
  'answers every request once, whatever comes',
  async () => {
    await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 40 }), session), { seed: SEED, numRuns: RUNS })
  },
  RUNS * 5_000,
)
