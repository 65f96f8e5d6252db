/** Every example of every built-in rule, and every rule against every clean report. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../src/engine/checker.ts'
import { rehearse } from '../src/engine/rehearse.ts'
import type { Reading } from '../src/model/reading.ts'
import { readMarkdown } from '../src/readers/markdown.ts'
import { readText } from '../src/readers/text.ts'
import { interpret } from '../src/reading/interpret.ts'
import { builtInPacks, builtInPacksWithExamples } from '../src/rules.ts'

const REPORTS = new URL('./reports', import.meta.url).pathname
const read = (text: string): Reading => interpret(readText(text))
const packs = (await builtInPacksWithExamples()).filter((pack) => pack.rules.length > 0)

describe.each(packs.map((pack) => [pack.id, pack] as const))('pack %s', (_, pack) => {
  const rehearsals = rehearse(pack, read)

  it.each(pack.rules.map((rule) => [rule.id, rule] as const))('%s does what its examples say', (id, rule) => {
    const own = rehearsals.filter((rehearsal) => rehearsal.ruleId === id)
    const faults = own.filter((rehearsal) => rehearsal.fault !== null)
    expect(
      faults.map(({ fault, example, expected, seen }) => `${fault}: ${example.name}: expected ${expected}, seen ${seen}`),
    ).toEqual([])
    const isSilent = (expectation: string): boolean => ['pass', 'silent', 'not-applicable'].includes(expectation)
    expect(
      rule.examples.some((example) => !isSilent(example.expect)),
      'an example that fires',
    ).toBe(true)
    expect(
      rule.examples.some((example) => isSilent(example.expect)),
      'an example that stays silent',
    ).toBe(true)
  })
})

const clean = existsSync(REPORTS) ? readdirSync(REPORTS).filter((name) => /\.(txt|md)$/.test(name)) : []

describe('clean reports', () => {
  const check = createChecker(builtInPacks())

  it('are there', () => expect(clean.length).toBeGreaterThanOrEqual(12))

  it.each(clean)('%s has no finding above info', (name) => {
    const bytes = readFileSync(join(REPORTS, name))
    const source = name.endsWith('.md') ? readMarkdown(bytes) : readText(bytes)
    const { findings } = check(interpret(source), { today: '2026-03-31' })
    const grave = findings.filter((finding) => finding.outcome === 'fail' && finding.severity !== 'info')
    expect(
      grave.map(
        ({ ruleId, start, quote, message }) => `${start.line}:${start.column} ${ruleId} ${quote.slice(0, 40)} — ${message}`,
      ),
    ).toEqual([])
  })
})
