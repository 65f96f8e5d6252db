/** Puts a pack together from its files and from the packs that it extends, or tells every fault at once. */
import { PackError, type PackFault } from '../errors.ts'
import type { LawSource, Rule, RulePack } from '../model/pack.ts'
import { TOOL } from '../model/tool.ts'
import { checkEngine, checkLimits, checkRequirement, checkUnused } from './check-pack.ts'
import { checkRule } from './check-rule.ts'
import { checkWords } from './check-words.ts'
import { expandRequirement, expandRule, expandText } from './expand.ts'
import { caught, chainKey, type Extend, type Inherited, inherit, type Problem } from './extend.ts'
import { type Gathered, gather } from './gather.ts'
import type { Ground } from './ground.ts'
import type { HostKind } from './host-kinds.ts'
import { KINDS } from './kinds.gen.js'
import { DEFAULT_LIMITS, type PackLimits } from './limits.ts'
import { compileLinear } from './linear-pattern.ts'
import { type Merged, mergeLexicons, mergeSources } from './merge-lists.ts'
import { override } from './override.ts'
import type { PackFile } from './pack-file.ts'
import type { PackOptions } from './pack-options.ts'
import { faultOfKey, within } from './place-in-file.ts'
import type { RawPack } from './raw.ts'
import type { Part } from './sort-file.ts'

/** A pack with what it was put together from. */
export interface Assembly {
  readonly pack: RulePack
  readonly bases: readonly RulePack[]
  readonly gathered: Gathered
  /** How the packs beneath it were put together, where they came as files. */
  readonly beneath: ReadonlyMap<RulePack, Assembly>
}

/** Names that the pack defines anew although it inherits them. */
function redefined(parts: readonly Part<unknown>[], inherited: ReadonlySet<string>, hint: string): readonly PackFault[] {
  return parts
    .filter(({ id }) => inherited.has(id))
    .map(({ id, place }) => faultOfKey(place, { code: 'redefined', message: `被继承的规则包里已有“${id}”`, hint }))
}

const idsOf = (values: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(values.map(({ id }) => id))

/** Every fault of the parts of a pack, none of which keeps the others from being told. */
function checkParts(gathered: Gathered, inherited: Inherited, ground: Ground): readonly PackFault[] {
  const { pack, rules, lexicons, registers, requirements } = gathered
  return [
    ...redefined(rules, idsOf(inherited.rules), '请在 override 里改动被继承的规则。'),
    ...redefined(requirements, idsOf(inherited.requirements), '请换一个名称。'),
    ...redefined(registers, new Set(Object.keys(inherited.registers)), '请换一个名称。'),
    ...rules.flatMap((rule) => checkRule(rule, ground)),
    ...requirements.flatMap((requirement) => checkRequirement(requirement, ground)),
    ...lexicons.flatMap(({ value, place }) => checkWords(value, place)),
    ...(pack ? [...checkEngine(pack, TOOL.version), ...checkLimits(gathered, pack.place, ground.limits)] : []),
  ]
}

const byPlace = (one: PackFault, other: PackFault): number =>
  (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) || one.line - other.line || one.column - other.column

/** Each fault once, in order of place: a pack that is extended twice tells its faults twice. */
function settled(faults: readonly PackFault[]): readonly PackFault[] {
  const key = ({ file, line, column, code, message }: PackFault): string => [file, line, column, code, message].join('\n')
  return [...new Map(faults.map((fault) => [key(fault), fault])).values()].sort(byPlace)
}

/** One reading of a pack and of all that it extends. */
interface Session {
  readonly options: PackOptions
  readonly limits: PackLimits
  readonly kinds: readonly HostKind[]
  /** Packs that are being read, each extended by the one before. */
  readonly chain: readonly string[]
  /** Packs that have been read: two may extend the same third one. */
  readonly read: Map<string, RulePack | Problem>
  readonly assemblies: Map<RulePack, Assembly>
}

function extender(session: Session): Extend {
  return (name, from) => {
    const resolved = session.options.resolve?.(name, from)
    if (resolved === undefined) return 'missing'
    if ('rules' in resolved) return resolved
    const key = chainKey(resolved)
    if (session.chain.includes(key)) return 'cycle'
    if (session.chain.length >= session.limits.extensions) return 'deep'
    const known = session.read.get(key)
    if (known !== undefined) return known
    const found = caught(() => assembleIn(resolved, session).pack)
    session.read.set(key, found)
    return found
  }
}

/** Names that the pack itself and those beneath it define. */
function groundOf(
  gathered: Gathered,
  inherited: Inherited,
  session: Session,
): Ground & { readonly faults: readonly PackFault[] } {
  const isWhole = gathered.isWhole && inherited.isWhole
  const head = gathered.pack
  const none: Merged<LawSource> = { record: inherited.sources, faults: [] }
  const sources = head ? mergeSources(inherited.sources, head.value.sources ?? {}, within(head.place, 'sources')) : none
  const lexicons = mergeLexicons(inherited.lexicons, gathered.lexicons, inherited.rules, isWhole)
  const registers = gathered.registers.map(({ id, value }) => [id, { id, rows: value.rows }] as const)
  return {
    sources: sources.record,
    lexicons: lexicons.record,
    registers: { ...inherited.registers, ...Object.fromEntries(registers) },
    requirements: new Set([...idsOf(inherited.requirements), ...idsOf(gathered.requirements)]),
    kinds: { ...KINDS, ...Object.fromEntries(session.kinds.map((kind) => [kind.kind, kind])) },
    hostKinds: session.kinds,
    limits: session.limits,
    isWhole,
    faults: [...sources.faults, ...lexicons.faults],
  }
}

function assembleIn(files: readonly PackFile[], outer: Session): Assembly {
  const session = { ...outer, chain: [...outer.chain, chainKey(files)] }
  const gathered = gather(files, session)
  const inherited = inherit(gathered.pack, extender(session))
  const ground = groundOf(gathered, inherited, session)
  const head = gathered.pack
  const changes = head?.value.override ?? {}
  const changed = head ? override(inherited.rules, changes, within(head.place, 'override'), ground) : { rules: [], faults: [] }
  const own = [
    ...gathered.faults,
    ...inherited.faults,
    ...ground.faults,
    ...checkParts(gathered, inherited, ground),
    ...changed.faults,
  ]
  // A pack with faults may use in its faulty parts what seems unused.
  const unused = own.length > 0 ? [] : checkUnused(gathered, changed.rules)
  const [first, ...rest] = settled([...own, ...unused])
  if (first) throw new PackError([first, ...rest])
  const pack = packOf(head as Part<RawPack>, gathered, inherited, ground, changed.rules)
  const assembly = { pack, bases: inherited.bases, gathered, beneath: session.assemblies }
  session.assemblies.set(pack, assembly)
  return assembly
}

function packOf(head: Part<RawPack>, gathered: Gathered, inherited: Inherited, ground: Ground, rules: readonly Rule[]): RulePack {
  const { id, version, title, lock = [] } = head.value
  const home = { pack: id, version, lock, sources: ground.sources }
  const requirements = gathered.requirements.map((part) => expandRequirement(part.id, part.value, ground.sources))
  const own = Object.entries(head.value.override ?? {}).flatMap(([name, change]) => (change.off === true ? [name] : []))
  const off = [...inherited.bases.flatMap((base) => base.off ?? []), ...own]
  return {
    id,
    version,
    title: expandText(title),
    sources: ground.sources,
    lexicons: ground.lexicons,
    registers: ground.registers,
    requirements: [...inherited.requirements, ...requirements],
    rules: [...rules, ...gathered.rules.map((part) => expandRule(part, home))],
    ...(off.length === 0 ? {} : { off }),
    pattern: compileLinear,
  }
}

/**
 * Puts a pack together.
 * @throws {@link PackError} with every fault of the pack and of those that it extends.
 */
export function assemble(files: readonly PackFile[], options: PackOptions = {}): Assembly {
  const limits = { ...DEFAULT_LIMITS, ...options.limits }
  return assembleIn(files, { options, limits, kinds: options.kinds ?? [], chain: [], read: new Map(), assemblies: new Map() })
}
