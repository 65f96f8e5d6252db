/** Packs can come from strangers: whatever they hold, reading ends soon and in nothing but a PackError. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/packs/limits.ts'
import type { PackOptions } from '../../src/packs/pack-options.ts'
import { faultsOf } from './expectations.ts'
import { YAML_MARKS } from './yaml-marks.ts'

const good = readFileSync(new URL('./fixtures/good/one-file.yaml', import.meta.url), 'utf8')
const codes = (text: string, limits?: PackOptions['limits']): readonly string[] => [
  ...new Set(faultsOf([{ path: 'p.yaml', text }], { limits }).map(({ code }) => code)),
]

describe('limits', () => {
  it('are far above a real pack', () => expect(codes(good)).toEqual([]))

  it.each<[string, string, PackOptions['limits']]>([
    ['limit-size', good, { size: 100 }],
    ['limit-rules', good, { rules: 0 }],
    ['limit-terms', good, { terms: 1 }],
    ['limit-patterns', good.replace('lexicons: [vague]', 'lexicons: [vague]\n        patterns: [提升, 改善]'), { patterns: 1 }],
    [
      'limit-pattern-length',
      good.replace('lexicons: [vague]', 'lexicons: [vague]\n        patterns: [显著提升]'),
      { patternLength: 3 },
    ],
    ['limit-depth', good, { depth: 3 }],
  ])('%s', (code, text, limits) => expect(codes(text, limits)).toEqual([code]))

  it.each([': '.repeat(5_000), `${'? '.repeat(5_000)}\n`, `a: ${'[{'.repeat(5_000)}`])(
    'limit-depth, however it nests',
    (text) => {
      const [fault, ...others] = faultsOf([{ path: 'p.yaml', text }])
      expect(others).toEqual([])
      expect(fault).toMatchObject({ code: 'limit-depth', line: 1, column: 1 })
    },
  )

  it('limit-files', () => {
    const files = ['a/pack.yaml', 'a/text/one.yaml', 'a/text/two.yaml'].map((path) => ({ path, text: '' }))
    expect(faultsOf(files, { limits: { files: 2 } }).map(({ code }) => code)).toEqual(['limit-files'])
  })

  it('limit-aliases: a small file that means a huge one', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `k${level + 1}: &k${level + 1} [${Array(9).fill(`*k${level}`).join(', ')}]`,
    )
    expect(codes(`k0: &k0 [x]\n${levels.join('\n')}\n`)).toEqual(['limit-aliases'])
  })

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(100_000)],
    ['questions', '? '.repeat(100_000)],
    ['indents', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['closing brackets', ']'.repeat(100_000)],
    ['quotes', '"'.repeat(100_001)],
    ['anchors', Array.from({ length: 20_000 }, (_, index) => `- &a${index} x\n`).join('')],
    ['aliases', `- &a x\n${'- *a\n'.repeat(20_000)}`],
    ['faults', `${good}${Array.from({ length: 3_000 }, (_, index) => `key${index}: 1\n`).join('')}`],
    ['a long line', `id: ${'x'.repeat(1_000_000)}`],
    ['control characters', '\u0000\u0007\u001b[31m\uFFFE'],
    ['__proto__', '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}\n'],
  ])('%s end soon', (_, text) => {
    expect(codes(text).length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('a file of the greatest size ends soon', () => {
    const terms = `${good.replace('[显著提升, 明显改善]', `[${'显著提升, '.repeat(200_000)}x]`)}`
    expect(terms.length).toBeLessThan(DEFAULT_LIMITS.size)
    expect(codes(terms)).toEqual(['limit-terms'])
  })
})

describe('any text', () => {
  const edit = fc.record({
    at: fc.nat(good.length),
    cut: fc.nat(12),
    put: fc.oneof(
      fc.constantFrom(...YAML_MARKS),
      fc.string({ maxLength: 6, unit: 'binary' }),
      fc.constantFrom(...good.match(/[\w-]+/g)!),
    ),
  })

  it('mutated from a pack gives a pack or a PackError with places that are there', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const text = edits.reduce((before, { at, cut, put }) => before.slice(0, at) + put + before.slice(at + cut), good)
        const lines = text.replace(/^\uFEFF/, '').split('\n')
        for (const { line, column, message, code } of faultsOf([{ path: 'p.yaml', text }])) {
          expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
          expect(message.length).toBeGreaterThan(0)
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('in a folder gives a pack or a PackError', () => {
    const path = fc.constantFrom(
      'p/pack.yaml',
      'p/lexicons/a.yaml',
      'p/registers/a.yaml',
      'p/requirements/a.yaml',
      'p/text/a.yaml',
      'p/x.yml',
    )
    const value = fc.oneof(fc.json({ maxDepth: 4 }), fc.string(), fc.constantFrom(good, 'rows: [{}]', '[x]', 'text/a: {}'))
    fc.assert(
      fc.property(fc.uniqueArray(fc.record({ path, text: value }), { selector: (file) => file.path, maxLength: 6 }), (files) => {
        faultsOf(files)
      }),
      { numRuns: 300 },
    )
  })
})
