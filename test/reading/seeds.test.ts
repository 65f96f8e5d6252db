/** Figures of annotated reports, where these lie beside the project: how many are found, and that names are left alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findQuantities } from '../../src/reading/quantities.ts'
import { lineStarts } from '../../src/text/positions.ts'
import { inSentences } from './in-sentences.ts'

const SHARED = new URL('../../../shared/', import.meta.url)

interface Place {
  readonly line: number
  readonly column: number
  readonly end_column: number
  readonly span: string
}
interface AnnotatedQuantity extends Place {
  readonly value: number | null
  readonly unit: string
  readonly approximate: boolean
}
interface Annotation {
  readonly id: string
  readonly quantities: readonly AnnotatedQuantity[]
  readonly non_quantities: readonly (Place & { readonly role: string })[]
}

function annotated() {
  const names = readdirSync(new URL('seeds', SHARED))
  return readdirSync(new URL('gold', SHARED))
    .filter((name) => /^\d{3}\.json$/.test(name))
    .map((name) => {
      const annotation = JSON.parse(readFileSync(new URL(`gold/${name}`, SHARED), 'utf8')) as Annotation
      const file = names.find((candidate) => candidate.startsWith(name.slice(0, 3))) as string
      const text = readFileSync(new URL(`seeds/${file}`, SHARED), 'utf8').replace(/^\uFEFF/, '')
      const { view, sentences } = inSentences(text)
      const lines = lineStarts(text)
      const at = (place: Place) => ({
        start: (lines[place.line - 1] as number) + place.column - 1,
        end: (lines[place.line - 1] as number) + place.end_column - 1,
      })
      return { annotation, at, quantities: findQuantities(view, sentences, { year: 2023 }) }
    })
}

describe.skipIf(!existsSync(SHARED))('annotated reports', () => {
  it('are read with every figure, its unit and whether it is rough', () => {
    let [all, found] = [0, 0]
    const missed: string[] = []
    for (const { annotation, at, quantities } of annotated()) {
      for (const wanted of annotation.quantities.filter(({ value }) => value !== null)) {
        all += 1
        const { start, end } = at(wanted)
        const hit = quantities.find((quantity) => quantity.start < end && quantity.end > start)
        const fits =
          hit && hit.value === wanted.value && hit.unit === wanted.unit && (hit.approximation !== 'exact') === wanted.approximate
        if (fits && hit.start === start && hit.end === end) found += 1
        else missed.push(`${annotation.id} ${wanted.span}`)
      }
    }
    expect(found / all, missed.join(', ')).toBeGreaterThanOrEqual(0.97)
  })

  it('have years, names and lines that are no figures', () => {
    for (const { annotation, at, quantities } of annotated()) {
      for (const name of annotation.non_quantities) {
        const { start, end } = at(name)
        const inside = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end)
        expect(inside, `${annotation.id} ${name.span}`).toEqual([])
      }
    }
  })

  it('have few figures that the annotation does not have', () => {
    for (const { annotation, at, quantities } of annotated()) {
      const places = annotation.quantities.map(at)
      const extra = quantities.filter(
        (quantity) => !places.some(({ start, end }) => quantity.start < end && quantity.end > start),
      )
      expect(extra.length, `${annotation.id}`).toBeLessThanOrEqual(1)
    }
  })
})
