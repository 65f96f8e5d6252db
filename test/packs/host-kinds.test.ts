/** Kinds that a host adds are held against their own schema, at their place in the file. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { Assertion } from '../../src/model/assertion.ts'
import { hostKind } from '../../src/packs/host-kinds.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'
import { faultsOf, placed } from './expectations.ts'

const good = readFileSync(new URL('./fixtures/good/one-file.yaml', import.meta.url), 'utf8')
const oddity: Assertion = {
  kind: 'oddity',
  summary: 'The number of sentences is odd.',
  params: {
    type: 'object',
    required: ['least'],
    properties: { least: { type: 'integer', description: 'Least number.' }, lexicons: { type: 'array' } },
    additionalProperties: false,
  },
  variants: ['even'],
  facts: ['count'],
  evaluate: () => ({ examined: 1, faults: [] }),
}
const kinds = [hostKind(oddity, new Ajv({ allErrors: true, verbose: true }))]

const withDemand = (demand: string): string =>
  good
    .replace(/ {4}assert:[\s\S]*? {4}message:/, `    assert: ${demand}\n    message:`)
    .replace(/found: \{.*\}/, 'even: "{count}句"')
    .replaceAll('expect: found', 'expect: even')
const told = (demand: string) => faultsOf([{ path: 'p.yaml', text: withDemand(demand) }], { kinds })

describe('a kind of a host', () => {
  it('is unknown without the host', () => {
    const text = withDemand('{kind: oddity, least: 3, lexicons: [vague]}')
    expect(faultsOf([{ path: 'p.yaml', text }]).map(({ code }) => code)).toEqual(['unknown-kind'])
  })

  it('is read with it', () => {
    const pack = parsePack([{ path: 'p.yaml', text: withDemand('{kind: oddity, least: 3, lexicons: [vague]}') }], { kinds })
    expect(pack.rules[0]?.demand).toEqual({ kind: 'oddity', params: { least: 3, lexicons: ['vague'] } })
  })

  it('may stand inside a joining kind', () => {
    expect(told('{kind: any, of: [{kind: oddity, least: 3, lexicons: [vague]}]}')).toEqual([])
    expect(placed(told('{kind: any, of: [{kind: oddity, least: 三, lexicons: [vague]}]}'))).toEqual(['16:52 wrong-type'])
  })

  it('has its parameters checked', () => {
    const [unknown, ...others] = told('{kind: oddity, leest: 3, lexicons: [vague]}')
    expect([unknown?.code, unknown?.line, unknown?.column, unknown?.hint, others]).toEqual([
      'unknown-key',
      16,
      28,
      '是不是要写“least”？',
      [],
    ])
    expect(placed(told('{kind: oddity, least: 3, lexicons: [vage]}'))).toContain('16:49 unknown-lexicon')
  })
})
