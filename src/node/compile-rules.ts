/** Turns the packs under `rules/` into modules when the package is built or tested. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PackError, type PackFault } from '../errors.ts'
import { assemble } from '../packs/assemble.ts'
import { type CompiledExamples, type CompiledPack, toCompiled, toCompiledExamples } from '../packs/compiled.ts'
import type { PackFile } from '../packs/pack-file.ts'
import { referencesIn } from '../packs/references.ts'
import { compileNative } from '../text/pattern.ts'

const projectRoot = (): string => fileURLToPath(new URL('../..', import.meta.url))

/** Files of a folder and its sub-folders, in order of name. */
function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? filesUnder(path) : [path]
    })
}

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path)

/** One fault as compilers print it, with the lines around it. */
function listed({ file, line, column, code, message, hint, excerpt }: PackFault): string {
  const lines = excerpt.map((one) => `  ${one.line === line ? '>' : ' '} ${String(one.line).padStart(4)} | ${one.text}`)
  return [`${file}:${line}:${column} [${code}] ${message}${hint === null ? '' : ` ${hint}`}`, ...lines].join('\n')
}

/** A pack compiled, its examples, and the files that it was made from. */
interface Compilation {
  readonly pack: CompiledPack
  readonly examples: CompiledExamples
  readonly files: readonly string[]
}

/** Built-in patterns run natively, so they must be right in both dialects. */
function checkNative(id: string, value: unknown): void {
  for (const { sort, name } of referencesIn(value)) {
    if (sort !== 'pattern') continue
    try {
      compileNative(name)
    } catch (error) {
      throw new Error(`${id}: 正则“${name}”不是 JavaScript 的写法（汉字请写 \\p{Script=Han}）`, { cause: error })
    }
  }
}

/** @throws Error that lists every fault of the pack. */
function compile(folder: string, root: string): Compilation {
  const files: string[] = []
  const read = (from: string): readonly PackFile[] => {
    const paths = filesUnder(from).filter(isYaml)
    files.push(...paths)
    return paths.map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
  }
  // Built-in packs extend one another by a path that starts from their own folder.
  const resolve = (name: string, from: string): readonly PackFile[] => read(join(root, dirname(from), name))
  try {
    const { pack, bases } = assemble(read(folder), { resolve })
    for (const rule of [...pack.rules, ...pack.requirements]) checkNative(rule.id, rule)
    return { pack: toCompiled(pack, bases), examples: toCompiledExamples(pack), files }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    const heading = `规则包 ${relative(root, folder)} 有 ${error.faults.length} 处错误`
    throw new Error([heading, ...error.faults.map(listed)].join('\n'), { cause: error })
  }
}

/** Text of a module and the files that it was made from. */
interface PackModule {
  readonly code: string
  readonly files: readonly string[]
}

/** One string to parse is what engines read fastest. */
const moduleOf = (value: unknown): string => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))})\n`

/** Folders of the built-in packs, in order. */
const packNames = (root: string): readonly string[] =>
  readdirSync(join(root, 'rules'))
    .filter((one) => statSync(join(root, 'rules', one)).isDirectory())
    .sort()

/** Every built-in pack, compiled, in order of folder, and the examples of their rules by pack. */
export function compiledPacks(root: string): {
  readonly packs: readonly CompiledPack[]
  readonly examples: Readonly<Record<string, CompiledExamples>>
} {
  const compiled = packNames(root).map((name) => compile(join(root, 'rules', name), root))
  return {
    packs: compiled.map(({ pack }) => pack),
    examples: Object.fromEntries(compiled.map(({ pack, examples }) => [pack.id, examples])),
  }
}

function loadModule(id: string, root: string): PackModule {
  const [scheme, name] = id.split(':') as [string, string]
  if (scheme === 'words') return { code: 'export default null\n', files: [] }
  const folder = join(root, 'rules')
  if (name !== 'all') {
    const { pack, examples, files } = compile(join(folder, name), root)
    return { code: moduleOf(scheme === 'rules' ? pack : examples), files }
  }
  const names = packNames(root)
  const compiled = names.map((one) => compile(join(folder, one), root))
  const files = compiled.flatMap((one) => one.files)
  if (scheme === 'rules') return { code: moduleOf(compiled.map(({ pack }) => pack)), files }
  return { code: moduleOf(Object.fromEntries(compiled.map(({ pack, examples }) => [pack.id, examples]))), files }
}

/** As much of esbuild's plugin interface as is needed here; esbuild itself is only a tool of the build. */
interface EsbuildHost {
  onResolve(filter: { filter: RegExp }, resolve: (found: { path: string }) => { path: string; namespace: string }): void
  onLoad(
    filter: { filter: RegExp; namespace: string },
    load: (found: { path: string }) => { contents: string; loader: 'js'; watchFiles: string[] },
  ): void
}

interface ViteHost {
  addWatchFile(path: string): void
}

/** The same plugin for esbuild and for Vite. */
export interface RulesPlugins {
  readonly esbuild: { readonly name: string; readonly setup: (build: EsbuildHost) => void }
  readonly vite: {
    readonly name: string
    readonly resolveId: (id: string) => string | undefined
    readonly load: (this: ViteHost, id: string) => string | undefined
  }
}

const NAME = 'fazhi-rules'
const FILTER = /^(?:rules|examples|words):/

/**
 * Makes modules of built-in packs: `rules:<name>` is the compiled pack in `rules/<name>`, `examples:<name>` the examples
 * of its rules; the name `all` stands for every pack. `words:all` is `null`: words are gathered when they are needed.
 */
export function rulePacks(root: string = projectRoot()): RulesPlugins {
  return {
    esbuild: {
      name: NAME,
      setup(build) {
        build.onResolve({ filter: FILTER }, ({ path }) => ({ path, namespace: NAME }))
        build.onLoad({ filter: /.*/, namespace: NAME }, ({ path }) => {
          const { code, files } = loadModule(path, root)
          return { contents: code, loader: 'js', watchFiles: [...files] }
        })
      },
    },
    vite: {
      name: NAME,
      resolveId: (id) => (FILTER.test(id) ? `\0${id}` : undefined),
      load(id) {
        if (!id.startsWith('\0') || !FILTER.test(id.slice(1))) return undefined
        const { code, files } = loadModule(id.slice(1), root)
        for (const file of files) this.addWatchFile(file)
        return code
      },
    },
  }
}
