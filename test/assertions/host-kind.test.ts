/** A kind that a host brings, from the YAML of a pack to the finding, through nothing but the public face. */
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import {
  type Assertion,
  contractFaults,
  createChecker,
  defineAssertion,
  type Find,
  hostKind,
  interpret,
  PackError,
  parsePack,
  type Reading,
  RuleCrashError,
  readText,
  rehearse,
  traceRule,
  UsageError,
} from '../../src/index.ts'

/** Sentences that are longer than a reader can follow. */
const longSentence = defineAssertion<{ readonly most: number; readonly unless?: Find }>({
  kind: 'long-sentence',
  summary: 'No sentence in the scope is longer than so many characters.',
  params: {
    type: 'object',
    properties: {
      most: { type: 'integer', minimum: 1, description: 'Most characters.' },
      unless: {
        type: 'object',
        description: 'Words that excuse a sentence.',
        properties: { terms: { type: 'array', items: { type: 'string' }, description: 'Words.' } },
        additionalProperties: false,
      },
    },
    required: ['most'],
    additionalProperties: false,
  },
  variants: ['long'],
  facts: ['length', 'most'],
  evaluate(subject, { most, unless }) {
    const excused = new Set(unless ? subject.hits(unless).map(({ sentence }) => sentence) : [])
    const long = subject.sentences.filter(({ index, start, end }) => end - start > most && !excused.has(index))
    return {
      examined: subject.sentences.length,
      faults: long.map(({ start, end }) => ({ variant: 'long', start, end, facts: { length: end - start, most } })),
    }
  },
})

const PACK = `id: host
title: 宿主
version: 1.0.0
sources:
  style:
    name: 文风要求
    clauses: {short: {cite: 句子要短, confidence: known}}
rules:
  text/long:
    title: 句子不宜过长
    severity: warning
    scope: {roles: [achievements], parts: [body]}
    assert: {kind: long-sentence, most: 20, unless: {terms: [其中]}}
    message: {long: "这句有{length}个字，超过{most}个"}
    basis: [style/short]
    why: 长句难懂。
    examples:
      - {name: 长, in: achievements, text: 全年培训12次。«全年组织执法培训和案卷评查和现场观摩共计一百余次。», expect: long}
      - {name: 短, in: achievements, text: 全年组织执法培训12次。, expect: pass}
      - {name: 分列的不算, in: achievements, text: 全年组织执法培训和案卷评查和现场观摩共计一百余次，其中培训12次。, expect: pass}
`
const kinds = [hostKind(longSentence, new Ajv({ allErrors: true, verbose: true }))]
const read = (text: string): Reading => interpret(readText(text))
const pack = parsePack([{ path: 'host.yaml', text: PACK }], { kinds })
const report = read(
  '望江镇2024年度法治政府建设情况报告\n一、2024年主要举措和成效\n全年组织执法培训和案卷评查和现场观摩共计一百余次。\n',
)
const options = { today: '2025-03-01' }

const thrown = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('a kind of a host', () => {
  it('keeps the contract', () => expect(contractFaults(longSentence)).toEqual([]))

  it.each([
    ['most: 20', 'mots: 20', 'unknown-key', 13, '“most”'],
    ['{most}个', '{mots}个', 'unknown-placeholder', 14, '“most”'],
    ['expect: long', 'expect: lnog', 'unknown-variant', 18, '“long”'],
  ])('is checked when a pack is read: %s as %s', (from, to, code, line, meant) => {
    const error = thrown(() => parsePack([{ path: 'host.yaml', text: PACK.replace(from, to) }], { kinds }))
    expect(error).toBeInstanceOf(PackError)
    expect((error as PackError).faults).toMatchObject([{ code, line, hint: expect.stringContaining(meant) }])
  })

  it('passes the examples of its rules', () => {
    const rehearsals = rehearse(pack, read, { assertions: [longSentence] })
    expect(rehearsals.map(({ fault, seen }) => [fault, seen.split(' ')[0]])).toEqual([
      [null, 'long'],
      [null, 'pass'],
      [null, 'pass'],
    ])
  })

  it('makes findings like any other, with message, law and place', () => {
    const { findings, outcomes } = createChecker([pack], [longSentence])(report, options)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      ruleId: 'text/long',
      message: '这句有25个字，超过20个',
      quote: '全年组织执法培训和案卷评查和现场观摩共计一百余次。',
      start: { line: 3, column: 1 },
    })
    expect(findings[0]?.basis[0]?.law).toBe('文风要求')
    expect(outcomes['text/long']?.outcome).toBe('fail')
  })

  it('can be traced', () => {
    const trace = traceRule([pack], report, 'text/long', options, [longSentence])
    expect(trace?.looks).toEqual([{ sort: 'words', find: { terms: ['其中'] }, anywhere: false, hits: [] }])
    expect(trace?.sentences.map(({ position }) => position.start.line)).toEqual([3])
  })

  const changed = (change: Partial<Assertion>): Assertion => ({ ...longSentence, ...change })

  it('that is not handed to the checker ends the run', () => {
    expect(thrown(() => createChecker([pack])(report, options))).toMatchObject({ code: 'unknown-kind', ruleId: 'text/long' })
  })

  it.each<[string, Partial<Assertion>]>([
    [
      'kind-threw',
      {
        evaluate: () => {
          throw new Error('broken')
        },
      },
    ],
    ['place-outside-text', { evaluate: () => ({ examined: 1, faults: [{ variant: 'long', start: 0, end: 1e9 }] }) }],
  ])('that misbehaves ends the run: %s', (code, change) => {
    const error = thrown(() => createChecker([pack], [changed(change)])(report, options))
    expect(error).toBeInstanceOf(RuleCrashError)
    expect(error).toMatchObject({ code, ruleId: 'text/long' })
  })

  it('that takes long ends the run', () => {
    const times = [0, 50]
    const error = thrown(() =>
      createChecker([pack], [longSentence])(report, { ...options, clock: () => times.shift() ?? 99, budget: 40 }),
    )
    expect(error).toMatchObject({ code: 'rule-over-budget', ruleId: 'text/long' })
  })

  it.each<[string, Partial<Assertion>, RegExp]>([
    ['kind-taken', { kind: 'has' }, /“has”已经有了/],
    ['bad-kind', { kind: 'Long' }, /no name for a kind/],
    ['bad-kind', { summary: 'no sentence' }, /not a sentence/],
    ['bad-kind', { params: { type: 'object', properties: {} } }, /lets unknown keys through/],
    ['bad-kind', { params: { type: 'object', properties: { most: {} }, additionalProperties: false } }, /no description/],
    ['bad-kind', { variants: ['long', 'long'] }, /named twice/],
  ])('that cannot be added is refused: %s', (code, change, message) => {
    const error = thrown(() => createChecker([pack], [changed(change)]))
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})
