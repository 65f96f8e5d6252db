import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinStream } from '../../src/formatters/formatter.ts'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { formatJson } from '../../src/formatters/json.ts'
import { formatNdjson } from '../../src/formatters/ndjson.ts'
import { finding, result } from './make.ts'

const TEXT = '区长对重要工作亲自部署、重大问题亲自过问。'

/** The same data with every object's keys turned round. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, each]) => [key, reversed(each)]),
        )
      : value

describe('json format', () => {
  it('is the contract: format, tool, results, every key in its order', () => {
    const parsed = JSON.parse(formatJson([result([finding(TEXT, '部署')])]))
    expect(Object.keys(parsed)).toEqual(['format', 'tool', 'results'])
    expect(parsed.format).toBe(1)
    expect(Object.keys(parsed.tool)).toEqual(['name', 'version'])
    const [one] = parsed.results
    expect(Object.keys(one)).toEqual(['path', 'identity', 'sections', 'evidence', 'findings', 'outcomes'])
    expect(Object.keys(one.identity)).toEqual(['isAnnualReport', 'title', 'agency', 'level', 'year', 'date'])
    expect(Object.keys(one.findings[0])).toEqual([
      'ruleId',
      'category',
      'outcome',
      'severity',
      'variant',
      'message',
      'quote',
      'start',
      'end',
      'section',
      'basis',
      'related',
      'suggestions',
      'fix',
      'fingerprint',
    ])
    expect(one.findings[0].start).toEqual({ line: 1, column: 10, offset: 9 })
    expect(Object.keys(one.outcomes)).toEqual(['duties/four-personally', 'text/spaces'])
  })

  it('gives the same bytes whatever the order of keys in the result', () => {
    const one = result([finding(TEXT, '部署', { fix: { ...finding(TEXT, '部署'), text: '过问' } as never })], {
      evidence: [
        {
          requirement: 'duties/deploy',
          level: 'named',
          places: [{ quote: '部署', start: { line: 1, column: 10, offset: 9 }, end: { line: 1, column: 12, offset: 11 } }],
        },
      ],
      sections: [
        {
          role: 'plans',
          level: 1,
          numbering: '四、',
          heading: '安排',
          inferred: false,
          start: { line: 1, column: 1, offset: 0 },
          end: { line: 1, column: 3, offset: 2 },
        },
      ],
    })
    expect(formatJson([reversed(one) as typeof one])).toBe(formatJson([one]))
    expect(JSON.parse(formatJson([one])).results[0]).toEqual({
      ...one,
      findings: [
        { ...one.findings[0], fix: { start: one.findings[0]!.fix!.start, end: one.findings[0]!.fix!.end, text: '过问' } },
      ],
    })
  })

  it('is one document for none, one and many results', () => {
    for (const count of [0, 1, 3]) {
      const text = formatJson(Array.from({ length: count }, () => result([])))
      expect(JSON.parse(text).results).toHaveLength(count)
      expect(text.endsWith('}\n')).toBe(true)
    }
  })

  it('is the same in parts as in one piece, as every format that has parts', async () => {
    const results = [result([finding(TEXT, '部署')]), result([])]
    for (const load of Object.values(FORMATTERS)) {
      const { formatter } = await load()
      if (formatter.stream !== undefined) expect(joinStream(formatter.stream({}), results)).toBe(formatter.format(results, {}))
    }
  })

  it('lists every format under its own name', async () => {
    for (const [name, load] of Object.entries(FORMATTERS)) expect((await load()).formatter.name).toBe(name)
  })
})

describe('ndjson format', () => {
  it('is one line for each result, whatever the text holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (paths) => {
        const text = formatNdjson(paths.map((path) => result([], { path: `${path}\n\u2028\u2029` })))
        expect(
          text
            .split(/[\n\u2028\u2029]/)
            .slice(0, -1)
            .map((line) => JSON.parse(line).path),
        ).toEqual(paths.map((path) => `${path}\n\u2028\u2029`))
      }),
    )
  })
})
