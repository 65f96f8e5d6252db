/** Where each value of a chain of packs was written. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explainPack } from '../../src/packs/explain-pack.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'

const base = { path: 'base.yaml', text: readFileSync(new URL('./fixtures/base/base.yaml', import.meta.url), 'utf8') }
const province = {
  path: 'province.yaml',
  text: `id: province
title: 省级规则包
version: 1.0.0
extends: [base]
lexicons:
  vague: {add: [走深走实]}
override:
  text/vague:
    severity: info
    params:
      max: 2
`,
}

describe('explainPack', () => {
  const { pack, origins } = explainPack([province], { resolve: () => [base] })

  it.each([
    ['title', 'province.yaml', 2],
    ['rules.text/vague.severity', 'province.yaml', 9],
    ['rules.text/vague.assert.max', 'province.yaml', 11],
    ['rules.text/vague.assert.find.lexicons.0', 'base.yaml', 16],
    ['rules.text/vague.why', 'base.yaml', 19],
    ['rules.text/locked.severity.0.levels.0', 'base.yaml', 25],
    ['lexicons.vague.add.0', 'province.yaml', 6],
    ['lexicons.vague.0', 'base.yaml', 10],
    ['sources.law.clauses.first.cite', 'base.yaml', 8],
  ])('%s stands in %s, line %i', (path, file, line) => expect(origins.get(path)).toEqual({ file, line }))

  it('gives the pack itself', () => {
    expect(JSON.stringify(pack)).toBe(JSON.stringify(parsePack([province], { resolve: () => [base] })))
  })

  it('knows the rules of a pack that was at hand', () => {
    const explained = explainPack([province], { resolve: () => parsePack([base]) })
    expect(explained.origins.get('rules.text/vague')).toEqual({ file: 'base.yaml', line: 13 })
  })
})
