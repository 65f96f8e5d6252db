/** An automaton that went through bytes finds what it found before. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanTerms } from '../../src/text/scan-terms.ts'
import { buildTerms, type Terms } from '../../src/text/terms.ts'
import { readTerms, writeTerms } from '../../src/text/terms-as-bytes.ts'

function matches(terms: Terms, text: string): number[][] {
  const found: number[][] = []
  scanTerms(terms, text, 0, text.length, (...match) => found.push(match))
  return found
}

const words = fc.array(fc.stringMatching(/^[法治政府 a件]{1,5}$/), { maxLength: 12 })

describe('terms as bytes', () => {
  it('finds the same words after as before, wherever the bytes begin', () => {
    fc.assert(
      fc.property(words, fc.stringMatching(/^[法治政府 a件\n]{0,40}$/), fc.nat({ max: 3 }), (list, text, shift) => {
        const terms = buildTerms(list)
        const bytes = writeTerms(terms)
        const shifted = new Uint8Array(bytes.length + shift).subarray(shift)
        shifted.set(bytes)
        expect(matches(readTerms(shifted) as Terms, text)).toEqual(matches(terms, text))
      }),
    )
  })

  it.each([
    ['no bytes', new Uint8Array()],
    ['other bytes', new Uint8Array(400).fill(7)],
    ['bytes that break off', writeTerms(buildTerms(['法治'])).subarray(0, 200)],
  ])('takes %s for none', (_, bytes) => {
    expect(readTerms(bytes)).toBeNull()
  })
})
