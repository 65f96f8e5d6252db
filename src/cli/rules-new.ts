/** `fazhi rules new`: adds a rule with examples to a pack. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import { openPack } from '../node/read-pack.ts'
import { schemaPlace } from '../node/schema-place.ts'
import { writeNewFiles } from '../node/write-new-files.ts'
import { CATEGORIES } from '../packs/check-rule.ts'
import { type ExplainedPack, explainPack } from '../packs/explain-pack.ts'
import type { SamplePart, SampleRule } from '../packs/kind-guide/guide.ts'
import { SAMPLED_KINDS, sampleOf } from '../packs/kind-guide/kind-groups.ts'
import { meant } from '../packs/nearest.ts'
import { partFile, sampleText, schemaLine, withSample } from '../packs/new-pack.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'

/** Pack and rule id of `PACK/CATEGORY/NAME`. @throws {@link UsageError} `rule-id`. */
function target(
  { operands: [operand = '', ...rest] }: Arguments,
  locale: Locale,
): { readonly pack: string; readonly id: string } {
  const [, pack, category, name] = /^(.+)\/([^/]+)\/([^/]+)$/.exec(operand) ?? []
  const isWell = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name ?? '')
  if (pack !== undefined && category !== undefined && isWell && CATEGORIES.includes(category) && rest.length === 0)
    return { pack, id: `${category}/${name}` }
  const wrongCategory = category !== undefined && isWell && !CATEGORIES.includes(category)
  throw new UsageError(
    'rule-id',
    wrongCategory
      ? say({ 'zh-CN': `没有“${category}”这一类规则`, en: `no category “${category}”` }, locale)
      : say({ 'zh-CN': `要写成“规则包/类/名”，不是“${operand}”`, en: `expected PACK/CATEGORY/NAME, not “${operand}”` }, locale),
    wrongCategory
      ? meant(category, CATEGORIES)
      : say(
          {
            'zh-CN': `例：linjiang/supervision/hotline-told；类可以是 ${CATEGORIES.join('、')}。`,
            en: `Such as linjiang/supervision/hotline-told; categories: ${CATEGORIES.join(', ')}.`,
          },
          locale,
        ),
  )
}

/** A clause for the rule to rest on until its author names the right one. @throws {@link UsageError} `no-source`. */
function basisIn({ pack, origins }: ExplainedPack, own: ReadonlySet<string>, locale: Locale): string {
  const sources = Object.values(pack.sources)
  const source =
    sources.find((one) => own.has(origins.get(`sources.${one.id}`)?.file ?? '')) ??
    sources.find((one) => one.id === 'craft') ??
    sources[0]
  const clause = source === undefined ? undefined : Object.keys(source.clauses)[0]
  if (source !== undefined && clause !== undefined) return `${source.id}/${clause}`
  throw new UsageError(
    'no-source',
    say({ 'zh-CN': '规则包里没有任何依据', en: 'the pack has no source of law' }, locale),
    say(
      { 'zh-CN': '先在 pack.yaml 里写 extends: [law] 或 sources。', en: 'First write extends: [law] or sources in pack.yaml.' },
      locale,
    ),
  )
}

/** Whether a pack has what a sample leans on. */
const hasPart = (pack: RulePack, { sort, id }: SamplePart): boolean =>
  sort === 'requirements' ? pack.requirements.some((one) => one.id === id) : Object.hasOwn(pack[sort], id)

/** A rule that is to be written. */
interface NewRule {
  readonly id: string
  readonly sample: SampleRule
  /** What it leans on and the pack does not have. */
  readonly parts: readonly SamplePart[]
  readonly basis: string
}

/** Writes into a pack that is a folder, and gives the rule's file. */
function writeFiles(folder: string, { id, sample, parts, basis }: NewRule, cwd: string): string {
  const lined = (path: string, schema: string, text: string) => ({
    path,
    text: schemaLine(schemaPlace(dirname(join(folder, path)), cwd), schema) + text,
  })
  const partFiles = parts.map((part) => partFile(part, basis)).map(({ path, schema, text }) => lined(path, schema, text))
  writeNewFiles(folder, [lined(`${id}.yaml`, 'rule', sampleText(sample, basis)), ...partFiles])
  return join(folder, `${id}.yaml`)
}

/** Writes into a pack that is one file. */
function writeEntries(file: string, { id, sample, parts, basis }: NewRule): string {
  writeFileSync(file, withSample(readFileSync(file, 'utf8'), { ...sample, id, parts }, basis))
  return file
}

async function run(given: Arguments, { stdout, cwd }: Io, locale: Locale): Promise<ExitCode> {
  const { pack: name, id } = target(given, locale)
  const { files, options, place } = await openPack(name, { cwd })
  const explained = explainPack(files, options)
  const { pack } = explained
  if (pack.rules.some((rule) => rule.id === id)) {
    throw new UsageError(
      'rule-exists',
      say({ 'zh-CN': `规则包里已有“${id}”`, en: `the pack has “${id}” already` }, locale),
      say(
        {
          'zh-CN': '换一个名称；继承来的规则用 override 改。',
          en: 'Choose another name; inherited rules are changed by override.',
        },
        locale,
      ),
    )
  }
  const sample = sampleOf(given.one('kind') ?? 'has')!
  const parts = sample.parts.filter((part) => !hasPart(pack, part))
  const rule = { id, sample, parts, basis: basisIn(explained, new Set(files.map(({ path }) => path)), locale) }
  const shown = relative(cwd, statSync(place).isDirectory() ? writeFiles(place, rule, cwd) : writeEntries(place, rule))
  const leaned = parts.map((part) => part.id)
  const more = {
    'zh-CN': leaned.length === 0 ? '' : `，连同它要用的 ${leaned.join('、')}`,
    en: leaned.length === 0 ? '' : `, with ${leaned.join(', ')} that it leans on`,
  }
  const done = {
    'zh-CN': `已在 ${shown} 写好 ${id}${more['zh-CN']}。改好后运行：fazhi packs test ${name}`,
    en: `${id} is written in ${shown}${more.en}. Then: fazhi packs test ${name}`,
  }
  await stdout.write(`${say(done, locale)}\n`)
  return EXIT.clean
}

export const command: Command = {
  name: 'rules new',
  summary: {
    'zh-CN': '在规则包里新建一条带例子的规则，照着改即可。',
    en: 'Adds a rule with examples to a pack, to be changed as needed.',
  },
  operands: { 'zh-CN': '规则包/类/名', en: 'PACK/CATEGORY/NAME' },
  options: [
    {
      name: 'kind',
      value: { sort: 'text', label: { 'zh-CN': '种类', en: 'KIND' }, choices: SAMPLED_KINDS },
      help: {
        'zh-CN': '规则的种类，默认 has（要有）；用 fazhi kinds 查找',
        en: 'kind of the rule, has by default; look for it with fazhi kinds',
      },
    },
  ],
  examples: [
    ['fazhi rules new linjiang/supervision/hotline-told', { 'zh-CN': '在 linjiang 里新建一条', en: 'a rule in linjiang' }],
  ],
  run,
}
