/** `fazhi completions`: writes a completion script for a shell. */
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { type Arguments, SHARED_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { COMPLETION_SCRIPTS, completionTable } from './completion-scripts.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'

const SHELLS = Object.keys(COMPLETION_SCRIPTS)

async function run({ operands }: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const [shell, ...rest] = operands
  const script = shell === undefined || rest.length > 0 ? undefined : COMPLETION_SCRIPTS[shell]
  if (script === undefined) {
    throw new UsageError(
      'unknown-shell',
      say({ 'zh-CN': `请指明一种 shell：${SHELLS.join('、')}`, en: `name one shell: ${SHELLS.join(', ')}` }, locale),
      say(
        {
          'zh-CN': '例：fazhi completions bash > ~/.fazhi-completion',
          en: 'Such as: fazhi completions bash > ~/.fazhi-completion',
        },
        locale,
      ),
    )
  }
  // The list of commands would import this file in turn, hence only when it runs.
  const { COMMANDS } = await import('./commands.ts')
  const commands = await Promise.all(COMMANDS.map((entry) => entry.load()))
  await io.stdout.write(script(completionTable(commands, SHARED_OPTIONS), locale))
  return EXIT.clean
}

export const command: Command = {
  name: 'completions',
  summary: { 'zh-CN': '生成命令行补全脚本。', en: 'Writes a completion script.' },
  operands: { 'zh-CN': 'bash|zsh|fish|powershell', en: 'bash|zsh|fish|powershell' },
  options: [],
  examples: [['source <(fazhi completions bash)', { 'zh-CN': '在 bash 里马上启用', en: 'turn it on in bash' }]],
  run,
}
