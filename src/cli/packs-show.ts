/** `fazhi packs show`: a pack with all that it inherits, and where each value comes from. */
import type { Locale } from '../model/finding.ts'
import { openPack } from '../node/read-pack.ts'
import { explainPack } from '../packs/explain-pack.ts'
import { showPack } from '../packs/show-pack.ts'
import type { Arguments } from './arguments.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { packOperands } from './pack-operands.ts'

async function run(given: Arguments, { stdout, cwd }: Io, locale: Locale): Promise<ExitCode> {
  for (const name of packOperands(given, 'packs show', locale)) {
    const opened = await openPack(name, { cwd })
    const { pack, origins } = explainPack(opened.files, opened.options)
    await stdout.write(showPack(pack, given.has('origins') ? origins : undefined))
  }
  return EXIT.clean
}

export const command: Command = {
  name: 'packs show',
  summary: {
    'zh-CN': '显示规则包合并继承和改动之后的样子；--origins 注明每个值写在哪个文件哪一行。',
    en: 'Shows a pack after all that it inherits and overrides; --origins tells the file and line of each value.',
  },
  operands: { 'zh-CN': '规则包…', en: 'PACK…' },
  options: [{ name: 'origins', help: { 'zh-CN': '注明每个值的出处', en: 'tell where each value comes from' } }],
  examples: [['fazhi packs show 我的规则包/ --origins', { 'zh-CN': '看每个值从哪里来', en: 'see where each value comes from' }]],
  run,
}
