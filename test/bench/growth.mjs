// How time grows with the length of a text, the words of a lexicon and the number of rules.
import { createChecker, interpret, parsePack, readMarkdown, readText } from '../../dist/index.js'
import { builtInPacks } from '../../dist/rules.js'
import { longText, markdown, texts } from './corpus.mjs'
import { byTurns, leastOf } from './measure.mjs'

const TODAY = '2026-01-01'

/** Milliseconds by length; Markdown of each length beside what remark-parse takes for the same. */
export async function byLength(lengths, parse) {
  const check = createChecker(builtInPacks())
  const run = (read, text) => check(interpret(read(text)), { today: TODAY })
  const small = longText(texts(), 4000)
  for (let round = 0; round < 200; round += 1) run(readText, small)
  const rows = []
  for (const length of lengths) {
    const runs = length > 1_000_000 ? 2 : length > 100_000 ? 5 : 30
    const plain = longText(texts(), length)
    const marked = longText(markdown(), length)
    rows.push({
      length,
      findings: run(readText, plain).findings.length,
      text: await leastOf(() => run(readText, plain), runs),
      markdown: await leastOf(() => run(readMarkdown, marked), runs),
      parsedText: await leastOf(() => parse(plain), Math.min(runs, 3)),
      parsedMarkdown: await leastOf(() => parse(marked), Math.min(runs, 3)),
    })
  }
  return rows
}

const word = (rule, at) => `词${rule}甲${at}乙`

/** A pack of rules that each look for some words. */
export function packOf(rules, terms) {
  const one = (number) => `
  text/rule-${number}:
    title: {zh-CN: 规则${number}}
    severity: warning
    assert: {kind: lacks, find: {terms: [${Array.from({ length: terms }, (_, at) => word(number, at)).join(', ')}]}}
    message: {found: {zh-CN: "“{term}”。"}}
    basis: [own/one]
    why: {zh-CN: 检验}
    fix: {zh-CN: 改}
    since: 0.1.0
    examples:
      - {name: 有, text: 写了«${word(number, 0)}»。, expect: found}
      - {name: 无, text: 没有写。, expect: pass}
`
  const text = `id: own
title: {zh-CN: 检验}
version: 1.0.0
engine: ">=0.1.0"
sources:
  own: {name: 检验规定, from: 2020-01-01, clauses: {one: {article: 第一条, cite: 检验, confidence: seen}}}
rules:${Array.from({ length: rules }, (_, number) => one(number)).join('')}`
  return { path: 'own.yaml', text }
}

const ready = (rules, terms) => {
  const check = createChecker([parsePack([packOf(rules, terms)])])
  const readings = texts().map((text) => interpret(readText(text)))
  return () => {
    for (const reading of readings) check(reading, { today: TODAY })
  }
}

/** Ratios of ten times the words, and of ten times the rules; checking alone, the reading left out. */
export async function byPack(rounds) {
  const works = {
    words: ready(20, 25),
    'ten times the words': ready(20, 250),
    rules: ready(20, 10),
    'ten times the rules': ready(200, 10),
  }
  return byTurns(works, [0], rounds)
}
