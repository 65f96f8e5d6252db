/** The tree of YAML that is being written, against the parser of finished YAML. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Sketch, spotAt } from '../../src/editor/yaml/sketch.ts'
import { sketchYaml } from '../../src/editor/yaml/sketch-yaml.ts'
import { YAML_MARKS } from '../packs/yaml-marks.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const FILES = globSync(['rules/**/*.yaml', 'examples/**/*.yaml'], { cwd: ROOT, absolute: true, ignore: '**/node_modules/**' })

const pathsOf = (value: unknown, path = ''): readonly string[] =>
  value === null || typeof value !== 'object'
    ? [path]
    : Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, `${path}\n${key}`))

const sketchedPaths = ({ sort, entries }: Sketch, path = ''): readonly string[] =>
  sort === 'map' || sort === 'list' ? entries.flatMap(({ key, value }) => sketchedPaths(value, `${path}\n${key}`)) : [path]

describe('a sketch', () => {
  it('has the keys and items of the parser, for every file of the shipped packs', () => {
    expect(FILES.length).toBeGreaterThan(200)
    for (const file of FILES) {
      const text = readFileSync(file, 'utf8')
      expect([...sketchedPaths(sketchYaml(text))].sort(), file).toEqual([...pathsOf(parse(text))].sort())
    }
  })

  it('is there for every text, ends within it, and finds a spot or none at every place', () => {
    const pieces = fc.constantFrom('a', 'kind', '词', '-', ...YAML_MARKS)
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.nat(), (parts, at) => {
        const text = parts.join('')
        const tree = sketchYaml(text)
        const check = ({ start, end, entries }: Sketch): void => {
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(text.length)
          for (const entry of entries) {
            expect(entry.end).toBeLessThanOrEqual(text.length)
            check(entry.value)
          }
        }
        check(tree)
        spotAt(tree, at % (text.length + 1))
      }),
      { seed: 5, numRuns: 3_000 },
    )
  })

  it('takes time in proportion to the text, whatever is open in it', () => {
    for (const piece of ['[', '{', '- ', '"', 'a: [', 'a:\n ', '{a: ', "'", '|\n', '# ']) {
      const text = piece.repeat(100_000)
      expect(sketchYaml(text).start, piece).toBe(0)
    }
  })
})
