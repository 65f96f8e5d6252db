/** Documents of every format are understood like their plain-text twin: same identity, sections and facts, same words quoted. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import type { Source } from '../../src/model/source.ts'
import { readDoc } from '../../src/readers/doc.ts'
import { readHtml } from '../../src/readers/html.ts'
import { readOfd } from '../../src/readers/ofd.ts'
import { readPdf } from '../../src/readers/pdf.ts'
import { readRtf } from '../../src/readers/rtf.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
const twin = interpret(readText(bytesOf('twin/report.txt')))

/** What rules see, without offsets and without the table, whose rows are lines in plain text. */
const seen = (reading: Reading) => ({
  identity: { ...reading.identity, places: undefined },
  sections: reading.sections.map(({ level, numbering, heading, role, inferred }) => ({
    level,
    numbering,
    heading,
    role,
    inferred,
  })),
  sentences: reading.sentences
    .filter(({ part, text }) => part !== 'table' && !text.includes('\t'))
    .map(({ text, part, tense, role }) => ({ text: text.trim(), part, tense, role })),
})

const documents: readonly [string, (bytes: Uint8Array) => Source | Promise<Source>][] = [
  ['html/trs.html', readHtml],
  ['html/unknown-names.html', readHtml],
  ['html/word.htm', readHtml],
  ['html/libreoffice.html', readHtml],
  ['rtf/libreoffice.rtf', readRtf],
  ['rtf/automatic-numbers.rtf', readRtf],
  ['rtf/code-page.rtf', readRtf],
  ['doc/libreoffice.doc', readDoc],
  ['pdf/libreoffice.pdf', readPdf],
  ['pdf/by-hand.pdf', readPdf],
  ['ofd/lines.ofd', readOfd],
  ['ofd/composite.ofd', readOfd],
]

describe('a document and its plain-text twin', () => {
  it('the twin is a report with its sections', () => {
    expect(twin.identity).toMatchObject({ isAnnualReport: true, year: 2024, date: '2025-03-10' })
    expect(twin.sections.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['achievements', 'problems', 'responsibility', 'plans']),
    )
  })

  it.each(documents)('%s', async (name, read) => {
    const source = await read(bytesOf(name))
    const reading = interpret(source)
    expect(seen(reading)).toEqual(seen(twin))
    for (const { start, end, text } of reading.sentences) expect(source.text.slice(start, end)).toBe(text)
  })
})
