/** Files of a pack → RulePack, or every fault at once. */
import { PackError, type PackFault } from '../errors.ts'
import type { RulePack } from '../model/pack.ts'
import { expandLexicon, expandRequirement, expandRule, expandSource, expandText } from './expand.ts'
import { gather } from './gather.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { compileLinear } from './linear-pattern.ts'
import type { PackFile } from './pack-file.ts'
import type { PackOptions } from './pack-options.ts'

/** A pack and the packs that it extends. */
export interface ParsedPack {
  readonly pack: RulePack
  readonly bases: readonly RulePack[]
}

export const parsePack = (files: readonly PackFile[], options: PackOptions = {}): RulePack => parseWithBases(files, options).pack

export function parseWithBases(files: readonly PackFile[], options: PackOptions = {}): ParsedPack {
  const gathered = gather(files, DEFAULT_LIMITS)
  const faults: PackFault[] = [...gathered.faults]
  const head = gathered.pack?.value
  const bases: RulePack[] = []
  for (const entry of head?.extends ?? []) {
    const name = typeof entry === 'string' ? entry : entry.pack
    const resolved = options.resolve?.(name, gathered.pack?.place.file.path ?? '')
    if (resolved) bases.push('rules' in resolved ? resolved : parsePack(resolved, options))
  }
  const [first, ...rest] = faults
  if (first) throw new PackError([first, ...rest])
  if (head === undefined) throw new Error('no pack')
  const own = Object.fromEntries(Object.entries(head.sources ?? {}).map(([id, raw]) => [id, expandSource(id, raw)]))
  const sources = Object.assign({}, ...bases.map((base) => base.sources), own)
  const home = { pack: head.id, version: head.version, lock: head.lock ?? [], sources }
  const lexicons = Object.fromEntries(gathered.lexicons.map(({ id, value }) => [id, expandLexicon(id, value)]))
  const pack = {
    id: head.id,
    version: head.version,
    title: expandText(head.title),
    sources,
    lexicons: Object.assign({}, ...bases.map((base) => base.lexicons), lexicons),
    registers: Object.fromEntries(gathered.registers.map(({ id, value }) => [id, { id, rows: value.rows }])),
    requirements: gathered.requirements.map(({ id, value }) => expandRequirement(id, value, sources)),
    rules: gathered.rules.map((part) => expandRule(part, home)),
    pattern: compileLinear,
  }
  return { pack, bases }
}
