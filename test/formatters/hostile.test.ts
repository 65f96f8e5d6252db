/** Whatever a report or a pack says, no format lets it begin a line, a tag, a cell or a command of its own, or steer a terminal. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { ATTACKS, hostile } from './sample.ts'
import { elements, parseXml } from './xml.ts'

/** Characters that steer a terminal or turn the direction. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
/** Those that some line readers take for the end of a line. */
const LINE_ENDS = /[\r\u0085\u2028\u2029]/
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const written = async (name: string, attack: string): Promise<string> => {
  const bad = hostile(attack)
  const { formatter } = await FORMATTERS[name]!()
  const output = formatter.format([bad.result, hostile(attack, `${attack}/2.txt`).result], bad.context)
  return typeof output === 'string'
    ? output
    : Object.values(unzipSync(output))
        .map((part) => new TextDecoder().decode(part))
        .join('\n')
}
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

/** What each format must still be, read as its readers read it. */
const WHOLE: Readonly<Record<string, (text: string) => void>> = {
  json: (text) => expect(JSON.parse(text).results).toHaveLength(2),
  ndjson: (text) => {
    expect(lines(text).map((line) => JSON.parse(line).findings.length)).toEqual([2, 2])
    expect(text).not.toMatch(LINE_ENDS)
  },
  sarif: (text) => expect(JSON.parse(text).runs[0].results).toHaveLength(6),
  gitlab: (text) => expect(JSON.parse(text)).toHaveLength(4),
  rdjson: (text) => expect(JSON.parse(text).diagnostics).toHaveLength(4),
  junit: (text) => expect(elements(parseXml(text), 'testsuite')).toHaveLength(2),
  checkstyle: (text) => expect(elements(parseXml(text), 'file')).toHaveLength(2),
  github: (text) => {
    expect(text).not.toMatch(LINE_ENDS)
    for (const line of lines(text)) expect(line).toMatch(/^::(?:error|warning|notice) file=[^\n]*?::/)
  },
  text: (text) => {
    expect(text).not.toMatch(LINE_ENDS)
    // A workflow command counts at the start of a line only.
    expect(text).not.toMatch(/^(?:::|##\[)/m)
  },
  markdown: (text) => {
    // What stands in code is shown as it is.
    expect(text.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)<(?:script|img|svg)|(?<!\\)\]\(javascript:/i)
    expect(text).not.toMatch(/^(?:::|##\[)/m)
  },
  html: (text) => expect(text).not.toMatch(/<script|<img|<svg|<foreign/i),
  xlsx: (text) => expect(text).not.toMatch(/<f>|<f |t="str"/),
}

describe('hostile reports', () => {
  it('meet a demand in each format', () => expect(Object.keys(WHOLE).sort()).toEqual(Object.keys(FORMATTERS).sort()))

  it.each(Object.keys(FORMATTERS))('%s', async (name) => {
    for (const attack of ATTACKS) {
      const text = await written(name, attack)
      expect(text).not.toMatch(STEERING)
      expect(text).not.toMatch(LONE)
      WHOLE[name]!(text)
    }
  })
})
