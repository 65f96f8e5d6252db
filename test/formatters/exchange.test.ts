/** The formats that other programs read: each against its published schema or documented fields. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { formatCheckstyle } from '../../src/formatters/checkstyle.ts'
import { formatGithub } from '../../src/formatters/github.ts'
import { formatGitlab } from '../../src/formatters/gitlab.ts'
import { formatJunit } from '../../src/formatters/junit.ts'
import { formatRdjson } from '../../src/formatters/rdjson.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { result, source } from './make.ts'
import { ATTACKS, context, found, hostile, REPORT, RESULT, SOURCE } from './sample.ts'
import { elements, parseXml } from './xml.ts'

const SCHEMAS = new URL('../fixtures/schemas/', import.meta.url)
const WORD = source(REPORT, { format: 'docx', origin: () => ({ paragraph: 7 }) })
const inWord = context({ [RESULT.path]: WORD })
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

describe('checkstyle', () => {
  it('has a file with an error for each finding', () => {
    const root = parseXml(formatCheckstyle([RESULT], context()))
    expect(root.name).toBe('checkstyle')
    const [file] = elements(root, 'file')
    expect(file!.attributes.name).toBe(RESULT.path)
    const errors = elements(file!, 'error')
    expect(errors).toHaveLength(RESULT.findings.length)
    expect(errors[1]!.attributes).toEqual({
      line: '5',
      column: '59',
      severity: 'info',
      message: '“显著提升”没有数据。',
      source: 'text/vague',
    })
    expect(REPORT.split('\n')[4]!.indexOf('显著提升')).toBe(58)
    expect(errors[4]!.attributes.message).toMatch(/^需人工判断：/)
  })

  it('says the paragraph where the file has no lines', () => {
    const [error] = elements(parseXml(formatCheckstyle([RESULT], inWord)), 'error')
    expect(error!.attributes).toMatchObject({ line: '0', message: expect.stringContaining('（第7段）') })
    expect(error!.attributes.column).toBeUndefined()
  })
})

describe('junit', () => {
  const text = formatJunit([RESULT], context())
  const suite = elements(parseXml(text), 'testsuite')[0]!

  it('has a case for each rule, and counts that add up', () => {
    const cases = elements(suite, 'testcase')
    expect(suite.attributes).toMatchObject({ tests: '11', failures: '6', errors: '0', skipped: '2', name: RESULT.path })
    expect(cases).toHaveLength(11)
    expect(elements(suite, 'failure')).toHaveLength(6)
    expect(elements(suite, 'skipped').map(({ attributes }) => attributes.type)).toEqual(['not-applicable', 'review'])
    const duties = cases.find(({ attributes }) => attributes.name === 'duties/four-personally 四个亲自应写全写对')!
    expect(duties.children[0]!.attributes).toEqual({ type: 'error', message: '“四个亲自”缺“亲自督办”。' })
    expect(duties.children[0]!.text).toContain(
      '依据：《党政主要负责人履行推进法治建设第一责任人职责规定》（中办发〔2016〕71号）第四条',
    )
    // Advice fails nothing.
    expect(cases.find(({ attributes }) => attributes.name!.startsWith('text/vague'))!.children[0]!.name).toBe('system-out')
  })

  it.skipIf(!existsSync('/usr/bin/xmllint'))('obeys the schema of Jenkins, also for hostile reports', () => {
    const folder = temporaryFolder()
    const bad = ATTACKS.map((attack) => hostile(attack).result)
    const files = [text, formatJunit([], {}), formatJunit(bad, context({}))].map((content, index) => {
      const file = join(folder, `${index}.xml`)
      writeFileSync(file, content)
      return file
    })
    const schema = new URL('junit-10.xsd', SCHEMAS).pathname
    execFileSync('/usr/bin/xmllint', ['--noout', '--nonet', '--schema', schema, ...files], { stdio: 'pipe' })
    const broken = join(folder, 'broken.xml')
    writeFileSync(broken, '<testsuites><testsuite/></testsuites>')
    expect(() => execFileSync('/usr/bin/xmllint', ['--noout', '--schema', schema, broken], { stdio: 'pipe' })).toThrow()
  })
})

describe('github', () => {
  it('has one command for each finding, with the place', () => {
    const lines = formatGithub([RESULT], context()).trimEnd().split('\n')
    expect(lines).toHaveLength(RESULT.findings.length)
    expect(lines[1]).toMatch(
      /^::notice file=云溪区\/2024 年度报告\.txt,line=5,endLine=5,col=59,endColumn=63,title=text\/vague::“显著提升”没有数据。%0A/,
    )
    expect(lines.map((line) => /^::(\w+)/.exec(line)![1])).toEqual([
      'error',
      'notice',
      'warning',
      'error',
      'notice',
      'warning',
      'warning',
      'notice',
      'error',
    ])
  })

  it('gives no line for Word', () => {
    expect(formatGithub([RESULT], inWord)).toMatch(/^::error file=[^,]+,title=identity\/year::.*（第7段）/)
  })

  it('lets no text begin a command or a property of its own', () => {
    for (const attack of [...ATTACKS, ',line=1::forged', '::']) {
      const bad = hostile(attack)
      for (const line of formatGithub([bad.result], bad.context).trimEnd().split('\n')) {
        const [, name, properties] = /^::(\w+) (.*?)::/.exec(line)!
        expect(name).toBe('notice')
        expect(properties!.split(',').map((each) => each.split('=')[0])).toEqual([
          'file',
          'line',
          'endLine',
          'col',
          'endColumn',
          'title',
        ])
        expect(line).not.toMatch(STEERING)
      }
    }
  })
})

describe('gitlab', () => {
  it('has the documented fields, and a fingerprint of its own for each entry', () => {
    const entries = JSON.parse(formatGitlab([RESULT, { ...RESULT, path: './另一份.txt' }], context()))
    expect(entries).toHaveLength(2 * RESULT.findings.length)
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location'])
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry.severity)
      expect(entry.location.lines.begin).toBeGreaterThan(0)
      expect(entry.location.path).not.toMatch(/^\.\//)
    }
    expect(new Set(entries.map((entry: { fingerprint: string }) => entry.fingerprint)).size).toBe(entries.length)
    expect(entries[0]).toMatchObject({ severity: 'critical', location: { lines: { begin: 1 } } })
  })

  it('names the paragraph of a Word file as its line and says so', () => {
    const [entry] = JSON.parse(formatGitlab([RESULT], inWord))
    expect(entry).toMatchObject({ location: { lines: { begin: 7 } }, description: expect.stringContaining('第7段') })
  })
})

describe('rdjson', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  const { $schema: _, ...schema } = JSON.parse(readFileSync(new URL('rdjson.schema.json', SCHEMAS), 'utf8'))
  const validate = ajv.compile(schema)
  const diagnostics = (text: string) => {
    const parsed = JSON.parse(text)
    expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true)
    return parsed.diagnostics
  }

  it('obeys the published schema, and the schema can refuse', () => {
    expect(diagnostics(formatRdjson([RESULT], context()))).toHaveLength(RESULT.findings.length)
    expect(diagnostics(formatRdjson([], {}))).toEqual([])
    expect(validate({ diagnostics: [{ message: 1 }] })).toBe(false)
  })

  it('counts columns in bytes of UTF-8, as reviewdog does', () => {
    const text = `前\r\n乱𠮷序abc${'长'.repeat(9)}，错处\n`
    const one = result([found(text, 'text/vague', '错处', '错'), found(text, 'text/vague', '序a', '错')], { path: 'a.txt' })
    const ranges = diagnostics(formatRdjson([one], context({ 'a.txt': source(text) }))).map(
      (each: { location: { range: object } }) => each.location.range,
    )
    const bytes = (until: string) => Buffer.byteLength(text.split('\n')[1]!.split(until)[0]!) + 1
    expect(ranges).toEqual([
      { start: { line: 2, column: bytes('错处') }, end: { line: 2, column: bytes('错处') + 6 } },
      { start: { line: 2, column: bytes('序a') }, end: { line: 2, column: bytes('序a') + 4 } },
    ])
  })

  it('offers replacements with their ranges, and advice only as text', () => {
    const all = diagnostics(formatRdjson([RESULT], context()))
    expect(all[0].suggestions).toEqual([
      { range: { start: { line: 1, column: 10 }, end: { line: 1, column: 17 } }, text: '2024年' },
    ])
    expect(all[8].suggestions.map((each: { text: string }) => each.text)).toEqual(['、重要任务亲自督办'])
    expect(all[5].suggestions).toEqual([])
    expect(all[5].message).toContain('办法：删去联系人和电话。')
    expect(all[0].related_locations[0].location.range.start.line).toBe(3)
  })

  it('gives only the path for Word, and only lines without the text', () => {
    expect(diagnostics(formatRdjson([RESULT], inWord))[0].location).toEqual({ path: RESULT.path })
    expect(diagnostics(formatRdjson([RESULT], {}))[0].location.range).toEqual({ start: { line: 1 }, end: { line: 1 } })
  })
})

describe('every exchange format', () => {
  const formats = { formatCheckstyle, formatGithub, formatGitlab, formatJunit, formatRdjson }
  it.each(Object.entries(formats))('%s: the same bytes twice, and well-formed for hostile reports', (name, format) => {
    expect(format([RESULT], context())).toBe(format([RESULT], context({ [RESULT.path]: { ...SOURCE } })))
    for (const attack of ATTACKS) {
      const bad = hostile(attack)
      const text = format([bad.result], bad.context)
      expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
      if (name === 'formatCheckstyle' || name === 'formatJunit') parseXml(text)
      else if (name !== 'formatGithub') JSON.parse(text)
    }
  })

  it('shows no control character and no mark of direction in XML', () => {
    for (const attack of ATTACKS) {
      const bad = hostile(attack)
      expect(formatCheckstyle([bad.result], bad.context)).not.toMatch(STEERING)
      expect(formatJunit([bad.result], bad.context)).not.toMatch(STEERING)
    }
  })
})
