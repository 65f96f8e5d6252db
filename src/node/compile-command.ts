/**
 * Bundles the command for a quick start: one script with all that a check of a text needs, packs and words as data beside
 * it, and the engine's own code cache. Everything else stays in the modules of the package and is loaded when used.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { gatherVocabulary } from '../engine/vocabulary.ts'
import { type CompiledPack, loadCompiled } from '../packs/compiled.ts'
import { writeTerms } from '../text/terms-as-bytes.ts'
import { compiledPacks, rulePacks } from './compile-rules.ts'

/** Modules that others load on demand and the usual check needs at once. */
const AT_ONCE = [
  'cli/check',
  'cli/show-error',
  'formatters/text',
  'formatters/json',
  'formatters/ndjson',
  'readers/text',
  'rules',
]

/** The name under which a module that is loaded on demand is built: flat, since some look for files beside themselves. */
export const onDemandName = (module: string): string => `on-demand.${module.replaceAll('/', '.')}`

/** Leaves modules and packages that are loaded on demand outside the script. */
function onDemand(root: string, found: Set<string>): Plugin {
  return {
    name: 'on-demand',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:') || /^\w+:all$/.test(path)) return undefined
        if (!path.startsWith('.')) return { path, external: true }
        const module = relative(join(root, 'src'), resolve(resolveDir, path)).replace(/\.ts$/, '').split(sep).join('/')
        if (AT_ONCE.includes(module)) return undefined
        found.add(module)
        return { path: `./${onDemandName(module)}.js`, external: true }
      })
    },
  }
}

/**
 * Text in a script is parsed far slower than JSON, JSON of few parts than of many, numbers slower than bytes, and UTF-8
 * slower than UTF-16: all are read from files. Registers and laws are parsed when they are asked for: most reports need few.
 */
const DATA: Readonly<Record<string, string>> = {
  'rules:all': `
    import { readFileSync } from 'node:fs'
    const read = (name) => readFileSync(__dirname + name)
    let later
    const parse = ([from, to]) => JSON.parse((later ??= read('/command-later.bin')).ucs2Slice(from, to))
    function lazily(places) {
      const all = {}
      for (const name of Object.keys(places)) {
        let made
        Object.defineProperty(all, name, { enumerable: true, get: () => (made ??= parse(places[name])) })
      }
      return all
    }
    const packs = JSON.parse(read('/command-packs.bin').ucs2Slice())
    export default packs.map((pack) => ({ ...pack, sources: lazily(pack.sources), registers: lazily(pack.registers) }))`,
  'examples:all': `
    import { readFileSync } from 'node:fs'
    export default JSON.parse(readFileSync(__dirname + '/command-examples.json', 'utf8'))`,
  'words:all': `
    import { readFileSync } from 'node:fs'
    import { readTerms } from './terms-as-bytes.ts'
    const read = (name) => readFileSync(__dirname + name)
    const terms = readTerms(read('/command-terms.bin'))
    const words = read('/command-words.bin').ucs2Slice().split('\\n')
    export default terms && { ...JSON.parse(read('/command-uses.json').latin1Slice()), words, terms }`,
}

function dataFiles(root: string): Plugin {
  return {
    name: 'data-files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(?:rules|examples|words):all$/ }, ({ path }) => ({ path, namespace: 'data-files' }))
      onLoad({ filter: /.*/, namespace: 'data-files' }, ({ path }) => ({
        contents: DATA[path] ?? '',
        loader: 'js',
        resolveDir: join(root, 'src/text'),
      }))
    },
  }
}

/** The script, wrapped in a function that is handed what a module has, and the modules that it loads on demand. */
async function script(root: string): Promise<{ readonly code: string; readonly modules: readonly string[] }> {
  const found = new Set<string>()
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/cli.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    define: { 'import.meta.url': 'moduleUrl' },
    plugins: [onDemand(root, found), dataFiles(root), rulePacks(root).esbuild],
    logLevel: 'error',
  })
  const code = (outputFiles[0]?.text ?? '')
    .replace(/^#!.*\n/, '')
    .replaceAll(/\bimport\("/g, 'importModule("')
    // The bundler leaves the characters of regular expressions as they are.
    .replaceAll(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return { code: `(function(require,__dirname,moduleUrl,importModule){${code}\n})`, modules: [...found].sort() }
}

/** Names of the modules that the command loads on demand, without `src/` and extension. */
export const modulesOnDemand = async (root: string): Promise<readonly string[]> => (await script(root)).modules

/** Runs one check and keeps what the engine has compiled for it. Other versions of the engine pass the cache over. */
const KEEP = `
  const { readFileSync, writeFileSync } = require('node:fs')
  const { Script } = require('node:vm')
  const [folder, ...argv] = process.argv.slice(1)
  process.argv = [process.execPath, folder, ...argv]
  const script = new Script(readFileSync(folder + '/command.cjs', 'latin1'), { filename: folder + '/command.cjs' })
  process.on('exit', () => writeFileSync(folder + '/command.cache', script.createCachedData()))
  script.runInThisContext()(require, folder, require('node:url').pathToFileURL(folder + '/command.cjs').href, (path) => import(path))`

/** Packs without their laws and registers, in the place of which stand the bytes of `later` that hold them. */
function setApart(packs: readonly CompiledPack[]): { readonly packs: unknown; readonly later: string } {
  let later = ''
  const apart = (values: object): unknown => {
    const place = (value: unknown): readonly [from: number, to: number] => {
      const from = later.length * 2
      later += JSON.stringify(value)
      return [from, later.length * 2]
    }
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, place(value)]))
  }
  return {
    packs: packs.map((pack) => ({ ...pack, sources: apart(pack.sources), registers: apart(pack.registers) })),
    later,
  }
}

/** Writes the command into the folder of the built package. `samples` are texts to check, so that the cache holds what a check needs. */
export async function compileCommand(root: string, folder: string, samples: readonly string[]): Promise<void> {
  const { code } = await script(root)
  const { packs, examples } = compiledPacks(root)
  const json = JSON.stringify(packs)
  // Searches are numbered as they are when the JSON is read, which no longer shares what aliases share.
  const { words, uses, ends, terms } = gatherVocabulary((JSON.parse(json) as typeof packs).map((pack) => loadCompiled(pack)))
  writeFileSync(join(folder, 'command.cjs'), code)
  const { packs: first, later } = setApart(packs)
  writeFileSync(join(folder, 'command-packs.bin'), JSON.stringify(first), 'utf16le')
  writeFileSync(join(folder, 'command-later.bin'), later, 'utf16le')
  writeFileSync(join(folder, 'command-examples.json'), JSON.stringify(examples))
  // No word holds the end of a line: texts are searched line by line.
  writeFileSync(join(folder, 'command-words.bin'), words.join('\n'), 'utf16le')
  writeFileSync(join(folder, 'command-uses.json'), JSON.stringify({ uses: [...uses], ends: [...ends] }))
  writeFileSync(join(folder, 'command-terms.bin'), writeTerms(terms))
  copyFileSync(join(root, 'src/node/start-command.cjs'), join(folder, 'fazhi.cjs'))
  const argv = ['-e', KEEP, folder, 'check', '--fail-on', 'error', '--max-warnings', '1000', ...samples]
  try {
    execFileSync(process.execPath, argv, { cwd: folder, stdio: 'ignore' })
  } catch (error) {
    // Findings are as good as none; a cache that could not be made only makes the start slower.
    if ((error as { status?: unknown }).status !== 1) throw error
  }
}
