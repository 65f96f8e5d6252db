/** The core runs where there is nothing but the language: no Node, no DOM, no code from strings. */
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { rulePacks } from '../src/node/compile-rules.ts'

const ROOT = new URL('..', import.meta.url).pathname
const ENTRY = `
  import { check, interpret, parsePack, readMarkdown, readText } from './src/index.ts'
  import { builtInPack, builtInPacks } from './src/rules.ts'
  globalThis.fazhi = { check, interpret, parsePack, readMarkdown, readText, builtInPack, builtInPacks }
`

interface Core {
  readonly readText: (text: string) => unknown
  readonly readMarkdown: (text: string) => unknown
  readonly interpret: (source: unknown) => unknown
  readonly builtInPack: (id: string) => unknown
  readonly builtInPacks: () => readonly unknown[]
  readonly parsePack: (files: readonly { path: string; text: string }[], options: object) => { rules: readonly unknown[] }
  readonly check: (
    reading: unknown,
    packs: readonly unknown[],
    options: object,
  ) => { findings: readonly { ruleId: string }[]; identity: { year: number } }
}

describe('the core in a bare context', () => {
  let code = ''
  let core: Core
  let context = createContext({})
  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      // The browser build of a dependency of remark wants a document; the one for workers wants nothing.
      conditions: ['worker'],
      plugins: [rulePacks(ROOT).esbuild],
      logLevel: 'silent',
    })
    code = outputFiles[0]?.text ?? ''
    context = createContext({ TextDecoder, TextEncoder }, { codeGeneration: { strings: false, wasm: false } })
    runInContext(code, context)
    core = (context as unknown as { fazhi: Core }).fazhi
  }, 60_000)

  it.each(['defects.txt', 'defects.md'])('checks %s', (name) => {
    const text = readFileSync(`${ROOT}examples/reports/${name}`, 'utf8')
    const source = name.endsWith('.md') ? core.readMarkdown(text) : core.readText(text)
    const { findings, identity } = core.check(core.interpret(source), core.builtInPacks(), { today: '2025-02-10' })
    expect(identity.year).toBe(2024)
    expect(findings.map(({ ruleId }) => ruleId)).toContain('duties/four-personally')
  })

  it('reads a pack', () => {
    const text = readFileSync(`${ROOT}examples/packs/linjiang.yaml`, 'utf8')
    const pack = core.parsePack([{ path: 'linjiang.yaml', text }], { resolve: core.builtInPack })
    expect(pack.rules).toHaveLength(1)
  })

  it('does so where code cannot be made from strings, and takes nothing from Node', () => {
    expect(() => runInContext('eval("1")', context)).toThrow(/Code generation from strings disallowed/)
    expect(code).not.toMatch(/require\("node:|from "node:/)
  })
})
