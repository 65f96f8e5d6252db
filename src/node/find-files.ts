/** Files, folders and globs → paths of the files to check, sorted, each once. */
import { statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../errors.ts'
import { REPORT_EXTENSIONS } from '../readers/source-format.ts'
import { mayBeReport, type Unseen, watchedFileSystem } from './unseen.ts'

/** Lock files of Word and WPS, hidden folders, and folders that hold no reports. */
const NEVER = ['**/~$*', '**/.~*', '**/.*/**', '**/node_modules/**']

const isPattern = (argument: string): boolean => /[*?{}[\]()!]/.test(argument)

/** Sorted by code units, so that every machine and locale gives the same order. */
const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

type Sort = 'file' | 'folder' | 'none'

function sortOf(path: string): Sort {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    // A file that is there but may not be looked at is a file: reading it says what is wrong.
    return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR') ? 'none' : 'file'
  }
}

/**
 * Searches a folder. What symbolic links lead to is found too, but nothing twice, however the links go round. `unseen` is told
 * what could not be looked into.
 */
async function search(pattern: string, cwd: string, unseen: Unseen): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const options = { cwd, ignore: NEVER, caseSensitiveMatch: false, expandDirectories: false, onlyFiles: true, dot: false }
  const plain = await glob(pattern, { ...options, followSymbolicLinks: false })
  const known = new Set(plain)
  const followed = { ...options, followSymbolicLinks: true, fs: watchedFileSystem(unseen) }
  const linked = (await glob(pattern, followed)).filter((path) => !known.has(path))
  if (linked.length === 0) return plain
  const { realpath } = await import('node:fs/promises')
  const root = await realpath(cwd)
  const seen = new Set(plain.map((path) => resolve(root, path)))
  const found = [...plain]
  for (const path of linked.sort(byName)) {
    const real = await realpath(resolve(cwd, path)).catch(() => resolve(cwd, path))
    if (seen.has(real)) continue
    seen.add(real)
    found.push(path)
  }
  return found
}

const toSlashes = (path: string): string => (sep === '/' ? path : path.replaceAll(sep, '/'))

/** The reports of a folder; links that lead nowhere too, so that reading them says so. */
async function inFolder(folder: string, cwd: string, unseen: Unseen): Promise<readonly string[]> {
  const root = resolve(cwd, folder)
  const found = await search(`**/*.{${REPORT_EXTENSIONS.join(',')}}`, root, unseen)
  const broken = [...unseen.links]
    .filter((link) => mayBeReport(link, REPORT_EXTENSIONS))
    .map((link) => relative(root, resolve(root, link)))
  return [...found, ...broken].map((path) => toSlashes(join(folder, path)))
}

async function expand(argument: string, cwd: string, unseen: Unseen): Promise<readonly string[]> {
  const sort = sortOf(resolve(cwd, argument))
  if (sort === 'file') return [argument]
  if (sort === 'folder') return [...(await inFolder(argument, cwd, unseen))].sort(byName)
  if (!isPattern(argument)) return []
  const pattern = toSlashes(isAbsolute(argument) ? relative(cwd, argument) : argument)
  return [...(await search(pattern, cwd, unseen))].sort(byName)
}

/** What arguments name: the files, and one fault for each argument that names nothing and each folder that is closed. */
export interface FoundFiles {
  readonly files: readonly string[]
  readonly faults: readonly UsageError[]
}

/**
 * Finds the files that arguments name. A name that exists is that file, whatever brackets it holds; a folder gives every
 * report in it and below; anything else with `*`, `?`, `[]`, `{}` is a glob. The order is that of the arguments, then of
 * names. An argument that names nothing is a fault (`no-such-file`, `no-file-matched`), and so is a folder that may not be opened
 * (`unreadable-folder`): a check of nothing must not pass.
 */
export async function findFiles(
  paths: readonly string[],
  options: { readonly cwd?: string | undefined } = {},
): Promise<FoundFiles> {
  const cwd = options.cwd ?? process.cwd()
  const found = new Map<string, string>()
  const faults: UsageError[] = []
  for (const argument of paths) {
    const unseen: Unseen = { folders: new Set(), links: new Set() }
    const files = await expand(argument, cwd, unseen)
    faults.push(...[...unseen.folders].sort(byName).map((folder) => closed(relative(cwd, resolve(cwd, folder)))))
    if (files.length === 0) faults.push(nothingFound(argument, sortOf(resolve(cwd, argument))))
    for (const file of files) if (!found.has(resolve(cwd, file))) found.set(resolve(cwd, file), file)
  }
  return { files: [...found.values()], faults }
}

const closed = (folder: string): UsageError =>
  new UsageError(
    'unreadable-folder',
    `打不开文件夹“${toSlashes(folder) || '.'}”，里面的文件没有检查`,
    '请检查文件夹的权限，或只写能打开的文件夹。',
  )

function nothingFound(argument: string, sort: Sort): UsageError {
  if (sort === 'folder') {
    const hint = `会找这些扩展名：${REPORT_EXTENSIONS.map((name) => `.${name}`).join(' ')}`
    return new UsageError('no-file-matched', `文件夹“${argument}”里没有可检查的文件`, hint)
  }
  if (isPattern(argument))
    return new UsageError('no-file-matched', `没有文件匹配“${argument}”`, '请核对通配符；路径里有空格或括号时加引号。')
  return new UsageError('no-such-file', `找不到文件“${argument}”`, '请核对路径；路径里有空格时加引号。')
}
