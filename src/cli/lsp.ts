/** `fazhi lsp`: reports and rule packs as they are written in an editor, over standard input and output. */
import type { Locale } from '../model/finding.ts'
import { framesOf } from '../node/read-frames.ts'
import type { Arguments } from './arguments.ts'
import { CHECK_OPTIONS } from './check-options.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { openSession } from './lsp/session.ts'

/** Options that mean the same as for `fazhi check`. */
const SHARED = [
  'pack',
  'no-builtin',
  'config',
  'no-config',
  'today',
  'tier',
  'only',
  'skip',
  'suppressions',
  'no-suppressions',
  'baseline',
]

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const session = openSession({ given, io, locale })
  for await (const frame of framesOf(io.stdin)) {
    await session.take(frame)
    if (session.isOver() || io.stdout.closed()) break
  }
  await session.close()
  // The protocol wants 1 of a server whose client goes without having asked to shut down.
  return session.isShut() ? EXIT.clean : 1
}

export const command: Command = {
  name: 'lsp',
  summary: {
    'zh-CN':
      '作为语言服务（LSP）运行（标准输入输出）：边写边查 .txt、.md 报告，悬停看依据，一键改正；写规则包时指出错误、补全、跳转、运行例句。',
    en: 'Runs as a language server over standard input and output: checks reports (.txt, .md) as they are written, with the law on hover and quick fixes; faults, completion and examples of rule packs.',
  },
  operands: { 'zh-CN': '', en: '' },
  options: [
    ...CHECK_OPTIONS.filter(({ name }) => SHARED.includes(name)),
    {
      name: 'stdio',
      help: {
        'zh-CN': '使用标准输入输出（默认，也是唯一方式）',
        en: 'use standard input and output (the default, and the only way)',
      },
    },
  ],
  examples: [['fazhi lsp --stdio', { 'zh-CN': '由编辑器启动', en: 'as an editor starts it' }]],
  run,
}
