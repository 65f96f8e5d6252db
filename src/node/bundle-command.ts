/** Bundles the scripts of the command: one with all that a check of a text needs, one with the readers of YAML. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { rulePacks } from './compile-rules.ts'

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

/** Modules that read YAML: they are in the second script, and the first loads that when it wants one of them. */
const OF_YAML = ['node/read-pack', 'node/read-config', 'packs/parse-suppressions']

/** Before the name of a module of the second script, for `start-command.cjs` to tell it by. */
const YAML = 'yaml:'

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
        if (OF_YAML.includes(module)) return { path: YAML + module, external: true }
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

/** Most packs have no pattern; what compiles patterns is made ready for the first. */
const patternsOnDemand: Plugin = {
  name: 'patterns-on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^re2js$/ }, ({ kind }) => (kind === 'require-call' ? undefined : { path: 're2js', namespace: 'later' }))
    onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
      contents: `export const RE2JS = { compile: (pattern) => require('${path}').RE2JS.compile(pattern) }`,
      loader: 'js',
      resolveDir: import.meta.dirname,
    }))
  },
}

/** What a script begins with: a file, or the text of a module in `src`. */
type Entry = { readonly entryPoints: [string] } | { readonly stdin: { readonly contents: string; readonly resolveDir: string } }

/** What is gathered while scripts are bundled: modules that stay outside, and folders of packages that are inside. */
interface Gathered {
  readonly modules: Set<string>
  readonly packages: Set<string>
}

/** A script, wrapped in a function that is handed what a module has. */
async function bundle(root: string, entry: Entry, { modules, packages }: Gathered): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...entry,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    define: { 'import.meta.url': 'moduleUrl' },
    plugins: [onDemand(root, modules), dataFiles(root), rulePacks(root).esbuild, patternsOnDemand],
    logLevel: 'error',
    legalComments: 'none',
    metafile: true,
    absWorkingDir: root,
  })
  for (const path of Object.keys(metafile.inputs)) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]
    if (folder !== undefined) packages.add(folder)
  }
  const code = (outputFiles[0]?.text ?? '')
    .replace(/^#!.*\n/, '')
    .replaceAll(/\bimport\("/g, 'importModule("')
    // The bundler leaves the characters of regular expressions as they are.
    .replaceAll(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `(function(require,__dirname,moduleUrl,importModule){${code}\n})`
}

/** The scripts by name, and the modules that they load on demand. */
export interface Scripts {
  readonly code: Readonly<Record<'command' | 'command-yaml', string>>
  /** Names of modules without `src/` and extension. */
  readonly modules: readonly string[]
  /** Licences of the packages that are inside, which go where their code goes. */
  readonly licences: string
}

function licencesOf(root: string, folders: ReadonlySet<string>): string {
  const texts = [...folders].sort().map((folder) => {
    const file = readdirSync(join(root, folder)).find((name) => /^licen[cs]e/i.test(name))
    if (file === undefined) throw new Error(`${folder} has no licence`)
    return `${folder.replace(/^.*node_modules\//, '')}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

/** Bundles the scripts. The second returns its modules by name, each run when it is asked for. */
export async function bundleScripts(root: string): Promise<Scripts> {
  const gathered: Gathered = { modules: new Set(), packages: new Set() }
  const getters = OF_YAML.map((module) => `get '${module}'() { return require('./${module}.ts') }`)
  const contents = `parts = { ${getters.join(', ')} }`
  const command = await bundle(root, { entryPoints: [join(root, 'src/cli.ts')] }, gathered)
  const yaml = await bundle(root, { stdin: { contents, resolveDir: join(root, 'src') } }, gathered)
  return {
    code: { command, 'command-yaml': yaml.replace('{', '{let parts;').replace(/\}\)$/, 'return parts})') },
    modules: [...gathered.modules].sort(),
    licences: licencesOf(root, gathered.packages),
  }
}

/** Names of the modules that the command loads on demand, without `src/` and extension. */
export const modulesOnDemand = async (root: string): Promise<readonly string[]> => (await bundleScripts(root)).modules
