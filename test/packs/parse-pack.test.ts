/** A pack is read into the model, short forms expanded. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PackFile } from '../../src/packs/pack-file.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'
import { faultsOf, placed } from './expectations.ts'

const FIXTURES = new URL('./fixtures/', import.meta.url).pathname

function folder(name: string, under = ''): readonly PackFile[] {
  return readdirSync(join(FIXTURES, name, under)).flatMap((entry) => {
    const path = join(under, entry)
    const place = join(FIXTURES, name, path)
    return statSync(place).isDirectory()
      ? folder(name, path)
      : [{ path: `packs/${name}/${path}`, text: readFileSync(place, 'utf8') }]
  })
}

const sample = folder('sample')
const pack = parsePack(sample)
const rule = (id: string) => pack.rules.find((one) => one.id === id)!

describe('a folder', () => {
  it('gives rules by path, in order', () => {
    expect(pack.rules.map(({ id, category }) => [id, category])).toEqual([
      ['duties/four-duties', 'duties'],
      ['names/set-names', 'names'],
    ])
  })

  it('resolves bases to clauses', () => {
    const [basis] = rule('duties/four-duties').basis
    expect(basis?.id).toBe('work-rules/duties')
    expect(basis?.source.number).toBe('安政发〔2020〕1号')
    expect(basis?.clause).toEqual({ id: 'duties', article: '第四条', cite: '主要负责人四个亲自', confidence: 'known' })
    expect(pack.sources['work-rules']?.clauses.wording?.article).toBe('')
  })

  it('expands a severity table, its years in every form', () => {
    expect(rule('duties/four-duties').severity).toEqual([
      { severity: 'error', variants: ['absent'], levels: ['county'], years: { from: 2021, until: null } },
      { severity: 'info', variants: [], levels: [], years: { from: 2024, until: 2024 } },
      { severity: 'warning', variants: [], levels: [], years: { from: 2021, until: 2025 } },
      { severity: 'warning', variants: [], levels: [], years: { from: null, until: null } },
    ])
    expect(rule('names/set-names').severity).toEqual([
      { severity: 'warning', variants: [], levels: [], years: { from: null, until: null } },
    ])
  })

  it('expands when, scope, texts and defaults', () => {
    const duties = rule('duties/four-duties')
    expect(duties.when).toEqual({
      levels: ['township', 'county'],
      years: { from: null, until: 2025 },
      mentions: { lexicons: ['vague-words'] },
    })
    expect(duties.scope).toEqual({ roles: ['responsibility'], tenses: ['done'], parts: ['body'] })
    expect(duties.why).toEqual({ 'zh-CN': '规则第四条的固定表述。' })
    expect(duties.message.default).toEqual({ 'zh-CN': '没有写全。' })
    expect([duties.tier, duties.since, duties.lock, duties.review]).toEqual([
      'recommended',
      '1.0.0',
      ['severity'],
      ['collective'],
    ])
    const names = rule('names/set-names')
    expect([names.tier, names.since, names.fix]).toEqual(['strict', '0.9.0', { 'zh-CN': '' }])
    expect(names.when).toEqual({ levels: [], years: { from: null, until: null }, mentions: null })
    expect(names.scope).toEqual({ roles: [], tenses: [], parts: [] })
  })

  it('keeps the parameters of a demand as written, without its kind', () => {
    expect(rule('duties/four-duties').demand).toEqual({
      kind: 'covers',
      params: { set: 'four-duties', find: { lexicons: ['four-duties'] }, role: 'responsibility' },
    })
  })

  it('takes the marks out of examples', () => {
    const [marked, quiet] = rule('duties/four-duties').examples
    expect(marked).toEqual({
      name: '缺一句',
      in: 'responsibility',
      text: '主要负责人重要工作亲自部署，显著提升。',
      spans: [{ start: 5, end: 13 }],
      expect: 'partial',
      year: 2024,
      level: 'county',
      today: '2025-03-01',
    })
    expect([quiet?.spans, quiet?.year, quiet?.level, quiet?.today]).toEqual([[], null, null, null])
  })

  it('reads lexicons short and long, registers and requirements', () => {
    expect(pack.lexicons['vague-words']).toEqual({
      id: 'vague-words',
      terms: ['显著提升', '明显改善'],
      clauses: [],
      collective: [],
      except: [],
    })
    expect(pack.lexicons['four-duties']?.clauses).toEqual([
      { id: 'deploy', canonical: '重要工作亲自部署', terms: ['亲自部署'], near: ['亲自安排'] },
      { id: 'inquire', canonical: '重大问题亲自过问', terms: ['重大问题亲自过问'], near: [] },
    ])
    expect(pack.registers['wrong-names']?.rows[1]).toEqual({ terms: '依法制国', right: '依法治国' })
    const [deploy, whole] = pack.requirements
    expect([deploy?.id, deploy?.basis.map(({ id }) => id), deploy?.quantified.units]).toEqual([
      'duties/deploy',
      ['work-rules/duties'],
      ['次'],
    ])
    expect([whole?.wholeSection, whole?.named, whole?.roles]).toEqual([true, { terms: [] }, ['responsibility']])
  })

  it('says where a rule comes from', () => {
    expect(rule('names/set-names').origin).toEqual({ pack: 'sample', file: 'packs/sample/names/set-names.yaml', line: 1 })
  })

  it('does not depend on the order of its files', () => {
    expect(JSON.stringify(parsePack([...sample].reverse()))).toBe(JSON.stringify(pack))
  })

  it('compiles its patterns to run in linear time', () => {
    expect(pack.pattern('(?:a+)+$')(`${'a'.repeat(20_000)}b`)).toEqual([])
    expect(pack.pattern('[一-龥]+会')('𠮷召开专题会。工作会')).toEqual([
      { start: 2, end: 7 },
      { start: 8, end: 11 },
    ])
  })
})

describe('one file', () => {
  const [file] = folder('good') as [PackFile]

  it('is read like a folder', () => {
    const one = parsePack([file])
    expect(one.rules.map(({ id, origin }) => [id, origin.line])).toEqual([['text/vague', 13]])
  })

  it('may begin with a byte order mark and end its lines the Windows way', () => {
    const crlf = parsePack([{ path: 'x.yaml', text: `\uFEFF${file.text.replace(/\n/g, '\r\n')}` }])
    expect(crlf.rules[0]?.examples[0]?.text).toBe('水平显著提升。')
  })
})

describe('files in the wrong place', () => {
  const without = (part: string): readonly PackFile[] => sample.filter(({ path }) => !path.endsWith(part))

  it('are told', () => {
    const stray = { path: 'packs/sample/duties/deep/rule.yaml', text: 'title: 错位\n' }
    expect(faultsOf([...sample, stray]).map(({ code, file }) => [code, file])).toEqual([['misplaced-file', stray.path]])
  })

  it('leave the pack without its head', () => {
    expect(faultsOf(without('pack.yaml')).map(({ code }) => code)).toContain('pack-missing')
    expect(faultsOf([]).map(({ code }) => code)).toEqual(['pack-missing'])
  })

  it('that are no YAML are passed over', () => {
    expect(parsePack([...sample, { path: 'packs/sample/README.md', text: '说明：' }]).rules).toHaveLength(2)
  })

  it('do not bring forth faults that only follow', () => {
    const broken = sample.map((file) => (file.path.endsWith('vague-words.yaml') ? { ...file, text: '[显著提升' } : file))
    const faults = faultsOf(broken)
    expect(placed(faults)).toEqual(['1:1 open-bracket'])
  })

  it('may not define a name twice', () => {
    const twin = { path: 'packs/sample/lexicons/four-duties.yaml', text: '[亲自部署]\n' }
    const [fault] = faultsOf([...sample, twin])
    expect([fault?.code, fault?.file, fault?.message]).toEqual([
      'duplicate-name',
      'packs/sample/pack.yaml',
      '“four-duties”在 packs/sample/lexicons/four-duties.yaml 里已经有了',
    ])
  })
})
