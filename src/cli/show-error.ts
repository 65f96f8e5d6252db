/** Errors for people: what is wrong, where, and what to do; never a stack. */
import { type FazhiError, PackError, type PackFault, ReadError } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import type { Locale } from '../model/finding.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'

function faultRows(fault: PackFault, locale: Locale): string[] {
  const width = Math.max(...fault.excerpt.map(({ line }) => String(line).length), 1)
  return [
    `${fault.file}:${fault.line}:${fault.column} ${neutralise(fault.message)}`,
    ...fault.excerpt.map(
      ({ line, text }) => `  ${line === fault.line ? '>' : ' '} ${String(line).padStart(width)} | ${neutralise(text)}`,
    ),
    ...(fault.hint === null ? [] : [`  ${say({ 'zh-CN': '办法：', en: 'Do: ' }, locale)}${neutralise(fault.hint)}`]),
  ]
}

/** Writes an error to standard error. */
export async function showError(error: FazhiError, { stderr }: Io, locale: Locale): Promise<void> {
  const head = say({ 'zh-CN': '错误：', en: 'Error: ' }, locale)
  const rows =
    error instanceof PackError
      ? [
          `${head}${say({ 'zh-CN': `规则包有 ${error.faults.length} 处错误，没有检查任何报告`, en: `the pack has ${error.faults.length} faults; nothing was checked` }, locale)}`,
          ...error.faults.flatMap((fault) => faultRows(fault, locale)),
        ]
      : [
          `${head}${error instanceof ReadError && error.path !== null ? `${neutralise(error.path)}${say({ 'zh-CN': '：', en: ': ' }, locale)}` : ''}${neutralise(error.message)}`,
          `  ${say({ 'zh-CN': '办法：', en: 'Do: ' }, locale)}${neutralise(error.hint)}`,
        ]
  await stderr.write(`${rows.join('\n')}\n`)
}

/** Writes what we know about a fault of ours; the stack only where `FAZHI_DEBUG` asks for it. */
export async function showCrash(error: unknown, { stderr, env }: Io, locale: Locale): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error && env.FAZHI_DEBUG ? `${error.stack}\n` : ''
  await stderr.write(
    `${say({ 'zh-CN': '程序故障：', en: 'A fault of ours: ' }, locale)}${neutralise(message)}\n  ${say(
      {
        'zh-CN': '这不是报告的问题，检查没有完成。设 FAZHI_DEBUG=1 重试可看到细节，请把它报告给维护者。',
        en: 'This is no fault of the report, and the check did not finish. Try again with FAZHI_DEBUG=1 and tell the maintainers.',
      },
      locale,
    )}\n${stack}`,
  )
}
