/** Help, made from the option tables. */

import { wrap } from '../formatters/wrap.ts'
import type { Locale } from '../model/finding.ts'
import { displayWidth } from '../text/width.ts'
import { SHARED_OPTIONS } from './arguments.ts'
import type { Command, CommandEntry, Option } from './command.ts'
import { say } from './say.ts'

const GAP = 2

/** Two columns: terms on the left, their meaning wrapped on the right. `width` counts columns. */
export function columns(rows: readonly (readonly [string, string])[], width: number): string[] {
  const left = Math.min(Math.max(...rows.map(([term]) => displayWidth(term))), Math.floor(width / 2))
  return rows.flatMap(([term, meaning]) => {
    const lines = wrap(meaning, Math.max(width - left - GAP * 2, 20))
    const fits = displayWidth(term) <= left
    const head = `  ${term}${' '.repeat(fits ? left - displayWidth(term) + GAP : 0)}`
    const rest = ' '.repeat(left + GAP * 2)
    return fits
      ? lines.map((line, index) => ((index === 0 ? head : rest) + line).trimEnd())
      : [head, ...lines.map((line) => rest + line)]
  })
}

function optionTerm({ name, short, value }: Option, locale: Locale): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${say(value.label, locale)}`}`
}

/** The help of one command. */
export function commandHelp(command: Command, locale: Locale, width: number): string {
  const options = [...command.options, ...SHARED_OPTIONS]
  const examples = command.examples ?? []
  return `${[
    ...wrap(say(command.summary, locale), width),
    '',
    `${say({ 'zh-CN': '用法：', en: 'Usage: ' }, locale)}fazhi ${command.name} ${say(command.operands, locale)}`.trimEnd(),
    '',
    say({ 'zh-CN': '选项：', en: 'Options:' }, locale),
    ...columns(
      options.map((option) => [optionTerm(option, locale), say(option.help, locale)]),
      width,
    ),
    ...(examples.length === 0 ? [] : ['', say({ 'zh-CN': '例：', en: 'Examples:' }, locale)]),
    ...examples.flatMap(([line, what]) => [`  ${line}`, `      ${say(what, locale)}`]),
  ].join('\n')}\n`
}

/** The overview of all commands. */
export function overview(commands: readonly CommandEntry[], locale: Locale, width: number): string {
  return `${[
    say(
      {
        'zh-CN': 'fazhi：检查法治政府建设年度情况报告，逐条说明写了什么、缺什么、错在哪里、依据哪一条、怎么改。',
        en: 'fazhi: checks a law-based-government annual report: what is there, missing or wrong, under which clause, and what to do.',
      },
      locale,
    ),
    '',
    say({ 'zh-CN': '用法：fazhi [命令] [文件…] [选项]', en: 'Usage: fazhi [command] [files…] [options]' }, locale),
    say(
      {
        'zh-CN': '      fazhi 年度报告.docx      不写命令就是 check',
        en: '       fazhi report.docx      without a command it checks',
      },
      locale,
    ),
    '',
    say({ 'zh-CN': '命令：', en: 'Commands:' }, locale),
    ...columns(
      commands.map(({ name, summary }) => [name, say(summary, locale)]),
      width,
    ),
    '',
    say({ 'zh-CN': '每个命令的选项：fazhi 命令 --help', en: 'Options of a command: fazhi COMMAND --help' }, locale),
    say(
      {
        'zh-CN': '退出码：0 没有达到阈值的发现；1 有；2 用法、规则包或文件有误；3 程序自身故障。报告内容不会离开本机。',
        en: 'Exit codes: 0 nothing at the threshold; 1 findings; 2 wrong usage, pack or file; 3 a fault of ours. No text leaves this machine.',
      },
      locale,
    ),
  ].join('\n')}\n`
}
