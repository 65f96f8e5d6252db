/** `fazhi mcp`: the check as tools for agents, over standard input and output. */
import type { Locale } from '../model/finding.ts'
import { linesOf } from '../node/read-lines.ts'
import type { Arguments } from './arguments.ts'
import { CHECK_OPTIONS } from './check-options.ts'
import type { Command } from './command.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { answerLine } from './mcp/server.ts'

/** Options that mean the same as for `fazhi check`. */
const SHARED = ['pack', 'no-builtin', 'config', 'no-config', 'today']

async function run(given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  for await (const line of linesOf(io.stdin)) {
    if (line !== null && line.trim() === '') continue
    const answer = await answerLine(line ?? '', { io, given, locale })
    if (answer !== null) await io.stdout.write(`${JSON.stringify(answer)}\n`)
    if (io.stdout.closed()) break
  }
  return EXIT.clean
}

export const command: Command = {
  name: 'mcp',
  summary: {
    'zh-CN': '作为 MCP 服务运行（标准输入输出），让智能体调用检查、解释、逐条覆盖和与上年对照；只读当前文件夹里的文件。',
    en: 'Runs as an MCP server over standard input and output: checks, explanations, coverage and comparison for agents. Reads files of the working folder only.',
  },
  operands: { 'zh-CN': '', en: '' },
  options: CHECK_OPTIONS.filter(({ name }) => SHARED.includes(name)),
  examples: [['fazhi mcp', { 'zh-CN': '在报告所在的文件夹里启动', en: 'start in the folder of the reports' }]],
  run,
}
