/** Packs that build on others: tiers, edits, overrides, locks. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { RulePack } from '../../src/model/pack.ts'
import type { PackFile } from '../../src/packs/pack-file.ts'
import type { PackOptions } from '../../src/packs/pack-options.ts'
import { parsePack } from '../../src/packs/parse-pack.ts'
import { faultsOf } from './expectations.ts'

const base: PackFile = { path: 'base.yaml', text: readFileSync(new URL('./fixtures/base/base.yaml', import.meta.url), 'utf8') }
const HEAD = 'id: province\ntitle: 省级规则包\nversion: 1.0.0\n'

const resolving =
  (packs: Readonly<Record<string, readonly PackFile[] | RulePack>>): NonNullable<PackOptions['resolve']> =>
  (name) =>
    packs[name]
const options: PackOptions = { resolve: resolving({ base: [base] }) }

const extension = (body: string): readonly PackFile[] => [{ path: 'province.yaml', text: `${HEAD}extends: [base]\n${body}` }]
const extended = (body: string): RulePack => parsePack(extension(body), options)
const ruleOf = (pack: RulePack, id: string) => pack.rules.find((rule) => rule.id === id)
const told = (body: string): readonly string[] =>
  faultsOf(extension(body), options).map(({ line, column, code }) => `${line}:${column} ${code}`)

describe('a pack that extends another', () => {
  it('has its rules, sources and lexicons', () => {
    const pack = extended('')
    expect(pack.rules.map(({ id, origin }) => [id, origin.pack, origin.file])).toEqual([
      ['text/vague', 'base', 'base.yaml'],
      ['text/locked', 'base', 'base.yaml'],
      ['text/draft', 'base', 'base.yaml'],
    ])
    expect(Object.keys(pack.sources)).toEqual(['law'])
    expect(pack.lexicons.vague?.terms).toEqual(['显著提升', '明显改善'])
  })

  it('takes over a tier and what is milder', () => {
    const pack = parsePack([{ path: 'p.yaml', text: `${HEAD}extends: [{pack: base, tier: strict}]\n` }], options)
    expect(pack.rules.map(({ id }) => id)).toEqual(['text/vague', 'text/locked'])
  })

  it('may rest on a pack that is at hand', () => {
    const pack = parsePack(extension(''), { resolve: resolving({ base: parsePack([base]) }) })
    expect(pack.rules).toHaveLength(3)
  })

  it('edits lists by add and remove', () => {
    const pack = extended('lexicons: {vague: {add: [走深走实], remove: [明显改善]}}\n')
    expect(pack.lexicons.vague?.terms).toEqual(['显著提升', '走深走实'])
  })

  it('adds clauses to an inherited law', () => {
    const law = 'sources: {law: {name: 安澜市条例, clauses: {second: {cite: 另一条, confidence: seen}}}}\n'
    expect(Object.keys(extended(law).sources.law?.clauses ?? {}).sort()).toEqual(['first', 'second'])
  })

  it('changes severity, parameters, messages, tier, when and scope', () => {
    const pack = extended(
      `override:
  text/vague:
    severity: [{years: 2025-, severity: error}, {severity: info}]
    params: {max: 2, once: true}
    message: {found: {zh-CN: 少用“{term}”, en: "Avoid {term}."}}
    tier: strict
    when: {levels: [city]}
    scope: {tenses: [done]}
    fix: 改成事实。
`.replace('{zh-CN: 少用“{term}”,', '{zh-CN: "少用“{term}”",'),
    )
    const rule = ruleOf(pack, 'text/vague')!
    expect(rule.severity.map(({ severity, years }) => [severity, years.from])).toEqual([
      ['error', 2025],
      ['info', null],
    ])
    expect(rule.demand).toEqual({ kind: 'lacks', params: { find: { lexicons: ['vague'] }, max: 2, once: true } })
    expect(rule.message.found?.en).toBe('Avoid {term}.')
    expect([rule.tier, rule.when.levels, rule.scope.tenses, rule.fix['zh-CN']]).toEqual([
      'strict',
      ['city'],
      ['done'],
      '改成事实。',
    ])
    expect(rule.examples).toHaveLength(2)
  })

  it('takes a parameter away with null, and a rule with off', () => {
    const nested = `${HEAD.replace('province', 'county')}extends: [province]\noverride: {text/vague: {params: {max: null}}, text/draft: {off: true}}\n`
    const province = extension('override: {text/vague: {params: {max: 2}}}\n')
    const pack = parsePack([{ path: 'county.yaml', text: nested }], { resolve: resolving({ province, base: [base] }) })
    expect(ruleOf(pack, 'text/vague')?.demand.params).toEqual({ find: { lexicons: ['vague'] } })
    expect(ruleOf(pack, 'text/draft')).toBeUndefined()
  })

  it('has each rule once when two packs extend the same third one', () => {
    const city = [{ path: 'city.yaml', text: `${HEAD.replace('province', 'city')}extends: [base]\n` }]
    const text = `${HEAD.replace('province', 'top')}extends: [city, province]\n`
    const pack = parsePack([{ path: 'top.yaml', text }], { resolve: resolving({ base: [base], city, province: extension('') }) })
    expect(pack.rules.map(({ id }) => id)).toEqual(['text/vague', 'text/locked', 'text/draft'])
  })
})

describe('what an extension may not do', () => {
  it.each([
    ['severity', 'severity: info'],
    ['severity', 'severity: [{levels: [county], severity: warning}, {severity: warning}]'],
    ['severity', 'severity: [{years: 2024, severity: info}, {severity: error}]'],
    ['severity', 'severity: [{variants: [few], severity: info}, {severity: error}]'],
    ['params', 'params: {min: 3}'],
    ['when', 'when: {years: 2021-}'],
    ['when', 'when: {years: 2020-2024}'],
    ['when', 'when: {levels: [city]}'],
    ['when', 'when: {mentions: {terms: [法治]}}'],
    ['scope', 'scope: {roles: [achievements]}'],
    ['scope', 'scope: {roles: [achievements, overview], tenses: [done]}'],
    ['tier', 'tier: strict'],
    ['off', 'off: true'],
  ])('weakens a locked %s: %s', (key, change) => {
    const [fault, ...others] = faultsOf(extension(`override:\n  text/locked:\n    ${change}\n`), options)
    expect([fault?.code, fault?.line, fault?.column, others]).toEqual(['locked', 7, 5, []])
    expect(fault?.message).toContain('“text/locked”被规则包 base 锁定')
    expect(
      fault?.excerpt
        .find(({ line }) => line === 7)
        ?.text.trim()
        .startsWith(key),
    ).toBe(true)
  })

  it.each([
    'severity: error',
    'severity: [{levels: [county], severity: error}, {years: 2024-, severity: error}, {severity: warning}]',
    'when: {years: 2019-}',
    'when: {}',
    'scope: {}',
    'scope: {roles: [achievements, overview, plans]}',
    'message: {absent: 本省要求写明。}',
    'tier: recommended',
  ])('but it may be stricter: %s', (change) => {
    expect(faultsOf(extension(`override:\n  text/locked:\n    ${change}\n`), options)).toEqual([])
  })

  it('edits a list that a locked rule looks at', () => {
    expect(told('lexicons: {fixed: {add: [法治]}}\n')).toEqual(['5:12 locked'])
  })

  it.each([
    ['a rule that is not there', 'override: {text/vage: {off: true}}\n', '5:12 unknown-rule', '“text/vague”'],
    ['a list that is not there', 'lexicons: {vage: {add: [空]}}\n', '5:12 unknown-lexicon', '“vague”'],
    ['a word that is not in the list', 'lexicons: {vague: {remove: [明显改进]}}\n', '5:29 unknown-term', '“明显改善”'],
    ['a list as a whole', 'lexicons: {vague: [空话]}\n', '5:12 lexicon-redefined', 'add 或 remove'],
    ['a law under another name', 'sources: {law: {name: 另一条例, clauses: {}}}\n', '5:23 source-redefined', '同一部法'],
    [
      'a clause',
      'sources: {law: {name: 安澜市条例, clauses: {first: {cite: 改, confidence: seen}}}}\n',
      '5:40 source-redefined',
      '只能新增',
    ],
    ['a parameter that the kind does not know', 'override: {text/vague: {params: {maxx: 2}}}\n', '5:34 unknown-key', '“max”'],
    ['a parameter of the wrong type', 'override: {text/vague: {params: {max: 二}}}\n', '5:39 wrong-type', '整数'],
    [
      'a lexicon in a parameter',
      'override: {text/vague: {params: {find: {lexicons: [vage]}}}}\n',
      '5:52 unknown-lexicon',
      '“vague”',
    ],
    ['a message for what cannot occur', 'override: {text/vague: {message: {fond: 改}}}\n', '5:35 unknown-variant', '“found”'],
    ['a message that stays empty', 'override: {text/vague: {message: {found: "{word}"}}}\n', '5:42 unknown-placeholder', 'term'],
  ])('changes %s', (_, body, place, hint) => {
    const faults = faultsOf(extension(body), options)
    expect(faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([place])
    expect(faults[0]?.hint).toContain(hint)
  })

  it('defines an inherited rule anew', () => {
    const rules = base.text.slice(base.text.indexOf('rules:'), base.text.indexOf('  text/locked'))
    expect(told(rules)).toEqual(['6:3 redefined'])
  })

  it('extends itself, by whatever way', () => {
    const packs = {
      one: [{ path: 'one.yaml', text: `${HEAD}extends: [two]\n` }],
      two: [{ path: 'two.yaml', text: `${HEAD}extends:\n  - pack: one\n` }],
    }
    const faults = faultsOf(packs.one, { resolve: resolving(packs) })
    expect(faults.map(({ file, line, column, code }) => `${file} ${line}:${column} ${code}`)).toEqual([
      'two.yaml 5:11 extends-cycle',
    ])
  })

  it('goes on without end', () => {
    const resolve: PackOptions['resolve'] = (name) => {
      const text = `${HEAD}extends: [p${Number(name.slice(1)) + 1}, p${Number(name.slice(1)) + 2}]\n`
      return [{ path: `${name}.yaml`, text }]
    }
    const faults = faultsOf([{ path: 'p.yaml', text: `${HEAD}extends: [p1]\n` }], { resolve })
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['limit-extensions']))
  })

  it('hides the faults of the pack beneath it', () => {
    const broken = [{ path: 'base.yaml', text: base.text.replace('severity: warning', 'severity: waning') }]
    const faults = faultsOf(extension('lexicons: {mine: {add: [甲]}}\n'), { resolve: resolving({ base: broken }) })
    expect(faults.map(({ file, code }) => [file, code])).toEqual([['base.yaml', 'unknown-value']])
  })
})
