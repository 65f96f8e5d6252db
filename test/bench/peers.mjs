// The peers, each doing work of its sort on one text. `found` says how much it found: a peer that finds nothing did not work.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
const versionOf = (name) => {
  const here = new URL(`./node_modules/${name}/package.json`, import.meta.url)
  return JSON.parse(readFileSync(here, 'utf8')).version
}

/** Words that reports hold, each to be found by a dictionary, and as many as are wanted. */
const HELD = ['法治政府', '行政执法', '法律顾问', '行政复议', '规范性文件', '亲自部署', '执法人员', '普法', '调解', '合法性审核']
const words = (count) => [...HELD, ...Array.from({ length: count - HELD.length }, (_, at) => `测试用词${at}号`)]

function prh(folder, count) {
  const file = join(folder, `prh-${count}.yml`)
  const rules = words(count).map((word) => `  - expected: "${word}＊"\n    pattern: "${word}"`)
  writeFileSync(file, `version: 1\nrules:\n${rules.join('\n')}\n`)
  return { ruleId: 'prh', rule: require('textlint-rule-prh').default, options: { rulePaths: [file] } }
}

function textlint(rules) {
  const { TextlintKernel } = require('@textlint/kernel')
  const plugin = require('@textlint/textlint-plugin-text').default
  const kernel = new TextlintKernel()
  const options = { ext: '.txt', filePath: 'report.txt', plugins: [{ pluginId: 'text', plugin }], rules }
  return async (text) => (await kernel.lintText(text, options)).messages.length
}

async function textlintThree(folder) {
  const terminology = require('textlint-rule-terminology')
  const terms = words(100).map((word) => [word, `${word}＊`])
  return textlint([
    prh(folder, 100),
    { ruleId: 'terminology', rule: terminology.default ?? terminology, options: { defaultTerms: false, terms } },
    { ruleId: 'sentence-length', rule: require('textlint-rule-sentence-length').default, options: { max: 100 } },
  ])
}

async function spectral() {
  const { Spectral, Document } = require('@stoplight/spectral-core')
  const { pattern } = require('@stoplight/spectral-functions')
  const { Json } = require('@stoplight/spectral-parsers')
  const linter = new Spectral()
  const rules = words(100).map((word, at) => [
    `word-${at}`,
    // biome-ignore lint/suspicious/noThenProperty: a rule of Spectral is written so.
    { given: '$.text', severity: 'warn', message: word, then: { function: pattern, functionOptions: { notMatch: word } } },
  ])
  linter.setRuleset({ rules: Object.fromEntries(rules) })
  return async (text) => (await linter.run(new Document(JSON.stringify({ text }), Json))).length
}

async function remarkParse() {
  const { unified } = await import('unified')
  const { default: parse } = await import('remark-parse')
  const processor = unified().use(parse)
  return (text) => processor.parse(text).children.length
}

async function remarkLint() {
  const { remark } = await import('remark')
  const { default: preset } = await import('remark-preset-lint-recommended')
  const processor = remark().use(preset)
  return async (text) => (await processor.process(text)).messages.length + 1
}

async function zhlint() {
  const { run } = await import('zhlint')
  return (text) => run(text, { rules: { preset: 'default' } }).validations.length
}

async function autocorrect() {
  const { lintFor } = await import('autocorrect-node')
  return (text) => lintFor(text, 'text').lines.length
}

async function markdownlint() {
  const { lint } = await import('markdownlint/sync')
  return (text) => lint({ strings: { text } }).text.length
}

/** Names of the peers, each with the package whose version is told and what opens it. `folder` is for files that it wants. */
export const PEERS = {
  'remark-parse': { of: 'remark-parse', open: remarkParse },
  'textlint, 100 terms': { of: '@textlint/kernel', open: (folder) => textlint([prh(folder, 100)]) },
  'textlint, three rules': { of: '@textlint/kernel', open: textlintThree },
  zhlint: { of: 'zhlint', open: zhlint },
  'autocorrect (native)': { of: 'autocorrect-node', open: autocorrect },
  'Spectral, 100 patterns': { of: '@stoplight/spectral-core', open: spectral },
  'remark-lint, recommended': { of: 'remark-preset-lint-recommended', open: remarkLint },
  markdownlint: { of: 'markdownlint', open: markdownlint },
}

/** Opens a peer. */
export async function openPeer(name, folder) {
  const { of, open } = PEERS[name]
  return { version: versionOf(of), work: await open(folder) }
}

/** A report as DOCX with headings and paragraphs. */
export async function toDocx(text) {
  const { Document, HeadingLevel, Packer, Paragraph } = await import('docx')
  const children = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(
      (line) =>
        new Paragraph({ text: line.trim(), heading: /^[一二三四五]、/.test(line.trim()) ? HeadingLevel.HEADING_1 : undefined }),
    )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

/** mammoth: bytes of a DOCX → characters of HTML. */
export async function openMammoth() {
  const { convertToHtml } = require('mammoth')
  return { version: versionOf('mammoth'), work: async (buffer) => (await convertToHtml({ buffer })).value.length }
}
