/** The parts of the reader that stand alone. */
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { satisfies } from '../../src/packs/engine-range.ts'
import { expandYears, takeMarks } from '../../src/packs/expand.ts'
import { compileLinear } from '../../src/packs/linear-pattern.ts'
import { editDistance, meant, nearest } from '../../src/packs/nearest.ts'
import { compileNative } from '../../src/text/pattern.ts'

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['severty', 'severity', 1],
    ['lexcion', 'lexicon', 1],
    ['abc', 'xyz', 3],
    ['亲自', '亲自部署', 2],
  ])('%s to %s is %i', (one, other, steps) => {
    expect(editDistance(one, other)).toBe(steps)
    expect(editDistance(other, one)).toBe(steps)
  })
})

describe('nearest', () => {
  const names = ['severity', 'scope', 'since']
  it('finds what was meant', () => expect(nearest('Severty', names)).toBe('severity'))
  it('does not guess wildly', () => expect(nearest('examples', names)).toBeUndefined())
  it('lists what there is when nothing is near', () => expect(meant('zzz', names)).toBe('可用的有：severity、scope、since。'))
  it('counts a long list', () =>
    expect(
      meant(
        'zzz',
        Array.from({ length: 20 }, (_, at) => `name-${at}`),
      ),
    ).toContain('等 20 个'))
})

describe('satisfies', () => {
  it.each<[string, string, boolean | null]>([
    ['0.1.0', '>=0.1.0', true],
    ['0.1.0', '>= 0.1', true],
    ['0.1.0', '>0.1.0', false],
    ['1.4.2', '>=1.0 <2', true],
    ['2.0.0', '>=1.0 <2', false],
    ['1.9.0', '^1.4', true],
    ['2.0.0', '^1.4', false],
    ['0.2.0', '^0.1.3', false],
    ['0.1.9', '^0.1.3', true],
    ['0.0.4', '^0.0.3', false],
    ['1.4.9', '~1.4.2', true],
    ['1.5.0', '~1.4.2', false],
    ['1.0.0', '1', true],
    ['1.0.0', '=1.0.1', false],
    ['1.0.0', '<=1.0.0', true],
    ['1.0.0', 'latest', null],
    ['1.0.0', '', null],
    ['1.0.0', '>=1 || <3', null],
  ])('%s in %s is %s', (version, range, answer) => expect(satisfies(version, range)).toBe(answer))
})

describe('expandYears', () => {
  it.each<[number | string | undefined, number | null, number | null]>([
    [undefined, null, null],
    [2024, 2024, 2024],
    ['2024', 2024, 2024],
    ['2021-', 2021, null],
    ['-2025', null, 2025],
    [-2025, null, 2025],
    ['2021-2025', 2021, 2025],
  ])('%s', (raw, from, until) => expect(expandYears(raw)).toEqual({ from, until }))
})

describe('takeMarks', () => {
  it('gives the text and every marked place', () => {
    expect(takeMarks('甲«乙»丙«丁戊»')).toEqual({
      text: '甲乙丙丁戊',
      spans: [
        { start: 1, end: 2 },
        { start: 3, end: 5 },
      ],
    })
  })
  it('marks a mere point', () => expect(takeMarks('甲«»乙')).toEqual({ text: '甲乙', spans: [{ start: 1, end: 1 }] }))
})

describe('compileLinear', () => {
  const TEXT = '2024年召开会议12次，𠮷会议3次；收到申请45件。'
  it.each([
    '\\d+次',
    '[一-龥]+',
    '会议.{0,3}次',
    '(?:年|件)',
    '\\p{Script=Han}{2}',
    '[^\\p{Script=Han}]+',
    '\\P{Script=Han}+',
    '.',
    'x*',
    '^2024',
    '。$',
    '(?i)NO',
  ])('%s matches as the native engine does', (source) => {
    const native = source === '(?i)NO' ? [] : compileNative(source)(TEXT)
    expect(compileLinear(source)(TEXT)).toEqual(native)
  })
  it.each(['(?=会)', '(?<!会)议', '(会)\\1', '会{1001}', '(', '[', '*'])('%s is refused', (source) =>
    expect(() => compileLinear(source)).toThrow(),
  )
})

describe('a compiled pack', () => {
  it('is loaded without the parser of YAML, the validator and the linear engine', async () => {
    const { metafile } = await build({
      entryPoints: [new URL('../../src/packs/compiled.ts', import.meta.url).pathname],
      bundle: true,
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    expect(Object.keys(metafile.inputs).filter((path) => /node_modules|\.gen\.js/.test(path))).toEqual([])
  })
})
