/** What every kind must keep to. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contractFaults } from '../../src/assertions/contract.ts'
import { ASSERTIONS } from '../../src/assertions/index.ts'

const ROOM = new URL('../../src/assertions/', import.meta.url).pathname
const names = new Set(readdirSync(ROOM).map((name) => name.replace(/\.ts$/, '')))

describe.each(ASSERTIONS.map((assertion) => [assertion.kind, assertion] as const))('kind %s', (kind, assertion) => {
  it('is named as its file', () => expect(names).toContain(kind))

  it('reports only the variants and facts that it declares', () => {
    const code = readFileSync(`${ROOM}${kind}.ts`, 'utf8')
    const literal = [...code.matchAll(/variant: '([a-z-]+)'/g)].map(([, variant]) => variant as string)
    expect(literal.filter((variant) => !assertion.variants.includes(variant))).toEqual([])
    for (const fact of assertion.facts) expect(code, `fact ${fact} is never set`).toMatch(new RegExp(`\\b${fact}\\b`))
  })

  it('keeps the contract that hosts are held to', () => expect(contractFaults(assertion)).toEqual([]))

  it('is frozen', () => expect(Object.isFrozen(assertion)).toBe(true))
})

describe('the list of kinds', () => {
  it('names each kind once, in order', () => {
    const kinds = ASSERTIONS.map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})
