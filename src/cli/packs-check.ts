/** `fazhi packs check`: every fault of packs at once, with its place and what to do. */

import { PackError, type PackFault } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { packFaultRows } from '../formatters/pack-fault.ts'
import { formatPackFaultsSarif } from '../formatters/pack-faults-sarif.ts'
import type { Locale } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import { readPack } from '../node/read-pack.ts'
import { lockedReplacements, type ReplacedRule, replacedRules } from '../packs/rules-of-packs.ts'
import { builtInPacks } from '../rules.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { packOperands } from './pack-operands.ts'
import { replacedNote } from './replaced-notes.ts'
import { say } from './say.ts'
import { jsonDocument } from './text-or-json.ts'

interface PackCheck {
  readonly name: string
  readonly pack: RulePack | null
  readonly faults: readonly PackFault[]
  /** Built-in rules whose place it takes without saying so. */
  readonly replaced: readonly ReplacedRule[]
}

async function checkPack(name: string, cwd: string): Promise<PackCheck> {
  try {
    const pack = await readPack(name, { cwd })
    const together = [...builtInPacks().filter(({ id }) => id !== pack.id), pack]
    const [first, ...rest] = lockedReplacements(together)
    if (first !== undefined) throw new PackError([first, ...rest])
    return { name, pack, faults: [], replaced: replacedRules(together) }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return { name, pack: null, faults: error.faults, replaced: [] }
  }
}

function textOf({ name, pack, faults, replaced }: PackCheck, locale: Locale): string {
  const shown = neutralise(name)
  if (pack === null) {
    const count = say({ 'zh-CN': `${shown}：${faults.length} 处错误`, en: `${shown}: ${faults.length} faults` }, locale)
    return `${faults.flatMap((fault) => [...packFaultRows(fault, locale), '']).join('\n')}\n✗ ${count}\n`
  }
  const own = pack.rules.filter(({ origin }) => origin.pack === pack.id).length
  const inherited = pack.rules.length - own
  const notes = replaced.map((one) => `  ${replacedNote(one, locale)}\n`).join('')
  const rest = inherited === 0 ? '' : say({ 'zh-CN': `，继承 ${inherited} 条`, en: `, ${inherited} inherited` }, locale)
  return `✓ ${shown}${say({ 'zh-CN': `：${pack.id} ${pack.version}，规则 ${own} 条`, en: `: ${pack.id} ${pack.version}, ${own} rules` }, locale)}${rest}\n${notes}`
}

function jsonOf(checks: readonly PackCheck[]): string {
  const packs = checks.map(({ name, pack, faults, replaced }) => ({
    pack: name,
    id: pack?.id ?? null,
    version: pack?.version ?? null,
    rules: pack?.rules.map(({ id }) => id) ?? null,
    faults,
    replaces: replaced.map(({ rule, by: { id, origin } }) => ({
      id,
      pack: rule.origin.pack,
      file: origin.file,
      line: origin.line,
    })),
  }))
  return jsonDocument({ packs })
}

async function run(given: Arguments, { stdout, cwd }: Io, locale: Locale): Promise<ExitCode> {
  const checks: PackCheck[] = []
  for (const name of packOperands(given, 'packs check', locale)) checks.push(await checkPack(name, cwd))
  const format = given.one('format') ?? 'text'
  if (format === 'json') await stdout.write(jsonOf(checks))
  else if (format === 'sarif') await stdout.write(formatPackFaultsSarif(checks.flatMap(({ faults }) => faults)))
  else for (const check of checks) await stdout.write(textOf(check, locale))
  return checks.some(({ pack }) => pack === null) ? EXIT.unusable : EXIT.clean
}

export const command: Command = {
  name: 'packs check',
  summary: {
    'zh-CN': '检查规则包的写法：一次列出全部错误，说明在哪一行、怎么改。有错误时退出码为 2。',
    en: 'Checks how packs are written: every fault at once, with its line and what to do. Exits with 2 when there is one.',
  },
  operands: { 'zh-CN': '规则包…', en: 'PACK…' },
  options: [
    {
      name: 'format',
      short: 'f',
      value: { sort: 'text', label: { 'zh-CN': '格式', en: 'FORMAT' }, choices: ['text', 'json', 'sarif'] },
      help: { 'zh-CN': '输出格式：text（默认）、json、sarif', en: 'output format: text (default), json, sarif' },
    },
  ],
  examples: [['fazhi packs check 我的规则包/', { 'zh-CN': '检查一个规则包', en: 'check one pack' }]],
  run,
}
