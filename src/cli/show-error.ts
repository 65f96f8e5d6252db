/** Errors for people: what is wrong, where, and what to do; never a stack. */
import { type FazhiError, PackError, ReadError } from '../errors.ts'
import { neutralise } from '../formatters/neutralise.ts'
import { packFaultRows } from '../formatters/pack-fault.ts'
import type { Locale } from '../model/finding.ts'
import { ENGLISH_ERRORS } from './error-words.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'

const WRONG = { 'zh-CN': '错误：', en: 'Error: ' }
const REMEDY = { 'zh-CN': '办法：', en: 'Do: ' }

const isConfig = (file: string): boolean => /(?:^|\/)(?:fazhi\.config\.(?:ya?ml|json)|package\.json)$/.test(file)

function packRows({ faults }: PackError, locale: Locale): readonly string[] {
  const inConfig = faults.every(({ file }) => isConfig(file))
  const count = {
    'zh-CN': `${inConfig ? '配置' : '规则包'}有 ${faults.length} 处错误，没有检查任何报告`,
    en: `the ${inConfig ? 'configuration' : 'pack'} has ${faults.length} faults; nothing was checked`,
  }
  return [`${say(WRONG, locale)}${say(count, locale)}`, ...faults.flatMap((fault) => packFaultRows(fault, locale))]
}

function plainRows(error: FazhiError, locale: Locale): readonly string[] {
  const path =
    error instanceof ReadError && error.path !== null ? `${neutralise(error.path)}${locale === 'en' ? ': ' : '：'}` : ''
  const known = locale === 'en' && /\p{Script=Han}/u.test(error.hint) ? ENGLISH_ERRORS[error.code] : undefined
  // The error's own words are more exact; they follow in brackets.
  const [message, hint] = known === undefined ? [error.message, error.hint] : [`${known[0]} (${error.message})`, known[1]]
  return [`${say(WRONG, locale)}${path}${neutralise(message)}`, `  ${say(REMEDY, locale)}${neutralise(hint)}`]
}

/** Writes an error to standard error. */
export async function showError(error: FazhiError, { stderr }: Io, locale: Locale): Promise<void> {
  const rows = error instanceof PackError ? packRows(error, locale) : plainRows(error, locale)
  await stderr.write(`${rows.join('\n')}\n`)
}

/** Writes what we know about a fault of ours; the stack only where `FAZHI_DEBUG` asks for it. */
export async function showCrash(error: unknown, { stderr, env }: Io, locale: Locale): Promise<void> {
  const message = error instanceof Error ? error.message : String(error)
  const advice = {
    'zh-CN': '这不是报告的问题，检查没有完成。设 FAZHI_DEBUG=1 重试可看到细节，请把它告诉维护者。',
    en: 'This is no fault of the report, and the check did not finish. Try again with FAZHI_DEBUG=1 and tell the maintainers.',
  }
  const stack = error instanceof Error && env.FAZHI_DEBUG ? `${error.stack}\n` : ''
  const head = say({ 'zh-CN': '程序故障：', en: 'A fault of ours: ' }, locale)
  await stderr.write(`${head}${neutralise(message)}\n  ${say(advice, locale)}\n${stack}`)
}
