import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Place, place } from './command-line.ts'

const PACK = readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8')
const REPORT = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法制政府，能力显著提升。\n'
const BASE = 'builtIn: false\npacks: [../规则/pack.yaml]\n'

let here: Place
beforeEach(() => {
  here = place()
  here.put('规则/pack.yaml', PACK)
  here.put('报告/甲.txt', REPORT)
})
afterEach(() => here.remove())

const rulesOf = (stdout: string): readonly (readonly string[])[] =>
  JSON.parse(stdout).results.map((result: { findings: readonly { ruleId: string; severity: string }[] }) =>
    result.findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
  )
const check = (...argv: readonly string[]) => here.fazhi(['check', '-f', 'json', '--today', '2025-03-01', ...argv])

describe('a configuration', () => {
  it('is found upward from the text, with packs relative to itself', async () => {
    here.put('报告/fazhi.config.yaml', BASE)
    here.put('报告/街道/乙.txt', REPORT)
    const { code, stdout, stderr } = await check('报告/街道/乙.txt')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(rulesOf(stdout)).toEqual([['names/wrong-words error', 'text/vague warning']])
  })

  it('may be JSON with tabs, or a field of package.json', async () => {
    here.put('报告/fazhi.config.json', '{\n\t"builtIn": false,\n\t"packs": ["../规则/pack.yaml"],\n\t"skip": ["names"]\n}\n')
    expect(rulesOf((await check('报告')).stdout)).toEqual([['text/vague warning']])
    here.put('网站/甲.txt', REPORT)
    here.put(
      '网站/package.json',
      JSON.stringify({ name: 'x', fazhi: { builtIn: false, packs: ['../规则/pack.yaml'], only: ['names'] } }),
    )
    expect(rulesOf((await check('网站')).stdout)).toEqual([['names/wrong-words error']])
  })

  it('leaves a package.json alone that only depends on us, or that is broken', async () => {
    here.put('报告/package.json', '{"dependencies": {"fazhi": "^0.1.0"}}')
    expect((await check('报告', '--no-builtin', '-p', '规则/pack.yaml')).code).toBe(1)
    here.put('报告/package.json', '{"fazhi": ')
    expect((await check('报告', '--no-builtin', '-p', '规则/pack.yaml')).code).toBe(1)
  })

  it('adds lists up, lets the nearest value hold, and stops at root', async () => {
    here.put('fazhi.config.yaml', 'failOn: info\nskip: [names]\n')
    here.put('报告/fazhi.config.yaml', `${BASE}skip: [text/vague]\nfailOn: error\n`)
    expect(await check('报告')).toMatchObject({ code: 0 })
    here.put('报告/fazhi.config.yaml', `${BASE}root: true\nskip: [text/vague]\n`)
    expect(rulesOf((await check('报告')).stdout)).toEqual([['names/wrong-words error']])
  })

  it('changes severities, and takes rules out', async () => {
    here.put('报告/fazhi.config.yaml', `${BASE}severity:\n  names/wrong-words: info\n  text/vague: off\n`)
    const { code, stdout } = await check('报告')
    expect(rulesOf(stdout)).toEqual([['names/wrong-words info']])
    expect(code).toBe(0)
  })

  it('has overrides by pattern, of which the later holds', async () => {
    here.put('报告/街道/乙.txt', REPORT)
    here.put(
      '报告/fazhi.config.yaml',
      `${BASE}overrides:\n  - files: [街道/]\n    level: township\n    year: 2023\n    skip: [names]\n  - files: ['*.txt']\n    level: city\n`,
    )
    const { stdout } = await check('报告')
    const seen = JSON.parse(stdout).results.map(
      ({ path, identity }: { path: string; identity: { level: string; year: number } }) => [path, identity.level, identity.year],
    )
    expect(seen).toEqual([
      ['报告/甲.txt', 'city', 2024],
      ['报告/街道/乙.txt', 'city', 2023],
    ])
    expect(rulesOf(stdout)[1]).toEqual(['text/vague warning'])
  })

  it('yields to the command line, to --config and to --no-config', async () => {
    here.put('报告/fazhi.config.yaml', `${BASE}failOn: warning\nonly: [text]\n`)
    expect((await check('报告')).code).toBe(1)
    expect((await check('报告', '--fail-on', 'error')).code).toBe(0)
    expect((await check('报告', '--no-config', '--no-builtin')).stderr).toContain('没有任何规则包')
    here.put('别处/ci.yaml', `builtIn: false\npacks: [../规则/pack.yaml]\noverrides: [{files: [/报告/], skip: [names]}]\n`)
    expect(rulesOf((await check('报告', '-c', '别处/ci.yaml')).stdout)).toEqual([['text/vague warning']])
    expect(await check('报告', '-c', '没有.yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('没有.yaml') })
  })

  it('counts warnings over the texts that it governs', async () => {
    here.put('报告/乙.txt', REPORT)
    here.put('报告/fazhi.config.yaml', `${BASE}only: [text]\nmaxWarnings: 1\n`)
    expect((await check('报告/甲.txt')).code).toBe(0)
    expect((await check('报告')).code).toBe(1)
    expect((await check('报告', '--max-warnings', '2')).code).toBe(0)
  })

  it('sets the language, which the command line may change', async () => {
    here.put('fazhi.config.yaml', 'builtIn: false\npacks: [规则/pack.yaml]\nlocale: en\n')
    const { stdout } = await here.fazhi(['check', '报告'])
    expect(stdout).toContain('should be')
    expect((await here.fazhi(['check', '报告', '--locale', 'zh-CN'])).stdout).toContain('应为')
  })

  it('is used for standard input by its name', async () => {
    here.put('报告/fazhi.config.yaml', `${BASE}only: [text]\n`)
    const { stdout } = await here.fazhi(['check', '--stdin-filename', '报告/新.txt', '-f', 'json'], { stdin: REPORT })
    expect(rulesOf(stdout)).toEqual([['text/vague warning']])
  })
})

describe('a faulty configuration', () => {
  it('is refused with every fault, its place and what was meant', async () => {
    here.put('报告/fazhi.config.yaml', 'teir: strict\nfailOn: warnng\nskip: 全部\noverrides:\n  - level: city\n')
    const { code, stdout, stderr } = await check('报告')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('配置有 4 处错误')
    expect(stderr).toMatch(/报告\/fazhi\.config\.yaml:1:1 .*没有“teir”这个键[\s\S]*是不是要写“tier”/)
    expect(stderr).toMatch(/:2:9 [\s\S]*“warning”/)
    expect(stderr).toMatch(/:3:7 /)
    expect(stderr).toMatch(/:5:5 [\s\S]*files/)
  })

  it.each([
    ['tier：strict\n', '全角冒号'],
    ['skip: [numbrs]\n', '是不是要写“numbers”'],
    ['severity: {names/nothing-such: info}\n', '没有“names/nothing-such”这条规则'],
    ['packs: [没有的包.yaml]\n', '找不到规则包“没有的包.yaml”'],
    ['severity: {structure/problems: off}\n', '锁定：不能停用'],
    ['skip: [structure/problems]\n', '锁定：不能停用'],
    ['severity: {structure/problems: info}\n', '锁定：严重程度不能降低'],
    ['year: "2024"\n', '整数'],
  ])('%j', async (text, said) => {
    here.put('报告/fazhi.config.yaml', text)
    const { code, stderr } = await check('报告')
    expect(stderr).toContain(said)
    expect(stderr).toMatch(/报告\/fazhi\.config\.yaml:1:\d+/)
    expect(code).toBe(2)
  })

  it('names places in package.json', async () => {
    here.put('报告/package.json', '{\n\t"name": "x",\n\t"fazhi": {\n\t\t"leval": "city"\n\t}\n}\n')
    const { code, stderr } = await check('报告')
    expect(stderr).toMatch(/报告\/package\.json:4:3 [\s\S]*“level”/)
    expect(code).toBe(2)
  })

  it('is refused when there are two in one folder', async () => {
    here.put('报告/fazhi.config.yaml', 'tier: strict\n')
    here.put('报告/fazhi.config.json', '{}')
    expect(await check('报告')).toMatchObject({ code: 2, stderr: expect.stringContaining('有 2 份配置') })
  })
})

describe('.fazhiignore', () => {
  beforeEach(() => here.put('报告/fazhi.config.yaml', BASE))

  it('leaves texts out, nearer files first, as .gitignore does', async () => {
    here.put('.fazhiignore', '# 草稿\n草稿/\n*.md\n')
    here.put('报告/.fazhiignore', '!留.md\n')
    for (const name of ['报告/草稿/一.txt', '报告/二.md', '报告/留.md']) here.put(name, REPORT)
    const { stdout, stderr } = await check('报告')
    expect(JSON.parse(stdout).results.map(({ path }: { path: string }) => path)).toEqual(['报告/甲.txt', '报告/留.md'])
    expect(stderr).toBe('')
    const all = await check('报告', '--no-ignore')
    expect(JSON.parse(all.stdout).results).toHaveLength(4)
  })

  it('says so of a text that is named, and passes', async () => {
    here.put('.fazhiignore', '甲.txt\n')
    const { code, stdout, stderr } = await check('报告/甲.txt')
    expect({ code, results: JSON.parse(stdout).results }).toEqual({ code: 0, results: [] })
    expect(stderr).toBe('未检查：报告/甲.txt（.fazhiignore 排除）\n')
  })

  it('does not let a folder pass of which nothing is left', async () => {
    here.put('.fazhiignore', '报告/\n')
    expect(await check('报告')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('都被 .fazhiignore 排除') })
  })
})

describe('--print-config', () => {
  it('says each value and where it comes from', async () => {
    here.put('fazhi.config.yaml', 'tier: strict\n')
    here.put('报告/fazhi.config.yaml', `${BASE}severity: {text/vague: error}\noverrides:\n  - files: ['*.txt']\n    year: 2023\n`)
    const { code, stdout } = await here.fazhi(['check', '--print-config', '报告/甲.txt', '--level', 'city'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/tier +strict {2}← fazhi\.config\.yaml:1:1/)
    expect(stdout).toMatch(/builtIn +false {2}← 报告\/fazhi\.config\.yaml:1:1/)
    expect(stdout).toMatch(/year +2023 {2}← 报告\/fazhi\.config\.yaml:6:5/)
    expect(stdout).toMatch(/level +city {2}← --level/)
    expect(stdout).toMatch(/failOn +error {2}← 默认/)
    expect(stdout).toMatch(/packs +\.\.\/规则\/pack\.yaml {2}← 报告\/fazhi\.config\.yaml:2:9/)
    expect(stdout).toMatch(/severity text\/vague error {2}← /)
    const json = await here.fazhi(['check', '--print-config', '报告/甲.txt', '-f', 'json'])
    expect(JSON.parse(json.stdout).settings).toContainEqual({ key: 'tier', value: 'strict', from: 'fazhi.config.yaml:1:1' })
  })
})
