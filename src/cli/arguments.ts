/** argv → options and operands, against the table of a command. */
import { parseArgs } from 'node:util'
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { nearest } from '../packs/nearest.ts'
import type { Option } from './command.ts'
import { say } from './say.ts'

/** A parsed command line. */
export interface Arguments {
  readonly operands: readonly string[]
  /** Options with a value, in the order in which they were given. */
  readonly given: readonly { readonly name: string; readonly value: string }[]
  readonly has: (name: string) => boolean
  /** The last value of an option. */
  readonly one: (name: string) => string | undefined
  /** Every value of an option; a comma separates values too. */
  readonly many: (name: string) => readonly string[]
}

/** Options that every command has. */
export const SHARED_OPTIONS: readonly Option[] = [
  {
    name: 'locale',
    value: { sort: 'text', label: { 'zh-CN': '语言', en: 'LANGUAGE' }, choices: ['zh-CN', 'en'] },
    help: { 'zh-CN': '输出语言：zh-CN（默认）或 en', en: 'language of the output: zh-CN (default) or en' },
  },
  { name: 'help', short: 'h', help: { 'zh-CN': '显示帮助', en: 'show this help' } },
]

function unknownOption(name: string, options: readonly Option[], locale: Locale): UsageError {
  const dashes = name.length === 1 ? '-' : '--'
  const near =
    name.length === 1
      ? undefined
      : nearest(
          name,
          options.map((option) => option.name),
        )
  const message = say({ 'zh-CN': `没有选项 ${dashes}${name}`, en: `unknown option ${dashes}${name}` }, locale)
  const hint =
    near === undefined
      ? say(
          {
            'zh-CN': '用 --help 查看全部选项；以 - 开头的文件名请写成 ./-名称。',
            en: 'See --help; a file name that begins with - is written ./-name.',
          },
          locale,
        )
      : say({ 'zh-CN': `是不是想写 --${near}？`, en: `Did you mean --${near}?` }, locale)
  return new UsageError('unknown-option', message, hint)
}

const isDate = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Choices that a hint can list; of more the help of the option says where they are. */
const MOST = 20

/** What is wrong with a value, as message and hint; `null` when nothing is. */
function valueFault(option: Option, value: string, locale: Locale): readonly [string, string] | null {
  const { sort, choices } = option.value!
  const wrong = say({ 'zh-CN': `--${option.name} 的值“${value}”不对`, en: `--${option.name} does not take “${value}”` }, locale)
  if (choices !== undefined && !choices.includes(value)) {
    const near = nearest(value, choices)
    const guess = near === undefined ? '' : say({ 'zh-CN': `是不是想写 ${near}？`, en: `Did you mean ${near}? ` }, locale)
    const all = say({ 'zh-CN': `可用：${choices.join('、')}。`, en: `Choices: ${choices.join(', ')}.` }, locale)
    return [wrong, guess + (choices.length > MOST ? say(option.help, locale) : all)]
  }
  if (sort === 'number' && !/^\d{1,9}$/.test(value))
    return [wrong, say({ 'zh-CN': '应为不小于 0 的整数。', en: 'A whole number, 0 or more.' }, locale)]
  if (sort === 'year' && !/^(?:19|20)\d{2}$/.test(value))
    return [wrong, say({ 'zh-CN': '应为四位年份，如 2024。', en: 'A year of four digits, such as 2024.' }, locale)]
  if (sort === 'date' && !isDate(value))
    return [wrong, say({ 'zh-CN': '应为实有的日期，如 2025-03-31。', en: 'A real date, such as 2025-03-31.' }, locale)]
  return null
}

/**
 * Parses a command line.
 * @throws {@link UsageError} `unknown-option`, `missing-value`, `unexpected-value`, `wrong-value`.
 */
export function parseArguments(argv: readonly string[], table: readonly Option[], locale: Locale): Arguments {
  const options = [...table, ...SHARED_OPTIONS]
  const byName = new Map(options.map((option) => [option.name, option]))
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short === undefined ? {} : { short }) },
      ]),
    ),
  })
  const operands: string[] = []
  const given: { name: string; value: string }[] = []
  const switches = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const option = byName.get(token.name)
    if (option === undefined) throw unknownOption(token.name, options, locale)
    switches.add(option.name)
    if (option.value === undefined) refuseValue(token, locale)
    else given.push({ name: option.name, value: checkedValue(option, token, locale) })
  }
  const all = (name: string): string[] => given.filter((entry) => entry.name === name).map((entry) => entry.value)
  return {
    operands,
    given,
    has: (name) => switches.has(name),
    one: (name) => all(name).at(-1),
    many: (name) =>
      all(name)
        .flatMap((value) => value.split(/[,，]/))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
  }
}

interface OptionToken {
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function refuseValue(token: OptionToken, locale: Locale): void {
  if (token.value === undefined) return
  throw new UsageError(
    'unexpected-value',
    say({ 'zh-CN': `${token.rawName} 不带值`, en: `${token.rawName} takes no value` }, locale),
    say({ 'zh-CN': `直接写 ${token.rawName}。`, en: `Write ${token.rawName} alone.` }, locale),
  )
}

function checkedValue(option: Option, token: OptionToken, locale: Locale): string {
  const { value } = token
  if (value === undefined || value === '' || (token.inlineValue !== true && value.length > 1 && value.startsWith('-'))) {
    const label = say(option.value!.label, locale)
    throw new UsageError(
      'missing-value',
      say({ 'zh-CN': `${token.rawName} 缺少值`, en: `${token.rawName} needs a value` }, locale),
      say({ 'zh-CN': `写成 ${token.rawName} ${label}。`, en: `Write ${token.rawName} ${label}.` }, locale),
    )
  }
  const fault = valueFault(option, value, locale)
  if (fault !== null) throw new UsageError('wrong-value', ...fault)
  return value
}
