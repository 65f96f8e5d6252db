/** Reads one YAML file of a pack into plain data with places, or into faults. */
import { LineCounter } from 'yaml'
import type { PackFault } from '../errors.ts'
import type { PackLimits } from './limits.ts'
import { mendedYaml } from './mended-yaml.ts'
import type { PackFile } from './pack-file.ts'
import { faultAt, type YamlFile } from './place-in-file.ts'
import { sayPlainSlips } from './plain-slips.ts'

/** What reading gave: the file where its syntax holds, and faults. */
export interface YamlReading {
  readonly file: YamlFile | null
  readonly faults: readonly PackFault[]
}

/** Closing brackets that nothing opens, above which a file is not worth parsing: each costs the parser an error. */
const STRAY = 1_000

/** Whether brackets or dashes stand deeper than `depth` inside one another: the parser recurses on them. */
function isDeep(text: string, depth: number): boolean {
  let level = 0
  let stray = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) level += 1
    else if (code === 0x5d || code === 0x7d) {
      if (level > 0) level -= 1
      else stray += 1
    } else if (code === 0x0a && text.charCodeAt(index + 1) !== 0x20) level = 0
    if (level > depth || stray > STRAY) return true
  }
  return /(?:^|\n) *(?:[-?:] +){20}/.test(text)
}

/** The lines of a text. The parser's own count leaves out lines of broken values. */
function linesOf(text: string): LineCounter {
  const counter = new LineCounter()
  counter.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1)
  return counter
}

/** Reads a file. Never throws on what an author wrote. */
export function readYaml({ path, text: raw }: PackFile, limits: PackLimits): YamlReading {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw
  const lines = { path, text, counter: linesOf(text) }
  const read = isDeep(text, limits.depth) ? null : mendedYaml(text)
  if (read === null) {
    const fault = { code: 'limit-depth', message: `层次过深，超过 ${limits.depth} 层`, hint: '请把内容拆成多条规则或多个文件。' }
    return { file: null, faults: [faultAt(lines, 0, fault)] }
  }
  const { document } = read
  const syntax = read.slips.map(({ offset, fault }) => faultAt(lines, offset, fault))
  if (document === null) return { file: null, faults: syntax }
  const slips = sayPlainSlips(lines, document, limits)
  const faults = [...syntax, ...slips.map((slip) => slip.fault)]
  if (slips.some((slip) => slip.isFatal)) return { file: null, faults }
  try {
    const data: unknown = document.toJS({ maxAliasCount: limits.aliases })
    return { file: { ...lines, document, data }, faults }
  } catch {
    // The one cause left: aliases of aliases that would grow into something huge.
    const fault = {
      code: 'limit-aliases',
      message: `引用（*名称）展开后超过 ${limits.aliases} 项`,
      hint: '请写出内容，少用引用。',
    }
    return { file: null, faults: [...faults, faultAt(lines, 0, fault)] }
  }
}
