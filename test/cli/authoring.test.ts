/** What an author of packs does beside checking and testing: begin, ask, look, compare. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { schemaPlace } from '../../src/node/schema-place.ts'
import { SAMPLED_KINDS } from '../../src/packs/kind-guide/kind-groups.ts'
import { insertEntry } from '../../src/packs/new-rule.ts'
import { type Place, place } from './command-line.ts'

let here: Place
const read = (path: string): string => readFileSync(join(here.folder, path), 'utf8')
const change = (path: string, from: string, to: string): void => {
  expect(read(path)).toContain(from)
  writeFileSync(join(here.folder, path), read(path).replace(from, to))
}

beforeAll(async () => {
  here = place()
  await here.fazhi(['packs', 'new', 'linjiang'])
})
afterAll(() => here.remove())

describe('fazhi packs new', () => {
  it('writes a pack that passes its own test, commented, with schema lines', async () => {
    const tested = await here.fazhi(['packs', 'test', 'linjiang', '--format', 'json'])
    expect(tested.code).toBe(0)
    const [{ passed, rules, idle, examples }] = JSON.parse(tested.stdout).packs
    expect({ passed, idle }).toEqual({ passed: true, idle: [] })
    expect(rules.length).toBe(8)
    expect(examples.length).toBeGreaterThan(15)
    for (const id of rules) {
      const [schema, comment] = read(`linjiang/${id}.yaml`).split('\n')
      expect(schema).toMatch(/^# yaml-language-server: \$schema=https:.*\/schemas\/rule\.schema\.json$/)
      expect(comment).toMatch(/^# 种类 [a-z-]+：\p{Script=Han}/u)
    }
  })

  it('names schemas that are there, without a network where the package is part of the project', () => {
    const root = new URL('../..', import.meta.url).pathname
    const folder = join(root, 'my-pack/text')
    const relative = schemaPlace(folder, root)
    expect(relative).toBe('../../schemas')
    for (const sort of ['pack', 'rule', 'requirements', 'register'])
      expect(readFileSync(join(folder, relative, `${sort}.schema.json`), 'utf8')).toContain('$schema')
  })

  it('writes over nothing', async () => {
    const before = read('linjiang/pack.yaml')
    const { code, stderr } = await here.fazhi(['packs', 'new', 'linjiang'])
    expect(code).toBe(2)
    expect(stderr).toContain('文件夹“linjiang”里已有内容')
    expect(read('linjiang/pack.yaml')).toBe(before)
    expect((await here.fazhi(['packs', 'new'])).stderr).toContain('要给出一个规则包名称')
  })

  it('takes a Chinese name for the title', async () => {
    await here.fazhi(['packs', 'new', '松陵镇规则'])
    expect(read('松陵镇规则/pack.yaml')).toContain('id: local-rules\ntitle: "松陵镇规则"\n')
    expect((await here.fazhi(['packs', 'test', '松陵镇规则'])).code).toBe(0)
  })
})

describe('fazhi rules new', () => {
  it('adds a rule of every kind, with what it leans on, to a folder and to a pack in one file', async () => {
    const head = 'id: every\ntitle: 各种\nversion: 1.0.0\nextends: [law]\n'
    here.put('every/pack.yaml', head)
    here.put('every.yaml', head)
    for (const kind of SAMPLED_KINDS)
      for (const pack of ['every', 'every.yaml']) {
        const { code, stderr } = await here.fazhi(['rules', 'new', `${pack}/text/new-${kind}`, '--kind', kind])
        expect({ kind, code, stderr }).toEqual({ kind, code: 0, stderr: '' })
      }
    for (const pack of ['every', 'every.yaml']) {
      const { stdout } = await here.fazhi(['packs', 'test', pack])
      expect(stdout).toMatch(new RegExp(`^✓ every：规则 ${SAMPLED_KINDS.length} 条，例子 \\d+ 个，0 个不符\\n$`))
    }
  })

  it('leaves alone what a sample leans on and is there', async () => {
    const { code, stdout } = await here.fazhi(['rules', 'new', 'linjiang/supervision/again', '--kind', 'told-with'])
    expect(code).toBe(0)
    expect(stdout).not.toContain('连同')
    const fresh = await here.fazhi(['rules', 'new', 'linjiang/names/short', '--kind', 'coined'])
    expect(fresh.stdout).toContain('写好 names/short，连同它要用的 known-short-forms。')
    expect((await here.fazhi(['packs', 'test', 'linjiang'])).code).toBe(0)
  })

  it('adds a rule to a pack in one file, and changes nothing else of it', async () => {
    const pack = '# 说明\nid: one\ntitle: 一\nversion: 1.0.0\nextends: [law]   # 依据\n'
    here.put('one.yaml', pack)
    await here.fazhi(['rules', 'new', 'one.yaml/supervision/first'])
    await here.fazhi(['rules', 'new', 'one.yaml/supervision/second', '--kind', 'lacks'])
    expect(read('one.yaml').startsWith(pack)).toBe(true)
    const { code, stdout } = await here.fazhi(['packs', 'test', 'one.yaml'])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '✓ one：规则 2 条，例子 5 个，0 个不符\n' })
  })

  it('keeps what stands after the rules', () => {
    const before = 'id: a\nrules:\n    text/one:\n        title: 一\n\nlock: []\n'
    const after = insertEntry(before, 'rules', 'text/two', 'title: 二\nbasis:\n  - a/b\n')
    const counter = new LineCounter()
    expect(parseDocument(after, { lineCounter: counter }).toJS()).toEqual({
      id: 'a',
      rules: { 'text/one': { title: '一' }, 'text/two': { title: '二', basis: ['a/b'] } },
      lock: [],
    })
  })

  it('guesses the category, and refuses a rule that is there', async () => {
    expect((await here.fazhi(['rules', 'new', 'linjiang/suprvision/x'])).stderr).toContain('是不是要写“supervision”')
    expect((await here.fazhi(['rules', 'new', 'linjiang/topics/hotline'])).stderr).toContain('规则包里已有“topics/hotline”')
    expect((await here.fazhi(['rules', 'new', 'hotline'])).stderr).toContain('要写成“规则包/类/名”')
  })
})

describe('fazhi explain', () => {
  it('explains a built-in rule with law, examples and what may be changed', async () => {
    const { code, stdout } = await here.fazhi(['explain', 'duties/four-personally'])
    expect(code).toBe(0)
    for (const part of [
      '为什么',
      '第四条',
      '[first-person-2016/art-4]',
      '怎么做',
      'kind: covers',
      '会报的例子',
      '不报的例子',
      '→ partial',
      '«',
    ])
      expect(stdout).toContain(part)
    expect(stdout).toContain('annual-report, rules/annual-report/duties/four-personally.yaml:')
    expect(stdout).toContain('severity: 可以改')
  })

  it('explains a clause and a requirement, and all that bears a name', async () => {
    const clause = (await here.fazhi(['explain', 'first-person-2016/art-4'])).stdout
    expect(clause).toContain('条款 first-person-2016/art-4  第四条')
    expect(clause).toContain('duties/four-personally  ')
    const requirement = (await here.fazhi(['explain', 'duties/deploy'])).stdout
    expect(requirement).toContain('举证要求 duties/deploy')
    expect(requirement).toContain('算写了做法')
    const both = (await here.fazhi(['explain', 'topics/hotline', '--pack', 'linjiang'])).stdout
    expect(both).toContain('规则 topics/hotline')
    expect(both).toContain('举证要求 topics/hotline')
  })

  it('says what is locked', async () => {
    here.put(
      'locked.yaml',
      `${read('one.yaml').replace('    severity: warning', '    lock: [severity, rule]\n    severity: warning')}`,
    )
    const { stdout } = await here.fazhi(['explain', 'supervision/first', '--pack', 'locked.yaml', '--locale', 'en'])
    expect(stdout).toContain('severity: may only be made stricter')
    expect(stdout).toContain('off, tier: may not be changed')
    expect(stdout).toContain('params: may be changed')
  })

  it('guesses a name, and gives JSON', async () => {
    const { code, stderr } = await here.fazhi(['explain', 'duties/four-personaly'])
    expect(code).toBe(2)
    expect(stderr).toContain('是不是要写“duties/four-personally”')
    const { stdout } = await here.fazhi(['explain', 'first-person-2016/art-4', '-f', 'json'])
    expect(JSON.parse(stdout).explained[0].clause).toMatchObject({ id: 'first-person-2016/art-4', article: '第四条' })
  })
})

describe('fazhi packs show', () => {
  it('tells where each value comes from, overrides included', async () => {
    here.put(
      'over.yaml',
      'id: over\ntitle: 上\nversion: 1.0.0\nextends: [./one.yaml]\noverride:\n  supervision/first:\n    severity: error\n',
    )
    const { code, stdout } = await here.fazhi(['packs', 'show', 'over.yaml', '--origins'])
    expect(code).toBe(0)
    expect(stdout).toContain('severity: error # over.yaml:7')
    expect(stdout).toMatch(/why: .* # one\.yaml:\d+/)
    expect(stdout).toContain('law')
    const plain = (await here.fazhi(['packs', 'show', 'over.yaml'])).stdout
    expect(plain).not.toContain(' # ')
    here.put('shown.yaml', plain)
    expect((await here.fazhi(['packs', 'test', 'shown.yaml'])).code).toBe(0)
  })
})

describe('fazhi packs diff', () => {
  const report = '望江街道2024年度法治政府建设情况报告\n一、2024年主要举措和成效\n执法水平有效提升。全年行政调解案件86件。\n'

  it('tells what a change adds, removes and changes', async () => {
    await here.fazhi(['packs', 'new', 'before'])
    await here.fazhi(['packs', 'new', 'after'])
    here.put('报告/望江.txt', report)
    change('after/text/unverifiable.yaml', 'terms: [有效提升, 明显改善]', 'terms: [明显改善]')
    change('after/text/unverifiable.yaml', '执法水平«有效提升»', '执法水平«明显改善»')
    change('after/supervision/mediation-figures.yaml', 'units: [件, 起, 次]', 'units: [人]')
    change('after/supervision/mediation-figures.yaml', '全年行政调解案件86件', '全年行政调解86人')
    change('after/numbers/enough.yaml', 'severity: info', 'severity: warning')
    const { code, stdout } = await here.fazhi(['packs', 'diff', 'before', 'after', '报告', '--today', '2025-03-01'])
    expect(code).toBe(0)
    expect(stdout).toContain('报告/望江.txt')
    expect(stdout).toMatch(/ {2}- 3:5 info text\/unverifiable found “有效提升”/)
    expect(stdout).toMatch(/ {2}\+ 3:12 warning supervision\/mediation-figures bare “行政调解”/)
    expect(stdout).toMatch(/ {2}< .* info numbers\/enough few/)
    expect(stdout).toMatch(/ {2}> .* warning numbers\/enough few/)
    expect(stdout).toContain('共 1 份报告：新增 1 处，消失 1 处，变化 1 处。')
    const json = JSON.parse((await here.fazhi(['packs', 'diff', 'before', 'after', '报告', '-f', 'json'])).stdout)
    expect(json).toMatchObject({ added: 1, removed: 1, changed: 1 })
  })

  it('asks for two packs and a report', async () => {
    expect((await here.fazhi(['packs', 'diff', 'linjiang'])).stderr).toContain('要给出两个规则包')
    expect((await here.fazhi(['packs', 'diff', 'linjiang', 'linjiang'])).code).toBe(2)
  })
})
