/** The ZIP package of an OFD: its XML files by path. */
import { unzipSync } from 'fflate'
import { parseXmlTree, type XmlElement } from './xml-tree.ts'

/** A package whose XML files are unpacked; pictures and fonts are not. */
export interface OfdPackage {
  /** The file at a path; `undefined` when there is none. */
  readonly read: (path: string) => XmlElement | undefined
}

/** Bytes after unpacking, and files. */
const LIMITS = { total: 100_000_000, file: 50_000_000, files: 20_000 } as const

/** Thrown by {@link openOfd} when the package would unpack to more than any document holds. */
export class OversizeError extends Error {}

/**
 * Unpacks the XML files.
 * @throws OversizeError for a package that is too large; any other Error when it is damaged.
 */
export function openOfd(bytes: Uint8Array): OfdPackage {
  let [total, files] = [0, 0]
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.xml$/i.test(name)) return false
      total += originalSize
      if (originalSize > LIMITS.file || total > LIMITS.total || ++files > LIMITS.files) throw new OversizeError('too large')
      return true
    },
  })
  const byPath = new Map(Object.entries(unpacked).map(([name, content]) => [normal(name), content]))
  return {
    read: (path) => {
      const content = byPath.get(normal(path))
      return content === undefined ? undefined : parseXmlTree(new TextDecoder('utf-8', { fatal: true }).decode(content))
    },
  }
}

/** Joins a location with the folder in which it is written; a leading slash means the package. */
export function resolvePath(from: string, location: string): string {
  return location.startsWith('/') ? location : `${from.slice(0, from.lastIndexOf('/') + 1)}${location}`
}

/** Names are compared without case; some writers use backslashes. */
function normal(path: string): string {
  const steps: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}
