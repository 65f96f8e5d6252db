/** Clean texts that no rule was written on: nothing is found in them, and planted defects are. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import type { CheckResult, Finding } from '../../src/model/finding.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'
import { PLANTED, type Planted, plant } from './planted.ts'

const HERE = new URL('.', import.meta.url).pathname
/** What is found of the planted defects; more may be found, not less. */
const FOUND = 93

const names = readdirSync(HERE).filter((name) => name.endsWith('.txt'))
const check = createChecker(builtInPacks())
const checked = (text: string): CheckResult => check(interpret(readText(text)), { today: '2026-03-31' })
const textOf = (name: string): string => readFileSync(HERE + name, 'utf8')
const clean = new Map(names.map((name) => [name, checked(textOf(name))]))

describe('clean texts', () => {
  it('are twelve', () => expect(names.length).toBe(12))

  it.each(names)('%s has no finding above info', (name) => {
    const grave = (clean.get(name)?.findings ?? []).filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')
    expect(grave.map(({ ruleId, start, message }) => `${start.line}:${start.column} ${ruleId} ${message}`)).toEqual([])
  })

  it.each(names)('%s is who it is and has its parts', (name) => {
    const { identity, roles } = JSON.parse(readFileSync(HERE + name.replace('.txt', '.json'), 'utf8'))
    const result = clean.get(name)
    expect(result?.identity).toMatchObject(identity)
    expect(result?.sections.filter(({ level }) => level === 1).map(({ start, role }) => [start.line, role])).toEqual(roles)
  })
})

const keyOf = ({ ruleId, variant, quote }: Finding): string => `${ruleId} ${variant} ${quote}`

/** Whether a finding of a fitting category, which the clean text has not, stands at the defect. */
function isFound(defect: Planted): boolean {
  const name = names.find((each) => each.startsWith(defect.in)) as string
  const { text, line } = plant(textOf(name), defect)
  const before = new Set(clean.get(name)?.findings.map(keyOf))
  return checked(text).findings.some(
    (finding) =>
      !before.has(keyOf(finding)) &&
      defect.by.includes(finding.category) &&
      (defect.anywhere !== undefined || (finding.start.line <= line && finding.end.line >= line)),
  )
}

describe('planted defects', () => {
  it('are of all categories', () => {
    expect(new Set(PLANTED.flatMap(({ by }) => by)).size).toBe(16)
  })

  it(`are found, at least ${FOUND} of ${PLANTED.length}`, () => {
    const missed = PLANTED.filter((defect) => !isFound(defect)).map(({ name }) => name)
    expect(PLANTED.length - missed.length, `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(FOUND)
  })
})
