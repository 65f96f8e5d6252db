import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'
import { CHECK_OPTIONS } from '../../src/cli/check-options.ts'
import { planOutputs } from '../../src/cli/outputs.ts'
import { UsageError } from '../../src/errors.ts'

const parse = (...argv: string[]) => parseArguments(argv, CHECK_OPTIONS, 'zh-CN')
const plan = (...argv: string[]) => planOutputs(parse(...argv), 'zh-CN')

/** Code, message and hint of the error that is thrown. */
function fault(work: () => unknown): { code: string; message: string; hint: string } {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    const { code, message, hint } = error as UsageError
    return { code, message, hint }
  }
  throw new Error('nothing was thrown')
}

describe('parseArguments', () => {
  it('parses operands, switches, values and repeated values in any order', () => {
    const given = parse(
      '甲.txt',
      '--quiet',
      '-f',
      'json',
      '--only',
      'duties, numbers',
      '乙 丙.txt',
      '--only=text，names',
      '--year',
      '2023',
      '--year',
      '2024',
    )
    expect(given.operands).toEqual(['甲.txt', '乙 丙.txt'])
    expect(given.has('quiet')).toBe(true)
    expect(given.has('no-color')).toBe(false)
    expect(given.many('only')).toEqual(['duties', 'numbers', 'text', 'names'])
    expect(given.one('year')).toBe('2024')
  })

  it('takes everything after -- for operands, and - for one', () => {
    expect(parse('-', '--', '--year').operands).toEqual(['-', '--year'])
  })

  it.each([
    [['--formt', 'json'], 'unknown-option', '没有选项 --formt', '是不是想写 --format？'],
    [['--nope'], 'unknown-option', '没有选项 --nope', '用 --help 查看全部选项；以 - 开头的文件名请写成 ./-名称。'],
    [['-z'], 'unknown-option', '没有选项 -z', '用 --help 查看全部选项；以 - 开头的文件名请写成 ./-名称。'],
    [['--year'], 'missing-value', '--year 缺少值', '写成 --year 年份。'],
    [['--year', '--quiet'], 'missing-value', '--year 缺少值', '写成 --year 年份。'],
    [['--pack='], 'missing-value', '--pack 缺少值', '写成 --pack 规则包。'],
    [['--quiet=yes'], 'unexpected-value', '--quiet 不带值', '直接写 --quiet。'],
    [['--year', '24'], 'wrong-value', '--year 的值“24”不对', '应为四位年份，如 2024。'],
    [['--today', '2025-02-30'], 'wrong-value', '--today 的值“2025-02-30”不对', '应为实有的日期，如 2025-03-31。'],
    [['--today', '2025-3-1'], 'wrong-value', '--today 的值“2025-3-1”不对', '应为实有的日期，如 2025-03-31。'],
    [['--max-warnings', 'many'], 'wrong-value', '--max-warnings 的值“many”不对', '应为不小于 0 的整数。'],
    [
      ['--fail-on', 'warnings'],
      'wrong-value',
      '--fail-on 的值“warnings”不对',
      '是不是想写 warning？可用：error、warning、info、review。',
    ],
    [['--level', 'village'], 'wrong-value', '--level 的值“village”不对', '可用：township、county、city、province、department。'],
  ])('refuses %j', (argv, code, message, hint) => {
    expect(fault(() => parse(...argv))).toEqual({ code, message, hint })
  })

  it('speaks English when asked', () => {
    expect(fault(() => parseArguments(['--formt'], CHECK_OPTIONS, 'en'))).toEqual({
      code: 'unknown-option',
      message: 'unknown option --formt',
      hint: 'Did you mean --format?',
    })
  })
})

describe('planOutputs', () => {
  it.each([
    [[], [['text', null]]],
    [['-f', 'json'], [['json', null]]],
    [['-o', 'x.json'], [['json', 'x.json']]],
    [['-o', '结果.jsonl'], [['ndjson', '结果.jsonl']]],
    [['-o', 'x'], [['text', 'x']]],
    [
      ['-f', 'text', '-f', 'json', '-o', 'x.json'],
      [
        ['text', null],
        ['json', 'x.json'],
      ],
    ],
    [['-o', 'x.json', '-f', 'json'], [['json', 'x.json']]],
    [
      ['-f', 'json', '-o', 'a', '-f', 'ndjson', '-o', 'b', '-f', 'text'],
      [
        ['json', 'a'],
        ['ndjson', 'b'],
        ['text', null],
      ],
    ],
  ])('%j → %j', (argv, expected) => {
    expect(plan(...argv).map(({ format, file }) => [format, file])).toEqual(expected)
  })

  it('refuses two formats for one place, and formats that do not exist', () => {
    expect(fault(() => plan('-f', 'text', '-f', 'json')).code).toBe('two-formats-one-output')
    expect(fault(() => plan('-f', 'text', '-o', 'a', '-f', 'json', '-o', 'a')).code).toBe('two-formats-one-output')
    expect(fault(() => plan('-f', 'jsn'))).toMatchObject({
      code: 'wrong-value',
      hint: expect.stringContaining('是不是想写 json？'),
    })
  })
})
