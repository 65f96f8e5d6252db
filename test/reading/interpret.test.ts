import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Node } from 'unist'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { outline, read, readMd, texts } from './read.ts'

const REPORTS = new URL('../reports/', import.meta.url)
const reports = readdirSync(REPORTS)
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => [name, readFileSync(new URL(name, REPORTS), 'utf8')] as const)

const unit = fc.constantFrom(
  '一、',
  '（一）',
  '(2)',
  '1.',
  '①',
  '一是',
  '首先，',
  '第一，',
  '第一部分',
  '主要举措和成效',
  '存在的不足',
  '第一责任人',
  '下一步',
  '2024年',
  '《',
  '》',
  '“',
  '”',
  '。',
  '；',
  '：',
  '，',
  '……',
  '\n',
  '\r\n',
  '　',
  ' ',
  '**',
  '# ',
  '| a | b |\n|---|---|\n',
  '松陵镇人民政府',
  '发布时间：',
  '将',
  '已完成',
  '12件',
  '𠮷',
  '\ufeff',
  '\0',
  'a',
)
const anyText = fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 200 }))

/** Every invariant that a reading promises. */
function hold(reading: Reading): void {
  const { source, view, sentences, sections, blocks, items, identity } = reading
  const { text } = source
  expect(view).toHaveLength(text.length)
  for (const sentence of sentences) {
    expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    expect(sentence.start).toBeLessThan(sentence.end)
    const block = blocks[sentence.block]
    expect(block && block.start <= sentence.start && sentence.end <= block.end).toBe(true)
  }
  let before = 0
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(before)
    before = block.end
  }
  for (const section of sections) {
    expect(section.headingSpan.start).toBe(section.start)
    expect(text.slice(section.headingSpan.end - section.heading.length, section.headingSpan.end)).toBe(section.heading)
    expect(section.end).toBeGreaterThanOrEqual(section.headingSpan.end)
    const parent = sections[section.parent]
    if (parent)
      expect(parent.start <= section.start && section.end <= parent.end && parent.level === section.level - 1).toBe(true)
    expect(sentences[section.sentences.start]).toMatchObject({ part: 'heading', section: section.index })
  }
  for (const item of items) expect(sentences[item.sentences.start]?.start).toBe(item.start)
  for (const place of Object.values(identity.places))
    expect(place.start >= 0 && place.end <= text.length && place.start < place.end).toBe(true)
  holdTree(reading)
}

function holdTree({ tree, source }: Reading): void {
  visit(tree as Node, (node, _, parent: Node | undefined) => {
    const { start, end } = node.position as { start: { offset: number }; end: { offset: number } }
    expect(start.offset).toBeLessThanOrEqual(end.offset)
    if (parent)
      expect((parent.position?.start.offset ?? 0) <= start.offset && end.offset <= (parent.position?.end.offset ?? 0)).toBe(true)
    if ('value' in node) expect(source.text.slice(start.offset, end.offset)).toBe(node.value)
  })
}

describe('interpret', () => {
  it('never throws and holds its promises, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => hold(read(text))),
      { numRuns: 600 },
    )
  })

  it('holds them for Markdown too', () => {
    fc.assert(
      fc.property(anyText, (text) => hold(readMd(text))),
      { numRuns: 300 },
    )
  })

  it.each(reports)('holds them for %s', (name, text) => {
    hold(name.endsWith('.md') ? readMd(text) : read(text))
  })

  it.each(reports)('understands %s', (name, text) => {
    const reading = name.endsWith('.md') ? readMd(text) : read(text)
    const expected = JSON.parse(readFileSync(new URL(name.replace(/\.(txt|md)$/, '.json'), REPORTS), 'utf8'))
    const { agency, ...identity } = expected.identity
    expect(reading.identity).toMatchObject(identity)
    if (agency !== null) expect(reading.identity.agency).toContain(agency)
    expect(outline(reading).map((row) => row.replace('?', ''))).toEqual(
      expected.roles.map(([line, role]: [number, string]) => `${line} ${role}`),
    )
  })

  it('understands a report the same with CRLF, full-width indents and a byte order mark', () => {
    const [, text] = reports[0] as readonly [string, string]
    const changed = `\ufeff${text.replace(/\n/g, '\r\n\t　')}`
    const [one, other] = [read(text), read(changed)]
    expect(other.identity).toEqual({ ...one.identity, places: other.identity.places })
    expect(outline(other)).toEqual(outline(one))
    expect(other.sentences.map(({ text: words, tense, part }) => [words, tense, part])).toEqual(
      one.sentences.map(({ text: words, tense, part }) => [words, tense, part]),
    )
  })

  it('believes the caller before the text', () => {
    expect(read('松陵镇2024年度法治政府建设情况报告', { year: 2023, level: 'county' }).identity).toMatchObject({
      year: 2023,
      level: 'county',
    })
  })

  it('leaves no text of the body out', () => {
    for (const [name, text] of reports) {
      if (name.endsWith('.md')) continue
      const covered = read(text)
        .blocks.map(({ start, end }) => text.slice(start, end))
        .join('')
      expect(covered.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }
  })

  it('puts text without headings outside sections', () => {
    const reading = read('松陵镇扎实推进各项工作。\n办理案件三件。')
    expect(reading.sections).toEqual([])
    expect(texts(reading, 'preamble')).toEqual(['松陵镇扎实推进各项工作。'])
    expect(reading.sentences.at(-1)).toMatchObject({ part: 'body', role: 'other', section: -1 })
  })
})
