/** The published schema of results says what the model says, and refuses what is not in the contract. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { formatJson } from '../src/formatters/json.ts'
import { type CheckResult, EVIDENCE_LEVELS, SEVERITIES } from '../src/model/finding.ts'
import { LEVELS } from '../src/model/reading.ts'
import { ROLES } from '../src/model/report-tree.ts'
import { CATEGORIES } from '../src/packs/check-rule.ts'

const schema = JSON.parse(readFileSync(new URL('../schemas/result.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)

const point = (offset: number) => ({ line: 1, column: 1 + offset, offset })
const span = { start: point(0), end: point(4) }
const result: CheckResult = {
  path: 'a.txt',
  identity: {
    isAnnualReport: true,
    title: '安澜市年度报告',
    agency: '安澜市人民政府',
    level: 'city',
    year: 2024,
    date: '2025-03-01',
  },
  sections: [{ role: 'problems', level: 1, numbering: '二、', heading: '存在的不足', inferred: false, ...span }],
  evidence: [
    { requirement: 'duties/deploy', level: 'quantified', places: [{ quote: '亲自部署', ...span }] },
    { requirement: 'duties/inquire', level: 'absent', places: [] },
  ],
  findings: [
    {
      ruleId: 'duties/four-personally',
      category: 'duties',
      outcome: 'fail',
      severity: 'warning',
      variant: 'partial',
      message: '不全',
      quote: '亲自部署',
      ...span,
      section: { role: 'responsibility', heading: '履职' },
      basis: [{ law: '规定', article: '第四条', cite: '四个亲自', confidence: 'known' }],
      related: [{ message: '另见', ...span }],
      suggestions: ['写全'],
      fix: { text: '亲自督办', ...span },
      fingerprint: 'abc',
    },
  ],
  outcomes: {
    'duties/four-personally': { outcome: 'fail', examined: 3, because: null },
    'plans/answers': { outcome: 'not-applicable', examined: 0, because: 'structure/plans' },
  },
}
const bare: CheckResult = {
  path: '',
  identity: { isAnnualReport: false, title: null, agency: null, level: null, year: null, date: null },
  sections: [],
  evidence: [],
  findings: [{ ...result.findings[0]!, section: null, fix: null, related: [], suggestions: [], basis: [], quote: '' }],
  outcomes: {},
}
const document = (): unknown => JSON.parse(formatJson([result, bare]))

/** Changes one value of a sound document. */
function changed(
  path: readonly (string | number)[],
  change: (holder: Record<string | number, unknown>, key: string | number) => void,
): unknown {
  const whole = document()
  const holder = path.slice(0, -1).reduce((value, key) => (value as Record<string | number, unknown>)[key], whole)
  change(holder as Record<string | number, unknown>, path.at(-1) as string | number)
  return whole
}

/** Every key of every object in a value. */
function keysIn(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    return [...(Array.isArray(value) ? [] : [here]), ...keysIn(inner, here)]
  })
}

const keys = keysIn((document() as { results: unknown[] }).results[0], ['results', 0])

describe('schemas/result.schema.json', () => {
  it('takes what the formatter writes', () => {
    expect(validate(document())).toBe(true)
    expect(validate(JSON.parse(formatJson([])))).toBe(true)
  })

  it.each(keys.filter((path) => !path.includes('outcomes') || path.length !== 4).map((path) => [path.join('.'), path] as const))(
    'wants %s',
    (_, path) => expect(validate(changed(path, (holder, key) => delete holder[key]))).toBe(false),
  )

  it.each(keys.map((path) => [path.join('.'), path] as const))('refuses a stranger beside %s', (_, path) => {
    expect(validate(changed(path, (holder) => Object.assign(holder, { stranger: 1 })))).toBe(false)
  })

  it.each<[string, readonly (string | number)[], unknown]>([
    ['line 0', ['results', 0, 'findings', 0, 'start', 'line'], 0],
    ['a negative offset', ['results', 0, 'findings', 0, 'start', 'offset'], -1],
    ['a severity of another tool', ['results', 0, 'findings', 0, 'severity'], 'hint'],
    ['pass as a finding', ['results', 0, 'findings', 0, 'outcome'], 'pass'],
    ['another format', ['format'], 2],
    ['a date in words', ['results', 0, 'identity', 'date'], '2025年3月1日'],
    ['a rule without category', ['results', 0, 'findings', 0, 'ruleId'], 'four-personally'],
    ['a year as text', ['results', 0, 'identity', 'year'], '2024'],
  ])('refuses %s', (_, path, value) => {
    expect(validate(changed(path, (holder, key) => Object.assign(holder, { [key]: value })))).toBe(false)
  })

  it('has the words of the model', () => {
    const { role, level, evidence, finding } = schema.$defs
    expect(role.enum).toEqual(ROLES)
    expect(level.enum).toEqual([...LEVELS, null])
    expect(evidence.properties.level.enum).toEqual(EVIDENCE_LEVELS)
    expect(finding.properties.severity.enum).toEqual(SEVERITIES)
    expect(finding.properties.category.enum).toEqual(CATEGORIES)
  })
})
