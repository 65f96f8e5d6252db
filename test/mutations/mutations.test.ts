/** Each planted defect is found by the right rule in (nearly) every clean report in which it can be planted. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import type { Finding } from '../../src/model/finding.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'
import { MUTATIONS } from './mutations.ts'
import type { CleanReport } from './plant.ts'

const REPORTS = new URL('../reports/', import.meta.url).pathname
const check = createChecker(builtInPacks())

/** Share of the reports in which a defect must be found; one author in ten may say it so that nobody could see it. */
const SHARE = 0.9

const reports: readonly CleanReport[] = readdirSync(REPORTS)
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => {
    const { identity, roles } = JSON.parse(readFileSync(`${REPORTS}${name.replace(/\.\w+$/, '.json')}`, 'utf8'))
    return { name, text: readFileSync(REPORTS + name, 'utf8'), year: identity.year, roles }
  })

function findingsIn({ name }: CleanReport, text: string): readonly Finding[] {
  const source = name.endsWith('.md') ? readMarkdown(text) : readText(text)
  return check(interpret(source), { today: '2026-03-31' }).findings
}

const keyOf = ({ ruleId, variant, quote }: Finding): string => `${ruleId} ${variant} ${quote}`
const before = new Map(reports.map((report) => [report.name, new Set(findingsIn(report, report.text).map(keyOf))]))

/** Reports in which the defect was planted, and those in which no right rule says anything new. */
function missedIn({ plant, foundBy }: (typeof MUTATIONS)[number]): {
  readonly planted: number
  readonly missed: readonly string[]
} {
  const planted = reports.flatMap((report) => {
    const text = plant(report)
    return text === null ? [] : [{ report, text }]
  })
  const missed = planted.filter(({ report, text }) => {
    const fresh = findingsIn(report, text).filter((finding) => !before.get(report.name)?.has(keyOf(finding)))
    return !fresh.some(({ ruleId }) => foundBy.some((rule) => ruleId === rule || (rule.endsWith('/') && ruleId.startsWith(rule))))
  })
  return { planted: planted.length, missed: missed.map(({ report }) => report.name) }
}

describe('planted defects', () => {
  it('are of at least 40 kinds', () => expect(MUTATIONS.length).toBeGreaterThanOrEqual(40))

  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const { planted, missed } = missedIn(mutation)
    expect(planted, 'reports in which it can be planted').toBeGreaterThan(0)
    expect(missed.length, `not found in ${missed.join(', ')}`).toBeLessThanOrEqual(Math.floor(planted * (1 - SHARE)))
  })
})
