/** How an author finds the kind that does what they want, and what they are told of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSERTIONS } from '../../src/assertions/index.ts'
import { explainKind } from '../../src/cli/explain-kind.ts'
import { findKinds } from '../../src/editor/find-kinds.ts'
import { kindCard } from '../../src/editor/kind-card.ts'
import { KIND_GROUPS, KIND_GUIDES, SAMPLED_KINDS } from '../../src/packs/kind-guide/kind-groups.ts'
import { builtInPacks } from '../../src/rules.ts'
import { type Place, place } from './command-line.ts'

const RULES = builtInPacks().flatMap((pack) => pack.rules)
const CARDS = ASSERTIONS.map((assertion) => kindCard(assertion, RULES, 'zh-CN'))

let here: Place
beforeAll(() => {
  here = place()
})
afterAll(() => here.remove())

const out = async (...argv: readonly string[]): Promise<string> => {
  const { code, stdout, stderr } = await here.fazhi(argv)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The kinds that a search shows, in order. */
const found = async (...words: readonly string[]): Promise<readonly string[]> =>
  JSON.parse(await out('kinds', ...words, '-f', 'json')).kinds.map(({ kind }: { kind: string }) => kind)

describe('fazhi kinds', () => {
  it('lists every kind once, under what it is for, in either language', async () => {
    const text = await out('kinds')
    for (const kind of SAMPLED_KINDS) expect(text.match(new RegExp(`^ {2}${kind} `, 'gm')), kind).toHaveLength(1)
    for (const { title } of KIND_GROUPS) expect(text).toContain(`${title['zh-CN']}\n`)
    expect(text).toMatch(/^ {2}table-sums +表格的合计等于各项之和。$/m)
    const english = await out('kinds', '--locale', 'en')
    expect(english).toContain('Figures that agree\n')
    expect(english).not.toMatch(/^ {2}has .*范围/m)
  })

  it.each([
    ['合计', ['sums', 'table-sums']],
    ['百分比', ['change', 'rate', 'ratio']],
    ['落款', ['signature-form', 'field', 'identity-agrees', 'indent']],
    ['手机号', ['identifier']],
    ['手机号码', ['identifier']],
    ['错别字', ['replace']],
    ['told-with', ['told-with']],
  ])('finds kinds by %s', async (word, kinds) => {
    expect(await found(word)).toEqual(kinds)
  })

  it('finds each kind by each of its words', () => {
    const words = Object.entries(KIND_GUIDES).flatMap(([kind, guide]) => guide.words.map((word) => [kind, word] as const))
    const lost = words.filter(([kind, word]) => !findKinds([word], CARDS).some(({ card }) => card.kind === kind))
    expect(lost).toEqual([])
  })

  it('wants all words where a kind has them, and takes a sentence apart where none has it', async () => {
    expect(await found('热线', '满意率')).toEqual(['told-with', 'with-figure'])
    expect((await found('表格里的合计不对'))[0]).toBe('table-sums')
  })

  it('says by which rule it found a kind whose own words do not tell', async () => {
    expect(await out('kinds', '热线', '满意率')).toContain('如自带规则')
  })

  it('says what to do where nothing fits', async () => {
    const { code, stdout, stderr } = await here.fazhi(['kinds', 'zzqq'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('没有找到与“zzqq”有关的种类')
    expect(stderr).toContain('fazhi kinds')
  })
})

describe('fazhi explain KIND', () => {
  it.each(
    ASSERTIONS.map(({ kind, params, variants }, at) => [kind, at, Object.keys(params.properties ?? {}), variants] as const),
  )('%s: parameters, variants, sample', (kind, at, params, variants) => {
    const text = explainKind(CARDS[at]!, { locale: 'zh-CN', width: 80 }).join('\n')
    for (const name of [...params, ...variants]) expect(text).toMatch(new RegExp(`^ {2}${name}(?: \\*)?(?: |$)`, 'm'))
    expect(text).toMatch(new RegExp(`^ {6}assert:[^]*\\bkind: ${kind}\\b`, 'm'))
    expect(text).not.toMatch(/ $/m)
  })

  it('tells which built-in rules are made of it, inner demands included, and cuts a long list', async () => {
    expect(await out('explain', 'count')).toMatch(/^ {2}duties\/no-counts /m)
    expect(await out('explain', 'lacks')).toMatch(/^ {2}等 \d+ 条；全部见 -f json$/m)
    const { kind } = JSON.parse(await out('explain', 'lacks', '-f', 'json')).explained[0]
    expect(kind.rules.length).toBeGreaterThan(12)
    expect(kind.params[0]).toMatchObject({ name: 'find', required: true, shape: 'find' })
  })

  it('prints a sample that works as it stands', async () => {
    const { kind } = JSON.parse(await out('explain', 'told-with', '-f', 'json')).explained[0]
    here.put('mine.yaml', `id: mine\ntitle: 我的\nversion: 1.0.0\nextends: [law]\n${kind.sample}`)
    expect(await out('packs', 'test', 'mine.yaml')).toBe('✓ mine：规则 1 条，例子 5 个，0 个不符\n')
  })
})

describe('fazhi explain of what nothing is called', () => {
  const hint = async (name: string): Promise<string> => {
    const { code, stdout, stderr } = await here.fazhi(['explain', name])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    return stderr
  }

  it.each([
    ['told-wiht', '是不是要写“told-with”？'],
    ['duties/four-personaly', '是不是要写“duties/four-personally”？'],
    ['topics/publicty', '是不是要写“topics/publicity”？'],
    ['first-person-2016/art4', '是不是要写“first-person-2016/art-4”？'],
    ['four-personally', '有关的有：规则 duties/four-personally（“四个亲自”'],
    ['热线', 'supervision/hotline（'],
    ['百分比', '种类 change（'],
    ['亲自督办', '举证要求 duties/supervise（'],
    ['重大行政决策程序暂行条例', '条款 '],
    ['zzzzzzzzzzzz', '可用的有：'],
  ])('suggests for %s: %s', async (name, told) => {
    const stderr = await hint(name)
    expect(stderr).toContain(told)
    expect(stderr).toContain('--pack')
  })
})
