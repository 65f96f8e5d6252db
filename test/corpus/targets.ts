/** What is fuzzed: where the inputs begin, and what may not happen whatever comes. */
import { readdirSync, readFileSync } from 'node:fs'
import { createChecker } from '../../src/engine/checker.ts'
import { PackError, ReadError, RuleCrashError } from '../../src/errors.ts'
import type { CheckResult } from '../../src/model/finding.ts'
import type { Source } from '../../src/model/source.ts'
import { sourceFromBytes } from '../../src/node/read-source.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPack, builtInPacks } from '../../src/rules.ts'
import { type Place, place } from '../cli/command-line.ts'

export interface Target {
  readonly extension: string
  readonly isText: boolean
  readonly seeds: () => readonly Uint8Array[]
  /** Throws where something happened that may not. */
  readonly hold: (bytes: Uint8Array) => Promise<void>
}

/** Milliseconds that no small input may take, on a busy machine either. */
const LONGEST = 10_000
const OPTIONS = { today: '2026-03-31', tier: 'draft' } as const
const ROOT = new URL('../../', import.meta.url).pathname

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const file = (path: string): Uint8Array => Uint8Array.from(readFileSync(ROOT + path))
const files = (folder: string, end: RegExp) => () =>
  readdirSync(ROOT + folder)
    .filter((name) => end.test(name))
    .sort()
    .map((name) => file(`${folder}/${name}`))

const demand = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(words)
}

/** Every place lies in the text, and what was not looked at did not pass. */
function soundResult({ findings, evidence, outcomes }: CheckResult, { text }: Source): void {
  for (const { start, end, quote, ruleId } of findings)
    demand(text.slice(start.offset, end.offset) === quote, `${ruleId}: the place is not the quote`)
  for (const { places, requirement } of evidence)
    for (const { start, end, quote } of places)
      demand(text.slice(start.offset, end.offset) === quote, `${requirement}: the place is not the quote`)
  for (const [id, { outcome, examined }] of Object.entries(outcomes))
    demand(outcome !== 'pass' || examined > 0, `${id}: passed without a look`)
}

const checker = createChecker(builtInPacks())
const reader = (extension: string, folder: string, isText = false): Target => ({
  extension,
  isText,
  seeds: files(folder, new RegExp(`\\.${extension}$`)),
  hold: async (bytes) => {
    let source: Source
    try {
      source = await sourceFromBytes(bytes, { path: `a.${extension}` })
    } catch (error) {
      if (error instanceof ReadError) return
      throw error
    }
    soundResult(checker(interpret(source), OPTIONS), source)
  },
})

const REPORT = new TextDecoder().decode(file('examples/reports/defects.txt'))
const OWN_PACK = textOf(file('test/cli/pack.yaml'))

const packs: Target = {
  extension: 'yaml',
  isText: true,
  seeds: () => [...files('test/packs/fixtures/good', /\.yaml$/)(), file('examples/packs/linjiang.yaml'), bytesOf(OWN_PACK)],
  hold: async (bytes) => {
    try {
      const pack = parsePack([{ path: 'a.yaml', text: textOf(bytes) }], { resolve: builtInPack })
      const source = await sourceFromBytes(bytesOf(REPORT), { path: 'a.txt' })
      soundResult(createChecker([pack])(interpret(source), OPTIONS), source)
    } catch (error) {
      if (error instanceof RuleCrashError && error.code === 'rule-over-budget') return
      if (!(error instanceof PackError)) throw error
      for (const { message, line, column } of error.faults)
        demand(message !== '' && line >= 1 && column >= 1, 'a fault without words or place')
    }
  },
}

const { put, fazhi, remove }: Place = place()
process.once('exit', remove)
put('pack.yaml', OWN_PACK)
put('r/a.txt', REPORT)
const OWN = ['--no-builtin', '-p', 'pack.yaml', '--today', '2025-03-01']

/** A file beside the report, which the command finds by its name. */
const beside = (name: string, seeds: readonly string[]): Target => ({
  extension: 'yaml',
  isText: true,
  seeds: () => seeds.map(bytesOf),
  hold: async (bytes) => {
    put(`r/${name}`, bytes)
    try {
      const { code, stdout, stderr } = await fazhi(['check', 'r/a.txt', '-f', 'json', ...OWN])
      demand(code <= 2, `ended with ${code}: ${stderr}`)
      demand(code !== 2 || stderr !== '', 'refused without a word')
      if (stdout !== '') JSON.parse(stdout)
      demand(code === 2 || stdout !== '', 'said nothing and did not refuse')
    } finally {
      put(`r/${name}`, NEUTRAL[name] ?? '')
    }
  },
})
const NEUTRAL: Readonly<Record<string, string>> = {
  'fazhi.config.yaml': '{}\n',
  'fazhi.suppressions.yaml': 'suppressions: []\n',
}

const CONFIGS = [
  'root: true\nfailOn: warning\nskip: [text/vague]\nonly: [names, text]\nlevel: township\nyear: 2024\n',
  'severity:\n  names/wrong-words: info\n  text/vague: off\noverrides:\n  - files: ["*.txt"]\n    skip: [names]\n',
  'extends: []\npacks: []\nbuiltIn: false\nignore: ["draft/**"]\nformat: json\n',
]
const SUPPRESSIONS = [
  'suppressions:\n  - {rule: names/wrong-words, report: a.txt, reason: 已核对, by: 王芳, until: 2026-01-01}\n  - {rule: text/vague, reason: 已附, by: 李明}\n',
  'suppressions:\n  - rule: names/wrong-words\n    report: "*.txt"\n    quote: 法制政府\n    reason: 原文\n    by: 王芳\n',
]

const record = (path: string, more: object): string => `${JSON.stringify({ path, ...more })}\n`
const lines: Target = {
  extension: 'ndjson',
  isText: true,
  seeds: () => [
    bytesOf(
      record('a.txt', { text: REPORT.slice(0, 300) }) +
        record('b.md', { text: '# 云溪区2024年法治政府建设年度报告' }) +
        record('c.txt', { base64: Buffer.from('建设法制政府。').toString('base64') }),
    ),
    bytesOf(record('d.docx', { base64: Buffer.from(file('test/fixtures/docx/library.docx')).toString('base64') })),
  ],
  hold: async (bytes) => {
    const { code, stdout, stderr } = await fazhi(['check', '--stdin-ndjson', ...OWN], { stdin: bytes })
    demand(code <= 2, `ended with ${code}: ${stderr}`)
    const asked = textOf(bytes)
      .split('\n')
      .filter((line) => line.trim() !== '')
    const answers = stdout.split('\n').slice(0, -1)
    demand(answers.length === asked.length, `${asked.length} lines in, ${answers.length} out`)
    const bad = answers.map((line) => JSON.parse(line)).filter((answer) => 'error' in answer)
    demand(bad.length === 0 || code === 2, `${bad.length} bad lines, but ended with ${code}`)
  },
}

export const TARGETS: Readonly<Record<string, Target>> = {
  doc: reader('doc', 'test/fixtures/doc'),
  docx: reader('docx', 'test/fixtures/docx'),
  html: reader('html', 'test/fixtures/html', true),
  markdown: reader('md', 'examples/reports', true),
  ofd: reader('ofd', 'test/fixtures/ofd'),
  rtf: reader('rtf', 'test/fixtures/rtf', true),
  text: reader('txt', 'examples/reports', true),
  packs,
  config: beside('fazhi.config.yaml', CONFIGS),
  suppressions: beside('fazhi.suppressions.yaml', SUPPRESSIONS),
  lines,
}

/** What an input does that it may not, or `null`. */
export async function faultOf(target: Target, bytes: Uint8Array): Promise<Error | null> {
  const before = performance.now()
  try {
    await target.hold(bytes)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
  const time = performance.now() - before
  return time > LONGEST ? new Error(`took ${Math.round(time / 1000)} s`) : null
}
