/** `fazhi rules new`: adds a rule with examples to a pack. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { openPack } from '../node/read-pack.ts'
import { schemaPlace } from '../node/schema-place.ts'
import { writeNewFiles } from '../node/write-new-files.ts'
import { CATEGORIES } from '../packs/check-rule.ts'
import { explainPack } from '../packs/explain-pack.ts'
import { meant } from '../packs/nearest.ts'
import { ruleText, schemaLine } from '../packs/new-pack.ts'
import { insertRule } from '../packs/new-rule.ts'
import { SAMPLE_RULES } from '../packs/sample-rules.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'

const KINDS = Object.keys(SAMPLE_RULES)

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
            'zh-CN': `例：linjiang/supervision/hotline；类可以是 ${CATEGORIES.join('、')}。`,
            en: `Such as linjiang/supervision/hotline; categories: ${CATEGORIES.join(', ')}.`,
          },
          locale,
        ),
  )
}

async function run(given: Arguments, { stdout, cwd }: Io, locale: Locale): Promise<ExitCode> {
  const { pack: name, id } = target(given, locale)
  const { files, options, place } = await openPack(name, { cwd })
  const { pack, origins } = explainPack(files, options)
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
  const own = new Set(files.map(({ path }) => path))
  const sources = Object.values(pack.sources)
  const source =
    sources.find((one) => own.has(origins.get(`sources.${one.id}`)?.file ?? '')) ??
    sources.find((one) => one.id === 'craft') ??
    sources[0]
  const clause = source === undefined ? undefined : Object.keys(source.clauses)[0]
  if (source === undefined || clause === undefined) {
    throw new UsageError(
      'no-source',
      say({ 'zh-CN': '规则包里没有任何依据', en: 'the pack has no source of law' }, locale),
      say(
        { 'zh-CN': '先在 pack.yaml 里写 extends: [law] 或 sources。', en: 'First write extends: [law] or sources in pack.yaml.' },
        locale,
      ),
    )
  }
  const text = ruleText(SAMPLE_RULES[given.one('kind') ?? 'has']!, `${source.id}/${clause}`)
  const isFolder = statSync(place).isDirectory()
  const file = isFolder ? join(place, `${id}.yaml`) : place
  if (isFolder) {
    writeNewFiles(place, [{ path: `${id}.yaml`, text: schemaLine(schemaPlace(dirname(file), cwd), 'rule') + text }])
  } else writeFileSync(place, insertRule(readFileSync(place, 'utf8'), id, text))
  const shown = relative(cwd, file)
  await stdout.write(
    `${say({ 'zh-CN': `已在 ${shown} 写好 ${id}。改好后运行：fazhi packs test ${name}`, en: `${id} is written in ${shown}. Then: fazhi packs test ${name}` }, locale)}\n`,
  )
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
      value: { sort: 'text', label: { 'zh-CN': '种类', en: 'KIND' }, choices: KINDS },
      help: {
        'zh-CN': '规则的种类：has 要有（默认）、lacks 不能有、with-figure 要有数据、section 要有这一部分、count 个数',
        en: `kind of the rule: ${KINDS.join(', ')}; has by default`,
      },
    },
  ],
  examples: [['fazhi rules new linjiang/supervision/hotline', { 'zh-CN': '在 linjiang 里新建一条', en: 'a rule in linjiang' }]],
  run,
}
