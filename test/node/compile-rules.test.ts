/** Built-in packs become modules at build time; a faulty one stops the build with all its faults. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { rulePacks } from '../../src/node/compile-rules.ts'
import { assemble } from '../../src/packs/assemble.ts'
import { type CompiledPack, loadCompiled } from '../../src/packs/compiled.ts'

const FIXTURES = new URL('../packs/fixtures/', import.meta.url).pathname
const root = mkdtempSync(join(tmpdir(), 'fazhi-rules-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const EXTENSION = 'id: upper\ntitle: 上层\nversion: 1.0.0\nextends: [../sample]\n'
const RULE = readFileSync(`${FIXTURES}sample/names/set-names.yaml`, 'utf8').replace('work-rules/wording', 'work-rules/duties')
cpSync(`${FIXTURES}sample`, join(root, 'rules/sample'), { recursive: true })
mkdirSync(join(root, 'rules/upper/text'), { recursive: true })
writeFileSync(join(root, 'rules/upper/pack.yaml'), EXTENSION)
writeFileSync(join(root, 'rules/upper/text/names.yaml'), RULE)
mkdirSync(join(root, 'rules/broken'))
writeFileSync(join(root, 'rules/broken/pack.yaml'), 'id: broken\ntitle: 坏\nversion: 1.10\nrulez: {}\n')

async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    plugins: [rulePacks(root).esbuild],
  })
  return outputFiles?.[0]?.text ?? ''
}

const evaluated = async (code: string): Promise<Record<string, unknown>> =>
  (await import(`data:text/javascript;base64,${Buffer.from(await bundled(code)).toString('base64')}`)) as Record<string, unknown>

describe('rulePacks', () => {
  it('compiles a pack that loads to what was read', async () => {
    const { pack, examples } = (await evaluated(
      "export { default as pack } from 'rules:upper'; export { default as examples } from 'examples:upper'",
    )) as { pack: CompiledPack; examples: never }
    const read = (name: string) =>
      [
        'pack.yaml',
        ...(name === 'upper'
          ? ['text/names.yaml']
          : [
              'lexicons/vague-words.yaml',
              'registers/wrong-names.yaml',
              'requirements/duties.yaml',
              'duties/four-duties.yaml',
              'names/set-names.yaml',
            ]),
      ].map((file) => ({ path: `rules/${name}/${file}`, text: readFileSync(join(root, 'rules', name, file), 'utf8') }))
    const parsed = assemble(read('upper'), { resolve: () => read('sample') }).pack
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    expect(plain(loadCompiled(pack, examples))).toEqual(plain(parsed))
    expect(loadCompiled(pack).rules.every((rule) => rule.examples.length === 0)).toBe(true)
    expect(loadCompiled(pack).pattern('\\d+')('12件')).toEqual([{ start: 0, end: 2 }])
  })

  it('refuses a pattern that the native engine does not know', () => {
    const load = (pattern: string): unknown => {
      writeFileSync(join(root, 'rules/upper/text/names.yaml'), RULE.replace('find: {', `find: {patterns: ['${pattern}'], `))
      return rulePacks(root).vite.load.call({ addWatchFile: () => {} }, '\0rules:upper')
    }
    expect(() => load('\\p{Han}{4}')).toThrow(/text\/names: .*Script=Han/)
    expect(load('\\p{Script=Han}{4}')).toContain('Script=Han')
    writeFileSync(join(root, 'rules/upper/text/names.yaml'), RULE)
  })

  it('gives the same bytes each time', async () => {
    const code = "export { default } from 'rules:sample'"
    expect(await bundled(code)).toBe(await bundled(code))
  })

  it('stops the build with every fault of a bad pack', async () => {
    const failure: unknown = await bundled("export { default } from 'rules:broken'").catch((error: unknown) => error)
    const text = String((failure as Error).message)
    expect(text).toContain('rules/broken/pack.yaml:3:10 [unquoted-number]')
    expect(text).toContain('rules/broken/pack.yaml:4:1 [unknown-key]')
    expect(text).toContain('> ')
  })

  it('does the same for Vite, and watches the files', () => {
    const watched: string[] = []
    const { vite } = rulePacks(root)
    const id = vite.resolveId('rules:upper') as string
    const code = vite.load.call({ addWatchFile: (path) => void watched.push(path) }, id)
    expect(code).toContain('export default JSON.parse(')
    expect(watched.some((path) => path.endsWith('rules/sample/pack.yaml'))).toBe(true)
    expect([vite.resolveId('./other.ts'), vite.load.call({ addWatchFile: () => {} }, '/other.ts')]).toEqual([
      undefined,
      undefined,
    ])
  })
})
