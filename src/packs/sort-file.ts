/** Reads one file of a pack and tells which parts it holds. */
import type { PackFault } from '../errors.ts'
import type { FileSort } from './file-schemas.ts'
import { type HostKind, withHostKinds } from './host-kinds.ts'
import type { PackLimits } from './limits.ts'
import type { PackFile } from './pack-file.ts'
import { type FaultText, faultAt, type KeyPath, type Place, type YamlFile } from './place-in-file.ts'
import type { RawPack } from './raw.ts'
import { readYaml } from './read-yaml.ts'
import type { SchemaError } from './schema-error.ts'
import { pathOf, schemaFaults } from './schema-faults.ts'
import { lexicon, pack, register, requirements, rule } from './validator.gen.js'

/** A part of a pack with its name and place. */
export interface Part<Value> {
  readonly id: string
  readonly value: Value
  readonly place: Place
}

/** A part of a sort that only its name tells. */
export interface SortedPart extends Part<unknown> {
  readonly sort: FileSort
}

/** What holds for the reading of every file. */
export interface ReadingRules {
  readonly limits: PackLimits
  readonly kinds: readonly HostKind[]
}

/** What one file gave. */
export interface Sorted {
  readonly parts: readonly SortedPart[]
  readonly faults: readonly PackFault[]
}

/** What a file is, from its path within the pack. */
export function sortOf(path: string): { readonly sort: FileSort; readonly id: string } | null {
  const id = path.replace(/\.ya?ml$/, '')
  if (id === 'pack') return { sort: 'pack', id }
  const [folder, ...rest] = id.split('/')
  if (folder === 'lexicons' && rest.length === 1) return { sort: 'lexicon', id: rest.join('/') }
  if (folder === 'registers' && rest.length === 1) return { sort: 'register', id: rest.join('/') }
  if (folder === 'requirements' && rest.length === 1) return { sort: 'requirements', id: rest.join('/') }
  return rest.length === 1 ? { sort: 'rule', id } : null
}

const MISPLACED: FaultText = {
  code: 'misplaced-file',
  message: '这个文件不在规则包认得的位置',
  hint: '规则放在“类/名.yaml”，词表放在 lexicons/，数据表放在 registers/，举证要求放在 requirements/。',
}

const VALIDATORS = { pack, rule, lexicon, register, requirements } as const

/** The sections of `pack.yaml` that may also be files of their own. */
const SECTIONS: readonly (readonly [key: keyof RawPack, sort: FileSort])[] = [
  ['rules', 'rule'],
  ['lexicons', 'lexicon'],
  ['registers', 'register'],
  ['requirements', 'requirements'],
]

const step = (value: unknown, key: string | number): unknown => (value as Record<string | number, unknown> | null)?.[key]

/** The entries of a map in which no error stands. */
function soundEntries(file: YamlFile, path: KeyPath, sort: FileSort, faulty: readonly KeyPath[]): readonly SortedPart[] {
  const map = path.reduce(step, file.data)
  if (map === null || typeof map !== 'object' || Array.isArray(map)) return []
  const isSound = (place: KeyPath): boolean => !faulty.some((one) => place.every((key, index) => one[index] === key))
  return Object.entries(map)
    .map(([id, value]): SortedPart => ({ sort, id, value, place: { file, path: [...path, id] } }))
    .filter(({ place }) => isSound(place.path))
}

/** The parts that `pack.yaml` holds; the pack itself only when nothing but its parts is at fault. */
function partsOfPack(file: YamlFile, faulty: readonly KeyPath[]): readonly SortedPart[] {
  const parts = SECTIONS.flatMap(([key, sort]) => soundEntries(file, [key], sort, faulty))
  const isInPart = (path: KeyPath): boolean => path.length > 1 && SECTIONS.some(([key]) => key === path[0])
  const isMap = file.data !== null && typeof file.data === 'object' && !Array.isArray(file.data)
  const head: SortedPart = { sort: 'pack', id: 'pack', value: file.data, place: { file, path: [] } }
  return isMap && faulty.every(isInPart) ? [...parts, head] : parts
}

function partsOf(
  file: YamlFile,
  { sort, id }: { sort: FileSort; id: string },
  errors: readonly SchemaError[],
): readonly SortedPart[] {
  const faulty = errors.map((error) => pathOf(error.instancePath))
  if (sort === 'pack') return partsOfPack(file, faulty)
  if (sort === 'requirements') return soundEntries(file, [], sort, faulty)
  return errors.length > 0 ? [] : [{ sort, id, value: file.data, place: { file, path: [] } }]
}

/** Reads a file and sorts what it holds. A pack that is one file is its own `pack.yaml`. */
export function sortFile(packFile: PackFile, root: string, isAlone: boolean, { limits, kinds }: ReadingRules): Sorted {
  const { file, faults } = readYaml(packFile, limits)
  const known = isAlone ? ({ sort: 'pack', id: 'pack' } as const) : sortOf(packFile.path.slice(root.length))
  if (file === null) return { parts: [], faults }
  if (known === null) return { parts: [], faults: [...faults, faultAt(file, 0, MISPLACED)] }
  const validate = VALIDATORS[known.sort]
  const errors = validate(file.data) ? [] : withHostKinds(validate.errors ?? [], kinds)
  // A slip that was named already is not named a second time as the schema sees it.
  const lines = new Set(faults.map(({ line }) => line))
  const ofSchema = schemaFaults(file, errors).filter(({ line }) => !lines.has(line))
  return { parts: partsOf(file, known, errors), faults: [...faults, ...ofSchema] }
}
