/** What authors are told of each kind: it is there, and its sample is a rule that works. */
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ASSERTIONS } from '../../src/assertions/index.ts'
import { rehearse, wantsFinding } from '../../src/engine/rehearse.ts'
import { KIND_GROUPS, KIND_GUIDES, SAMPLED_KINDS, sampleOf } from '../../src/packs/kind-guide/kind-groups.ts'
import { withSample } from '../../src/packs/new-pack.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPack, builtInPacks } from '../../src/rules.ts'

const HEAD = 'id: sample\ntitle: 样例\nversion: 1.0.0\nextends: [law]\n'

describe('the guide to kinds', () => {
  it('tells of every built-in kind once, and of no other', () => {
    const told = KIND_GROUPS.flatMap(({ kinds }) => Object.keys(kinds))
    expect([...told].sort()).toEqual(ASSERTIONS.map(({ kind }) => kind).sort())
  })

  it.each(SAMPLED_KINDS)('%s: summary and words are there, none twice', (kind) => {
    const { summary, words } = KIND_GUIDES[kind]!
    expect(summary).toMatch(/^\p{Script=Han}.*。$|^“.*。$/u)
    expect(words.length).toBeGreaterThanOrEqual(4)
    expect(new Set(words).size).toBe(words.length)
  })

  it.each(SAMPLED_KINDS)('%s: the sample is of the kind, passes the check, and its examples hold', (kind) => {
    const pack = parsePack([{ path: 'sample.yaml', text: withSample(HEAD, sampleOf(kind)!, 'craft/checkable') }], {
      resolve: (name) => builtInPack(name),
    })
    const own = pack.rules.filter(({ origin }) => origin.pack === 'sample')
    expect(own.map(({ demand }) => demand.kind)).toEqual([kind])
    const { examples } = own[0]!
    expect(examples.some(wantsFinding) && !examples.every(wantsFinding)).toBe(true)
    const wrong = rehearse(pack, (text) => interpret(readText(text)), { rules: own }).filter(({ fault }) => fault !== null)
    expect(wrong.map(({ fault, example, expected, seen }) => [example.name, fault, expected, seen])).toEqual([])
  })

  it('has samples that take the place of no built-in rule', () => {
    const taken = new Set(builtInPacks().flatMap(({ rules }) => rules.map(({ id }) => id)))
    const ids = SAMPLED_KINDS.map((kind) => sampleOf(kind)!.id)
    expect(ids.filter((id) => taken.has(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has samples that lean on nothing that a built-in pack calls by the same name', () => {
    const taken = new Set(
      builtInPacks().flatMap((pack) => [
        ...Object.keys(pack.lexicons),
        ...Object.keys(pack.registers),
        ...pack.requirements.map(({ id }) => id),
      ]),
    )
    const parts = SAMPLED_KINDS.flatMap((kind) => sampleOf(kind)!.parts)
    expect(parts.filter(({ id }) => taken.has(id))).toEqual([])
    const names = parts.map(({ sort, id }) => `${sort} ${id}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { text } of parts) expect(parse(text)).toBeTypeOf('object')
  })
})
