/** `--stdin-ndjson`: texts as JSON lines on standard input, one result or error record per line out, in order. */
import { createChecker } from '../engine/checker.ts'
import { type FazhiError, ReadError, UsageError } from '../errors.ts'
import { FORMATTERS } from '../formatters/index.ts'
import { jsonText } from '../formatters/json-text.ts'
import type { Locale } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { linesOf } from '../node/read-lines.ts'
import { sourceFromBytes } from '../node/read-source.ts'
import type { Changes } from '../readers/docx.ts'
import { interpret } from '../reading/interpret.ts'
import { openAcceptance } from './acceptance.ts'
import type { Arguments } from './arguments.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import { openSettings, prepareSetups } from './setups.ts'
import { threshold } from './threshold.ts'

/** Options that mean files, or all results at once. */
const FOREIGN = [
  ...['annotate', 'cache', 'cache-location', 'fix', 'fix-dry-run', 'output', 'print-config', 'quiet', 'stdin', 'stdin-filename'],
  ...['trace', 'watch', 'write-baseline'],
]

const LINE = {
  'zh-CN': '每行写一个 JSON 对象：{"path": "甲.txt", "text": "…"}，或用 "base64" 代替 "text"。',
  en: 'One JSON object per line: {"path": "a.txt", "text": "…"}, or "base64" in place of "text".',
}

/** Paths under which a text is read as what the name says; under any other it is plain text. */
const TEXT_FORMATS = /\.(?:md|markdown|html?)$/i

/** A line that holds a text. */
interface Parcel {
  readonly path: string
  readonly bytes: Uint8Array
  readonly isText: boolean
}

function refuseForeign(given: Arguments, locale: Locale): void {
  const foreign = FOREIGN.find((name) => given.has(name))
  const format = given.many('format').find((name) => name !== 'ndjson')
  const odd = given.operands[0] ?? (foreign !== undefined ? `--${foreign}` : format && `--format ${format}`)
  if (odd === undefined) return
  throw new UsageError(
    'unfit-option',
    say({ 'zh-CN': `--stdin-ndjson 不能与 ${odd} 同用`, en: `--stdin-ndjson does not go with ${odd}` }, locale),
    say(
      {
        'zh-CN': '去掉其中一个；结果总是逐行 JSON，写到标准输出。',
        en: 'Leave one out; results are JSON lines on standard output.',
      },
      locale,
    ),
  )
}

const badLine = (reason: Readonly<Record<Locale, string>>, locale: Locale): ReadError =>
  new ReadError('bad-line', say(reason, locale), say(LINE, locale))

const BASE64 = /^[\w+/-]*={0,2}$/

/** Whether a text is base64, with padding or without. Groups are counted apart: a pattern of groups overflows on a large file. */
function isBase64(text: string): boolean {
  if (!BASE64.test(text)) return false
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const rest = (text.length - padding) % 4
  return padding === 0 ? rest !== 1 : rest + padding === 4
}

function parseLine(line: string | null, locale: Locale): unknown {
  if (line === null) throw badLine({ 'zh-CN': '这一行太长', en: 'the line is too long' }, locale)
  try {
    return JSON.parse(line)
  } catch {
    throw badLine({ 'zh-CN': '这一行不是 JSON', en: 'the line is not JSON' }, locale)
  }
}

function parcelOf(value: unknown, locale: Locale): Parcel {
  const { path, text, base64 } = (value ?? {}) as Record<string, unknown>
  if (typeof path !== 'string' || path === '')
    throw badLine({ 'zh-CN': '缺少 "path"，或它不是文字', en: '"path" is missing or is no string' }, locale)
  if (typeof text === 'string' && base64 === undefined) return { path, bytes: Buffer.from(text, 'utf8'), isText: true }
  if (typeof base64 === 'string' && text === undefined && isBase64(base64))
    return { path, bytes: Buffer.from(base64, 'base64'), isText: false }
  throw badLine(
    { 'zh-CN': '"text" 和 "base64" 应有且只有一个，且写法正确', en: 'exactly one of "text" and "base64" is needed, well-formed' },
    locale,
  )
}

async function readParcel({ path, bytes, isText }: Parcel, given: Arguments): Promise<Source> {
  const changes = given.one('changes') as Changes | undefined
  if (!isText) return sourceFromBytes(bytes, { path, encoding: given.one('encoding'), changes })
  if (TEXT_FORMATS.test(path)) return sourceFromBytes(bytes, { path, encoding: 'utf-8' })
  return { ...(await sourceFromBytes(bytes, { encoding: 'utf-8' })), path }
}

/** What a line says its path is, however wrong the rest. */
const pathOf = (value: unknown): string | null => {
  const path = typeof value === 'object' && value !== null && 'path' in value ? value.path : null
  return typeof path === 'string' ? path : null
}

const record = (path: string | null, line: number, { code, message, hint }: FazhiError): string =>
  `${jsonText({ path, line, error: { code, message, hint } })}\n`

/**
 * Checks texts as they come; keeps one at a time. A line that cannot be used gives an error record and exit code 2 at the end.
 * @throws {@link UsageError} `unfit-option`, and what {@link prepareSetups} throws.
 */
export async function checkLines(given: Arguments, io: Io, told: Locale): Promise<ExitCode> {
  refuseForeign(given, told)
  const settings = await openSettings(given, io, told)
  const { locale } = settings
  const prepared = await prepareSetups({ paths: ['-'], nameOf: () => '<stdin>' }, given, io, settings)
  // Paths come as they come: all texts have the setup of the folder that the command runs in.
  const setup = prepared.of('-')
  const acceptance = await openAcceptance(given, io, { ...prepared, of: () => setup })
  const { formatter } = await FORMATTERS.ndjson!()
  const { part } = formatter.stream!({ locale, packs: prepared.packs })
  const checker = createChecker(setup.packs)
  const { year, level } = setup.options
  const reach = threshold()
  let number = 0
  let failed = false
  for await (const line of linesOf(io.stdin)) {
    number += 1
    if (line?.trim() === '') continue
    // Nobody reads on: what was not checked must not count as checked.
    if (io.stdout.closed()) return EXIT.unusable
    let value: unknown = null
    try {
      value = parseLine(line, locale)
      const parcel = parcelOf(value, locale)
      const source = await readParcel(parcel, given)
      const found = checker(interpret(source, { year, level }), { ...setup.options, path: parcel.path })
      const result = await acceptance.apply({ source, result: found })
      reach.add(result, setup)
      await io.stdout.write(part(result))
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      failed = true
      await io.stdout.write(record(pathOf(value), number, error))
    }
  }
  for (const { result } of await acceptance.finish(prepared.packs)) {
    reach.add(result, setup)
    await io.stdout.write(part(result))
  }
  return failed ? EXIT.unusable : reach.isReached() ? EXIT.findings : EXIT.clean
}
