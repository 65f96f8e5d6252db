import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Log, ReportingDescriptorReference, Result } from 'sarif'
import { describe, expect, it } from 'vitest'
import { formatSarif } from '../../src/formatters/sarif.ts'
import { TOOL } from '../../src/model/tool.ts'
import { source } from './make.ts'
import { ATTACKS, BASES, context, hostile, REPORT, RESULT, SOURCE } from './sample.ts'

const {
  $schema: _,
  id,
  ...schema
} = JSON.parse(readFileSync(new URL('../fixtures/schemas/sarif-2.1.0.schema.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true })
;(addFormats as unknown as (ajv: Ajv) => void)(ajv)
const validate = ajv.compile({ ...schema, $id: id })

function log(text: string): Log {
  const parsed = JSON.parse(text)
  expect(validate(parsed), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
  return parsed
}

const run = (text: string) => log(text).runs[0]!
const of = (results: readonly Result[] | undefined, ruleId: string) => results!.find((result) => result.ruleId === ruleId)!

describe('sarif', () => {
  const sample = run(formatSarif([RESULT], context()))

  it('obeys the published schema, and the schema can refuse', () => {
    expect(sample.columnKind).toBe('utf16CodeUnits')
    expect(sample.tool.driver.version).toBe(TOOL.version)
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false)
  })

  it('has a result for each finding and for each other outcome, with the kind of the outcome', () => {
    expect(sample.results).toHaveLength(RESULT.findings.length + 2)
    const kinds = Object.fromEntries(sample.results!.map(({ ruleId, kind, level }) => [ruleId, [kind, level]]))
    expect(kinds).toMatchObject({
      'duties/four-personally': ['fail', 'error'],
      'problems/causes': ['fail', 'warning'],
      'text/vague': ['fail', 'note'],
      'numbers/sums': ['review', 'none'],
      'structure/four-parts': ['pass', 'none'],
      'adviser/engaged': ['notApplicable', 'none'],
    })
    expect(of(sample.results, 'adviser/engaged').message.text).toBe('只对县级以上政府适用。')
  })

  it('keeps to findings when quiet, since GitHub takes every result for an alert', () => {
    const quiet = run(formatSarif([RESULT], context(undefined, { quiet: true })))
    expect(quiet.results).toHaveLength(RESULT.findings.length)
  })

  it('names every rule once, in order, and results point to them', () => {
    const rules = sample.tool.driver.rules!
    const ids = rules.map((rule) => rule.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    for (const { ruleId, ruleIndex } of sample.results!) expect(ids[ruleIndex!]).toBe(ruleId)
    const rule = rules[ids.indexOf('duties/four-personally')]!
    expect(rule.shortDescription!.text).toBe('四个亲自应写全写对')
    expect(rule.help!.text).toContain('《党政主要负责人履行推进法治建设第一责任人职责规定》（中办发〔2016〕71号）第四条')
    expect(rule.help!.markdown).toContain('**办法**：补写亲自督办的任务、方式和结果。')
    expect(rule.defaultConfiguration!.level).toBe('error')
  })

  it('marks the very characters of the text as regions', () => {
    const [, vague] = sample.results!
    const { region } = vague!.locations![0]!.physicalLocation!
    const line = REPORT.split('\n')[region!.startLine! - 1]!
    expect(line.slice(region!.startColumn! - 1, region!.endColumn! - 1)).toBe('显著提升')
    expect(region!.snippet!.text).toBe('显著提升')
    expect(vague!.locations![0]!.logicalLocations![0]).toMatchObject({
      name: '依法全面履行政府职能',
      fullyQualifiedName: 'achievements/依法全面履行政府职能',
    })
  })

  it('points from rules and results to clauses in taxonomies', () => {
    const clause = (reference: ReportingDescriptorReference) => {
      const taxonomy = sample.taxonomies![reference.toolComponent!.index!]!
      const taxon = taxonomy.taxa![reference.index!]!
      expect(taxon.id).toBe(reference.id)
      return [taxonomy.name, taxon.id, taxon.shortDescription!.text]
    }
    const duties = [BASES.duties.source.name, '第四条', BASES.duties.clause.cite]
    expect(clause(of(sample.results, 'duties/four-personally').taxa![0]!)).toEqual(duties)
    const rule = sample.tool.driver.rules!.find((each) => each.id === 'duties/four-personally')!
    expect(clause(rule.relationships![0]!.target)).toEqual(duties)
    // Two clauses of one article are two taxa.
    const supervision = sample.taxonomies!.find(({ name }) => name === BASES.causes.source.name)!
    expect(supervision.taxa!.map((taxon) => taxon.id)).toEqual(['第二十四条', '第二十四条#2'])
    expect(sample.tool.driver.supportedTaxonomies).toHaveLength(sample.taxonomies!.length)
  })

  it('carries fixes, choices and related places, but never advice as a fix', () => {
    const year = of(sample.results, 'identity/year')
    expect(year.fixes).toHaveLength(1)
    expect(year.fixes![0]!.artifactChanges[0]!.replacements[0]).toEqual({
      deletedRegion: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 9 },
      insertedContent: { text: '2024年' },
    })
    expect(year.relatedLocations![0]).toMatchObject({ message: { text: '正文写的是2024年' } })
    const duties = of(sample.results, 'duties/four-personally')
    expect(duties.fixes!.map((fix) => fix.artifactChanges[0]!.replacements[0]!.insertedContent!.text)).toEqual([
      '、重要任务亲自督办',
    ])
    expect(of(sample.results, 'privacy/phone').fixes).toBeUndefined()
    expect(run(formatSarif([RESULT])).results!.filter(({ fixes }) => fixes !== undefined)).toHaveLength(2)
  })

  it('keeps fingerprints and acceptances', () => {
    expect(of(sample.results, 'text/vague').partialFingerprints).toEqual({
      'fazhi/v1': 'text/vague:显著提升',
      primaryLocationLineHash: 'text/vague:显著提升:1',
    })
    const accepted = { ...RESULT.findings[0]!, suppression: { reason: '已核实', by: '张三', until: null } }
    const withOne = { ...RESULT, findings: [accepted, ...RESULT.findings.slice(1)] }
    expect(of(run(formatSarif([withOne], context())).results, 'identity/year').suppressions).toMatchObject([
      { kind: 'external', status: 'accepted', justification: '已核实' },
    ])
    expect(of(run(formatSarif([withOne], context(undefined, { quiet: true }))).results, 'identity/year')).toBeUndefined()
  })

  it('gives no lines and no fixes for a text that was taken out of Word, but says the paragraph', () => {
    const word = source(REPORT, { format: 'docx', origin: () => ({ paragraph: 7, page: 2 }) })
    const { results } = run(formatSarif([RESULT], context({ [RESULT.path]: word })))
    const vague = of(results, 'text/vague')
    expect(vague.locations![0]!.physicalLocation!.region).toBeUndefined()
    expect(vague.locations![0]!.properties).toEqual({ paragraph: 7, page: 2 })
    expect(vague.message.text).toBe('“显著提升”没有数据。（第2页 第7段）')
    expect(results!.every(({ fixes }) => fixes === undefined)).toBe(true)
  })

  it.each([
    ['云溪区/2024 年度报告.txt', '%E4%BA%91%E6%BA%AA%E5%8C%BA/2024%20%E5%B9%B4%E5%BA%A6%E6%8A%A5%E5%91%8A.txt'],
    ['./甲#?.txt', '%E7%94%B2%23%3F.txt'],
    ['/数据/a b.md', 'file:///%E6%95%B0%E6%8D%AE/a%20b.md'],
    ['C:\\报告\\一.docx', 'file:///C:/%E6%8A%A5%E5%91%8A/%E4%B8%80.docx'],
    ['../上级/一.txt', '../%E4%B8%8A%E7%BA%A7/%E4%B8%80.txt'],
    ['javascript:alert(1)', 'javascript%3Aalert(1)'],
    ['坏\ud800.txt', '%E5%9D%8F%EF%BF%BD.txt'],
  ])('writes the path %s as a URI', (path, uri) => {
    const [artifact] = run(formatSarif([{ ...RESULT, path }], context())).artifacts!
    expect(artifact!.location!.uri).toBe(uri)
  })

  it('stays valid and shows no control characters, whatever a report holds', () => {
    for (const attack of ATTACKS) {
      const bad = hostile(attack)
      const { results } = run(formatSarif([bad.result], bad.context))
      expect(results!.map(({ message }) => message.text).join('')).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/)
    }
  })

  it('is the same bytes twice, and in any order of rules', () => {
    const turned = { ...context(), packs: context().packs!.map((pack) => ({ ...pack, rules: pack.rules.toReversed() })) }
    expect(formatSarif([RESULT], turned)).toBe(formatSarif([RESULT], context()))
    const outcomes = Object.fromEntries(Object.entries(RESULT.outcomes).reverse())
    expect(formatSarif([{ ...RESULT, outcomes }], context())).toBe(formatSarif([RESULT], context()))
  })

  it('is valid for nothing at all', () => {
    expect(run(formatSarif([], {})).results).toEqual([])
    expect(SOURCE.text).toBe(REPORT)
  })
})
