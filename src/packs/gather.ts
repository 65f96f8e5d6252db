/** Sorts the files of a pack into its parts, each with the place where it stands. */
import type { PackFault } from '../errors.ts'
import type { FileSort } from './file-schemas.ts'
import type { PackLimits } from './limits.ts'
import type { PackFile } from './pack-file.ts'
import { faultOfKey } from './place-in-file.ts'
import type { RawLexicon, RawPack, RawRegister, RawRequirement, RawRule } from './raw.ts'
import { type Part, type ReadingRules, type Sorted, type SortedPart, sortFile, sortOf } from './sort-file.ts'

/** A pack's files, read and sorted. Parts with a fault are left out. */
export interface Gathered {
  readonly pack: Part<RawPack> | null
  readonly rules: readonly Part<RawRule>[]
  readonly lexicons: readonly Part<RawLexicon>[]
  readonly registers: readonly Part<RawRegister>[]
  readonly requirements: readonly Part<RawRequirement>[]
  /** Whether everything that rules refer to could be read, so that a name that is not there is a fault. */
  readonly isWhole: boolean
  readonly faults: readonly PackFault[]
}

const isHead = (path: string): boolean => /(?:^|\/)pack\.ya?ml$/.test(path)

const isYaml = ({ path }: PackFile): boolean => /\.ya?ml$/.test(path)

/** The folder of a pack: where its `pack.yaml` stands. */
function rootOf(files: readonly PackFile[]): string {
  const paths = files.map(({ path }) => path).filter(isHead)
  const [shortest = ''] = paths.sort((one, other) => one.length - other.length)
  return shortest.slice(0, shortest.lastIndexOf('/') + 1)
}

const byPath = (one: PackFile, other: PackFile): number => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0)

const faultOfPack = (file: string, code: string, message: string, hint: string): PackFault => {
  return { code, message, file, line: 1, column: 1, hint, excerpt: [] }
}

/** Faults that make it idle to read the files at all. */
function fatalFaults(files: readonly PackFile[], all: readonly PackFile[], limits: PackLimits): readonly PackFault[] {
  const path = files[0]?.path ?? all[0]?.path ?? ''
  if (files.length !== 1 && !files.some((file) => isHead(file.path))) {
    const hint = '规则包是一个 YAML 文件，或一个含 pack.yaml 的文件夹。'
    return [faultOfPack(path, 'pack-missing', '没有找到 pack.yaml', hint)]
  }
  const size = files.reduce((sum, { text }) => sum + text.length, 0)
  if (files.length > limits.files) {
    return [faultOfPack(path, 'limit-files', `文件过多：${files.length} 个，上限 ${limits.files} 个`, '请拆成几个规则包。')]
  }
  if (size > limits.size) {
    return [faultOfPack(path, 'limit-size', `规则包过大：${size} 个字符，上限 ${limits.size} 个`, '请拆成几个规则包。')]
  }
  return []
}

/** Two parts of one sort and name: each after the first is a fault. */
function twice(parts: readonly SortedPart[]): readonly PackFault[] {
  const seen = new Map<string, SortedPart>()
  return parts.flatMap((part) => {
    const key = `${part.sort} ${part.id}`
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, part)
      return []
    }
    const message = `“${part.id}”在 ${first.place.file.path} 里已经有了`
    return [faultOfKey(part.place, { code: 'duplicate-name', message, hint: '请删去一处，或改名。' })]
  })
}

/** Reads and sorts the files of a pack. Files that are not YAML are passed over. */
export function gather(all: readonly PackFile[], rules: ReadingRules): Gathered {
  const files = all.filter(isYaml).sort(byPath)
  const fatal = fatalFaults(files, all, rules.limits)
  const root = rootOf(files)
  const isAlone = files.length === 1
  const sorted: readonly Sorted[] = fatal.length > 0 ? [] : files.map((file) => sortFile(file, root, isAlone, rules))
  const parts = sorted.flatMap((one) => one.parts)
  const ofSort = <Value>(sort: FileSort): readonly Part<Value>[] =>
    parts.filter((part): part is SortedPart & Part<Value> => part.sort === sort)
  const faults: readonly PackFault[] = [...fatal, ...sorted.flatMap((one) => one.faults), ...twice(parts)]
  const isOfRule = (path: string): boolean => !isAlone && sortOf(path.slice(root.length))?.sort === 'rule'
  const [pack = null] = ofSort<RawPack>('pack')
  return {
    pack,
    rules: ofSort('rule'),
    lexicons: ofSort('lexicon'),
    registers: ofSort('register'),
    requirements: ofSort('requirements'),
    isWhole: faults.every((fault) => isOfRule(fault.file)),
    faults,
  }
}
