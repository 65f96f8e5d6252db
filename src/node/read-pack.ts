/** Reads packs from disk: a file, a folder, or a package of npm. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../errors.ts'
import type { RulePack } from '../model/pack.ts'
import type { PackFile } from '../packs/pack-file.ts'
import type { PackOptions, ResolvedPack } from '../packs/pack-options.ts'
import { parsePack } from '../packs/parse-pack.ts'
import { packageFolder } from './package-folder.ts'

export interface ReadPackOptions extends Pick<PackOptions, 'limits' | 'kinds'> {
  /** Folder against which paths are resolved and from which npm packages are looked for; the working folder when left out. */
  readonly cwd?: string | undefined
  /** Reads a file's text by its absolute path; from disk when left out. */
  readonly read?: ((path: string) => string) | undefined
}

type ReadFile = (path: string) => string

const readDisk: ReadFile = (path) => readFileSync(path, 'utf8')

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path)

/** Configurations and suppressions may lie beside a pack. */
const isOfPack = (name: string): boolean => isYaml(name) && !name.startsWith('fazhi.')

/** YAML files of a folder and its sub-folders, in order of name; installed packages are not part of a pack. */
function yamlUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : yamlUnder(path)
      return entry.isFile() && isOfPack(entry.name) ? [path] : []
    })
}

/** Folder of an npm package's pack, looked for from a folder upward as Node does. */
function npmFolder(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'pack.yaml'))) return candidate
    if (dirname(folder) === folder) return undefined
  }
}

/** Where a pack is, on disk: a file, or a folder with `pack.yaml`. */
function locate(name: string, from: string): string | undefined {
  const path = resolve(from, name)
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return basename(path) === 'pack.yaml' ? dirname(path) : path
    if (existsSync(join(path, 'pack.yaml'))) return path
  }
  return name.startsWith('.') || isAbsolute(name) ? undefined : npmFolder(name, from)
}

/** Files of a pack at a place; their paths are shown relative to `cwd` where they lie beneath it. */
function filesAt(place: string, cwd: string, read: ReadFile): readonly PackFile[] {
  const paths = statSync(place).isDirectory() ? yamlUnder(place) : [place]
  return paths.map((path) => {
    const shown = relative(cwd, path)
    return { path: (shown.startsWith('..') ? path : shown).split(sep).join('/'), text: read(path) }
  })
}

/** Folder of a built-in pack's own files, which are part of the package. */
function builtInFolder(id: string): string | undefined {
  const folder = join(packageFolder(), 'rules', id)
  return /^[a-z0-9-]+$/.test(id) && existsSync(join(folder, 'pack.yaml')) ? folder : undefined
}

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}

/** A pack as it lies on disk, and how what it extends is found. */
export interface OpenedPack {
  readonly files: readonly PackFile[]
  readonly options: PackOptions
  /** Absolute path of the file or the folder. */
  readonly place: string
  /** Files of a pack that `extends` names in a file of that path, also those of a built-in one. */
  readonly filesOf: (name: string, from: string) => readonly PackFile[] | undefined
}

/** Finds built-in packs for a pack that extends others; they are loaded for no other. */
async function builtInFinder(files: readonly PackFile[]): Promise<(id: string) => ResolvedPack | undefined> {
  if (!files.some(({ text }) => text.includes('extends'))) return () => undefined
  return (await import('../rules.ts')).builtInPack
}

/**
 * Opens a pack: a file, a folder, an npm package, or a built-in pack by id. What it extends is looked for among the
 * built-in packs by id, then by path, then in `node_modules`; a path may not leave the folder that holds the pack's own,
 * or `cwd`.
 * @throws {@link UsageError} `pack-not-found` when there is nothing of that name.
 */
export async function openPack(
  name: string,
  { cwd = process.cwd(), limits, kinds, read = readDisk }: ReadPackOptions = {},
): Promise<OpenedPack> {
  const place = locate(name, cwd) ?? builtInFolder(name)
  if (place === undefined) {
    throw new UsageError(
      'pack-not-found',
      `找不到规则包“${name}”`,
      '请写 YAML 文件、含 pack.yaml 的文件夹，或已安装的 npm 包名。',
    )
  }
  return openFiles(filesAt(place, cwd, read), place, { cwd, limits, kinds, read })
}

/** Opens the files of a pack that lies, or will lie, at a place; what it extends is found as {@link openPack} finds it. */
export async function openFiles(
  files: readonly PackFile[],
  place: string,
  { cwd = process.cwd(), limits, kinds, read = readDisk }: ReadPackOptions = {},
): Promise<OpenedPack> {
  const builtInPack = await builtInFinder(files)
  const ground = isWithin(place, cwd) ? cwd : dirname(place)
  const own = join(packageFolder(), 'rules')
  const filesFrom = (wanted: string, from: string): readonly PackFile[] | undefined => {
    if (isAbsolute(wanted)) return undefined
    const source = resolve(cwd, from)
    const found = locate(wanted, dirname(source))
    // Built-in packs name one another by path.
    const isOwn = found !== undefined && isWithin(source, own) && isWithin(found, own)
    const isAllowed = found !== undefined && (isOwn || isWithin(found, ground) || found.includes(`${sep}node_modules${sep}`))
    return isAllowed ? filesAt(found, cwd, read) : undefined
  }
  const filesOf = (wanted: string, from: string): readonly PackFile[] | undefined => {
    const folder = builtInFolder(wanted)
    return folder === undefined ? filesFrom(wanted, from) : filesAt(folder, cwd, read)
  }
  const resolvePack = (wanted: string, from: string): ResolvedPack | undefined => builtInPack(wanted) ?? filesFrom(wanted, from)
  return { files, options: { resolve: resolvePack, limits, kinds }, place, filesOf }
}

/**
 * Reads a pack from a file, a folder or an npm package; see {@link openPack} for how it is found.
 * @throws {@link UsageError} `pack-not-found` when there is nothing of that name.
 * @throws {@link PackError} with every fault, when the pack cannot be used.
 */
export async function readPack(name: string, options: ReadPackOptions = {}): Promise<RulePack> {
  const opened = await openPack(name, options)
  return parsePack(opened.files, opened.options)
}
