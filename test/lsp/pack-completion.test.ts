/** Completion in packs that are being written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ASSERTIONS } from '../../src/assertions/index.ts'
import { wordsOfKey, wordsOfKind } from '../../src/editor/pack-words.ts'
import { paramWords } from '../../src/editor/words/param-words.ts'
import { packDefinitions } from '../../src/packs/file-schemas.ts'
import { type Editor, LINJIANG, openEditor } from './pack-editor.ts'

let editor: Editor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.end())

const SCOPE = '    scope: {roles: [achievements]}'
const swap = (from: string, to: string): string => {
  expect(LINJIANG).toContain(from)
  return LINJIANG.replace(from, to)
}
const labels = async (text: string, path = 'p.yaml'): Promise<readonly string[]> =>
  (await editor.offered(path, text)).map(({ label }) => label)

/** Where the caret stands, and what is offered there among other things. */
const PLACES: readonly (readonly [what: string, text: string, some: readonly string[]])[] = [
  ['keys of the pack that are not there yet', `${LINJIANG}▮`, ['engine', 'lexicons', 'override', 'lock']],
  ['keys of a rule in the midst of one', swap(SCOPE, '    sc▮'), ['scope', 'when', 'tier']],
  ['keys within braces', swap(SCOPE, '    scope: {▮'), ['roles', 'tenses', 'parts']],
  ['roles within brackets that are open', swap(SCOPE, '    scope: {roles: [▮'), ['achievements', 'plans']],
  ['tenses beneath their key', swap(SCOPE, '    scope:\n      tenses:\n        - ▮'), ['done', 'quote']],
  ['severities', swap('severity: warning', 'severity: ▮'), ['error', 'warning', 'info']],
  ['severities right behind the colon', swap('severity: warning', 'severity:▮'), ['error']],
  ['tiers', swap(SCOPE, '    tier: ▮'), ['recommended', 'strict', 'draft']],
  ['levels of government', swap(SCOPE, '    when: {levels: [▮]}'), ['township', 'department']],
  ['kinds', swap('kind: has', 'kind: ▮'), ['has', 'lacks', 'told-with']],
  ['only the kind, where none is written', swap('      kind: has\n      role: achievements', '      ▮'), ['kind']],
  ['parameters of the kind nearby', swap('      role: achievements', '      ▮'), ['role', 'min']],
  ['keys of a search', swap('with: [办结率', '▮: [办结率'), ['without', 'lexicons', 'patterns']],
  ['clauses', swap('[craft/checkable]', '[▮'), ['craft/checkable']],
  ['clauses by their beginning', swap('[craft/checkable]', '[craft/▮]'), ['craft/checkable']],
  ['variants as keys of messages', swap('absent: 没有写', '▮: 没有写'), ['absent', 'few', 'default']],
  ['variants and outcomes of examples', swap('expect: absent', 'expect: ▮'), ['absent', 'pass', 'silent']],
  ['facts within a message', swap('absent: 没有写', 'absent: "只写了{▮'), ['{count}']],
  ['packs to extend', swap('[law]', '[▮]'), ['law', 'annual-report']],
  ['packs to extend, by key', swap('[law]', '[{pack: ▮}]'), ['law', 'annual-report']],
  ['categories of rules', swap('  supervision/hotline-told:', '  ▮'), ['supervision/', 'duties/']],
  ['rules to override', 'id: x\nextends: [annual-report]\noverride:\n  ▮', ['duties/four-personally']],
  [
    'parameters of an overridden rule',
    'id: x\nextends: [annual-report]\noverride:\n  duties/four-personally:\n    params:\n      ▮',
    ['set'],
  ],
  ['own word lists', `${swap('terms: ["12345", 政务服务便民热线]', 'lexicons: [▮]')}lexicons:\n  hotline: [热线]\n`, ['hotline']],
  [
    'members of a set',
    `${swap('kind: has', 'kind: in-full\n      set: pair\n      must: [▮]')}lexicons:\n  pair:\n    clauses:\n      first: {canonical: 甲}\n`,
    ['first'],
  ],
  [
    'requirements',
    `id: x\nextends: [annual-report]\nrules:\n  duties/x:\n    assert: {kind: evidence, requirement: ▮}`,
    ['duties/deploy'],
  ],
]

describe('completion', () => {
  it.each(PLACES)('offers %s', async (_, text, some) => {
    expect(await labels(text)).toEqual(expect.arrayContaining([...some]))
  })

  it('leaves out keys and words that are there already', async () => {
    expect(await labels(swap(SCOPE, '    ▮'))).not.toContain('title')
    expect(await labels(swap('[achievements]}', '[achievements, ▮]}'))).not.toContain('achievements')
  })

  it.each([
    ['prose', swap('title: 写明', 'title: 写▮明')],
    ['comments', `# 示例 ▮\n${LINJIANG}`],
    ['YAML that is no pack', 'services:\n  ▮'],
    ['blocks of text', swap('why: 热线', 'why: |\n      ▮热线')],
  ])('offers nothing in %s', async (what, text) => {
    expect(await labels(text, what === 'YAML that is no pack' ? 'other.yaml' : 'p.yaml')).toEqual([])
  })

  it('puts in what makes sound YAML', async () => {
    const put = async (text: string, label: string): Promise<string> =>
      editor.take(
        text,
        (await editor.offered('p.yaml', text)).find((item) => item.label === label),
      )
    expect(await put(swap(SCOPE, '    ti▮'), 'tier')).toContain('\n    tier: \n')
    expect(await put(swap(SCOPE, '    sc▮'), 'scope')).toContain('\n    scope:\n      \n')
    expect(await put(swap(SCOPE, '    scope: ▮'), 'roles')).toContain('\n    scope: \n      roles: \n')
    expect(await put(swap(SCOPE, '    scope:\n      roles:\n        ▮'), 'plans')).toContain('roles:\n        - plans\n')
    expect(await put(swap('severity: warning', 'severity:▮'), 'info')).toContain('severity: info\n')
    expect(await put(swap(SCOPE, '    sco▮: {roles: [achievements]}'), 'scope')).toContain(`${SCOPE}\n`)
    const whole = await put(swap('[craft/checkable]', '[craft/▮]'), 'craft/checkable')
    expect(parse(whole)).toEqual(parse(LINJIANG))
  })

  it('marks where the caret goes where the editor can put it there', async () => {
    const other = await openEditor({ textDocument: { completion: { completionItem: { snippetSupport: true } } } })
    const item = (await other.offered('p.yaml', swap(SCOPE, '    scope: {▮}'))).find(({ label }) => label === 'roles')
    expect(item).toMatchObject({ insertTextFormat: 2, textEdit: { newText: 'roles: [$0]' } })
    await other.end()
  })

  it('tells the law, in Chinese, beside a clause, and all of it in the documentation', async () => {
    const items = await editor.offered('p.yaml', swap('[craft/checkable]', '[▮'))
    const clause = items.find(({ label }) => label === 'supervision-2019/publish')
    expect(clause?.labelDetails?.description).toBe('《法治政府建设与责任落实督察工作规定》第二十四条')
    expect(clause?.documentation?.value).toMatch(/> .*4月1日/)
  })

  it('describes every kind and every parameter in Chinese', () => {
    const without = ASSERTIONS.flatMap(({ kind, summary, params }) => [
      ...(wordsOfKind(kind, summary, 'zh-CN') === summary ? [kind] : []),
      ...Object.keys((params.properties ?? {}) as object).filter((key) => paramWords(kind, key) === undefined),
    ])
    expect(without).toEqual([])
  })

  it('describes every key of a pack in Chinese', () => {
    const definitions = packDefinitions(ASSERTIONS) as Readonly<Record<string, { properties?: object }>>
    const names = ['pack', 'rule', 'when', 'scope', 'find', 'requirement', 'register', 'localText']
    const missing = names.flatMap((name) =>
      Object.keys(definitions[name]?.properties ?? {}).filter((key) => wordsOfKey({ name, schema: {} }, key, {}, 'zh-CN') === ''),
    )
    expect(missing).toEqual([])
  })

  it('offers whole rules to begin with, and a whole pack in an empty file', async () => {
    const find = async (text: string, path: string, label: string) =>
      (await editor.offered(path, text)).find((item) => item.label === label)
    const text = 'id: x\ntitle: 甲\nversion: 1.0.0\nextends: [law]\nrules:\n  ▮'
    const whole = editor.take(text, await find(text, 'p.yaml', '规则示例 with-figure'))
    const begun = editor.take('▮', await find('▮', 'new.yaml', 'fazhi 规则包'))
    for (const [path, pack] of [
      ['whole.yaml', whole],
      ['begun.yaml', begun],
    ] as const) {
      editor.here.put(path, pack)
      expect(await editor.here.fazhi(['packs', 'test', path])).toMatchObject({ code: 0 })
    }
    editor.here.put('fresh/pack.yaml', 'id: fresh\ntitle: 乙\nversion: 1.0.0\nextends: [law]\n')
    const rule = editor.take('▮', await find('▮', 'fresh/text/plain.yaml', '规则示例 lacks'))
    editor.here.put('fresh/text/plain.yaml', rule)
    expect(await editor.here.fazhi(['packs', 'test', 'fresh'])).toMatchObject({ code: 0 })
  })

  it('goes on in a pack that is just begun, and in texts of several languages', async () => {
    expect(await labels('id: x\ntitle: 甲\nversion: 1.0.0\n▮')).toEqual(expect.arrayContaining(['extends', 'rules']))
    expect(await labels('id: x\nversion: 1.0.0\ntitle:\n  ▮')).toEqual(['zh-CN', 'en'])
  })

  it('speaks English where that is asked for', async () => {
    const other = await openEditor({}, ['--locale', 'en'])
    const items = await other.offered('p.yaml', swap(SCOPE, '    ▮'))
    expect(items.map(({ labelDetails }) => labelDetails?.description ?? '').join()).not.toMatch(/\p{Script=Han}/u)
    expect(items.find(({ label }) => label === 'scope')?.labelDetails?.description).toBe('Which sentences the rule looks at.')
    await other.end()
  })

  it('knows the sort of each file of a folder', async () => {
    editor.here.put('own/pack.yaml', 'id: own\ntitle: 本市\nversion: 1.0.0\nextends: [law]\nlexicons:\n  hotline: [热线]\n')
    expect(await labels('▮', 'own/supervision/hotline-told.yaml')).toEqual(
      expect.arrayContaining(['title', 'assert', 'examples']),
    )
    expect(await labels('assert:\n  kind: has\n  find:\n    lexicons: [▮', 'own/supervision/hotline-told.yaml')).toEqual([
      'hotline',
    ])
    expect(await labels('▮', 'own/lexicons/words.yaml')).toEqual(expect.arrayContaining(['terms', 'clauses']))
    expect(await labels('duties/x:\n  ▮', 'own/requirements/all.yaml')).toEqual(expect.arrayContaining(['title', 'described']))
    expect(await labels('▮', 'own/registers/bodies.yaml')).toEqual(['rows'])
    expect(await labels('suppressions:\n  - ▮', 'fazhi.suppressions.yaml')).toEqual(expect.arrayContaining(['rule', 'reason']))
    expect(await labels('suppressions:\n  - rule: ▮', 'fazhi.suppressions.yaml')).toContain('duties/four-personally')
  })
})
