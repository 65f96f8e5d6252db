/** Reading over slips tells all of them, and never takes a broken file for a sound one. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { DEFAULT_LIMITS } from '../../src/packs/limits.ts'
import { readYaml } from '../../src/packs/read-yaml.ts'
import { faultsOf } from './expectations.ts'
import { YAML_MARKS } from './yaml-marks.ts'

const SOUND = readFileSync(new URL('./fixtures/bad/duplicate-key.yaml', import.meta.url), 'utf8').replace(
  '    severity: info\n',
  '',
)
const read = (text: string) => readYaml({ path: 'p.yaml', text }, DEFAULT_LIMITS)

/** Slips that the eye reads over, put in place of what they stand for. */
const SLIPS: readonly (readonly [right: RegExp, wrong: string])[] = [
  [/(?<=^ *[a-z]+): /gm, '：'],
  [/(?<=^ *[a-z]+): /gm, '： '],
  [/(?<=^ *[a-z]+): /gm, ':'],
]

describe('files with slips', () => {
  it('are told in all their lines at once, and nothing else is', () => {
    for (const [right, wrong] of SLIPS) {
      const places = [...SOUND.matchAll(right)].map(({ index }) => index)
      fc.assert(
        fc.property(fc.subarray(places, { minLength: 1 }), (chosen) => {
          const text = [...chosen].reverse().reduce((now, at) => now.slice(0, at) + wrong + now.slice(at + 2), SOUND)
          const lines = chosen.map((at) => SOUND.slice(0, at).split('\n').length)
          expect(faultsOf([{ path: 'p.yaml', text }]).map(({ line }) => line)).toEqual(lines)
        }),
        { numRuns: 60 },
      )
    }
  })

  it('keep the places of what stands behind them', () => {
    const text = SOUND.replace('title: 有错', 'title：有错').replace('why: 空话', 'why：空话')
    const { file } = read(text)
    const node = file!.document.getIn(['rules', 'text/vague', 'examples', 1, 'text'], true) as { readonly range: number[] }
    expect(text.slice(node.range[0], node.range[1])).toBe('完成三件。')
  })

  it('never go for sound where they are not YAML', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(SOUND.length), fc.nat(3), fc.constantFrom(...YAML_MARKS)), { minLength: 1, maxLength: 4 }),
        (cuts) => {
          const text = cuts.reduce((now, [at, length, mark]) => now.slice(0, at) + mark + now.slice(at + length), SOUND)
          const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
          const { errors } = parseDocument(plain, { prettyErrors: false, schema: 'core', logLevel: 'error' })
          const { faults } = read(text)
          if (errors.length > 0) expect(faults.length).toBeGreaterThan(0)
          for (const { line, column } of faults) {
            expect(line).toBeLessThanOrEqual(plain.split('\n').length)
            expect(column).toBeLessThanOrEqual((plain.split('\n')[line - 1] ?? '').length + 1)
          }
        },
      ),
      { numRuns: 600 },
    )
  })

  it('say in how many lines a tab stands, once', () => {
    const { faults } = read(SOUND.replaceAll('\n    ', '\n\t'))
    expect(faults.map(({ message }) => message)).toEqual([expect.stringMatching(/^缩进用了制表符（Tab），共 \d\d 行$/)])
  })
})
