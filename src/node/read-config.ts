/** Reads one configuration file; only data, never code. */
import { readFileSync } from 'node:fs'
import { basename, dirname, relative, sep } from 'node:path'
import { PackError, type PackFault, UsageError } from '../errors.ts'
import type { Severity } from '../model/finding.ts'
import type { Level } from '../model/reading.ts'
import { DEFAULT_LIMITS } from '../packs/limits.ts'
import type { PackFile } from '../packs/pack-file.ts'
import type { Place } from '../packs/place-in-file.ts'
import { readYaml } from '../packs/read-yaml.ts'
import { schemaFaults } from '../packs/schema-faults.ts'
import { config as validate } from './config-validator.gen.js'
import { hasField } from './package-field.ts'

/** What may be set for some of the texts as well as for all. */
export interface SharedSettings {
  readonly packs?: readonly string[]
  readonly tier?: 'recommended' | 'strict' | 'draft'
  readonly skip?: readonly string[]
  readonly level?: Level
  readonly year?: number
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
}

/** A configuration as it is written, after the schema has passed it. */
export interface ConfigData extends SharedSettings {
  readonly root?: boolean
  readonly builtIn?: boolean
  readonly only?: readonly string[]
  readonly failOn?: Severity | 'review'
  readonly maxWarnings?: number
  readonly locale?: 'zh-CN' | 'en'
  readonly overrides?: readonly (SharedSettings & { readonly files: readonly string[] })[]
}

/** A configuration with the place of its values. */
export interface ConfigFile {
  readonly data: ConfigData
  readonly place: Place
  /** Absolute path of the folder from which its packs are found. */
  readonly folder: string
  /** Absolute path of the folder to which its patterns are relative. */
  readonly base: string
}

const isOnlyField = (path: string): boolean => basename(path) === 'package.json'

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError('unreadable-config', `读不了配置文件“${path}”`, '请核对 --config 的路径和文件权限。', error)
  }
}

/**
 * Reads a configuration; `null` for a package.json without the field `fazhi`.
 * @param path absolute
 * @param cwd faults name the file relative to this folder where it lies beneath it
 * @param base folder of the patterns; that of the file when left out
 * @throws {@link PackError} with every fault; {@link UsageError} `unreadable-config`.
 */
export function readConfig(path: string, cwd: string, base: string = dirname(path)): ConfigFile | null {
  const text = textOf(path)
  if (isOnlyField(path) && !hasField(text)) return null
  const way = relative(cwd, path)
  const shown = (way.startsWith('..') ? path : way).split(sep).join('/')
  return parseConfig({ path: shown, text }, { folder: dirname(path), base })
}

/**
 * Reads the text of a configuration; `path` names it in faults.
 * @throws {@link PackError} with every fault.
 */
export function parseConfig({ path, text }: PackFile, { folder, base }: Pick<ConfigFile, 'folder' | 'base'>): ConfigFile {
  // Tabs may indent JSON but not YAML; neither has them raw within a string.
  const readable = path.endsWith('.json') ? text.replace(/\t/g, ' ') : text
  const { file, faults } = readYaml({ path, text: readable }, DEFAULT_LIMITS)
  const keys = isOnlyField(path) ? ['fazhi'] : []
  const data = keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], file?.data) ?? {}
  const lines = new Set(faults.map(({ line }) => line))
  const ofSchema = file === null || validate(data) ? [] : schemaFaults(file, validate.errors ?? [], keys)
  const all: readonly PackFault[] = [...faults, ...ofSchema.filter(({ line }) => !lines.has(line))]
  const [first, ...rest] = [...all].sort((one, other) => one.line - other.line || one.column - other.column)
  if (first !== undefined) throw new PackError([first, ...rest])
  return { data: data as ConfigData, place: { file: file!, path: keys }, folder, base }
}
