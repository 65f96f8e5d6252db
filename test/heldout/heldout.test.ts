/** Clean texts that no rule was written on: nothing is found in them, planted defects are, and what only looks wrong is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import type { CheckResult, Finding } from '../../src/model/finding.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'
import { type Change, PLANTED, type Planted, plant, TRAPS } from './planted.ts'

const HERE = new URL('.', import.meta.url).pathname
/** What is found of the planted defects, and right of the levels of evidence; more may be, not less. */
const FOUND = 297
const LEVELS_RIGHT = 384

/** How a person annotated a text. */
interface Annotation {
  readonly identity: Readonly<Record<string, unknown>>
  /** First-level sections: line and role. */
  readonly roles: readonly (readonly [line: number, role: string])[]
  /** Rules whose findings in the text are right: it has this one defect. */
  readonly right?: readonly string[]
  /** Levels of evidence that an expert accepts. */
  readonly evidence?: Readonly<Record<string, readonly string[]>>
}

const names = readdirSync(HERE).filter((name) => /\.(?:txt|md)$/.test(name))
const check = createChecker(builtInPacks())
const checked = (name: string, text: string): CheckResult =>
  check(interpret(name.endsWith('.md') ? readMarkdown(text) : readText(text)), { today: '2026-03-31' })
const textOf = (name: string): string => readFileSync(HERE + name, 'utf8')
const annotationOf = (name: string): Annotation => JSON.parse(readFileSync(HERE + name.replace(/\.\w+$/, '.json'), 'utf8'))
const clean = new Map(names.map((name) => [name, checked(name, textOf(name))]))
const shown = ({ ruleId, start, message }: Finding): string => `${start.line}:${start.column} ${ruleId} ${message}`

describe('clean texts', () => {
  it('are twenty-seven', () => expect(names.length).toBe(27))

  it.each(names)('%s has no finding above info but the right ones', (name) => {
    const { right = [] } = annotationOf(name)
    const grave = (clean.get(name)?.findings ?? []).filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')
    expect(grave.filter(({ ruleId }) => !right.includes(ruleId)).map(shown)).toEqual([])
    expect(grave.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining([...right]))
  })

  it.each(names)('%s is who it is and has its parts', (name) => {
    const { identity, roles } = annotationOf(name)
    const result = clean.get(name)
    expect(result?.identity).toMatchObject(identity)
    expect(result?.sections.filter(({ level }) => level === 1).map(({ start, role }) => [start.line, role])).toEqual(roles)
  })

  it(`show their evidence, at least ${LEVELS_RIGHT} levels as an expert has them`, () => {
    const wrong: string[] = []
    let right = 0
    for (const name of names) {
      const levels = new Map(clean.get(name)?.evidence.map(({ requirement, level }) => [requirement, level]))
      for (const [requirement, accepted] of Object.entries(annotationOf(name).evidence ?? {})) {
        const level = levels.get(requirement) ?? 'none'
        if (accepted.includes(level)) right += 1
        else wrong.push(`${name} ${requirement}: ${level}`)
      }
    }
    expect(right, `wrong: ${wrong.join('; ')}`).toBeGreaterThanOrEqual(LEVELS_RIGHT)
  })
})

const keyOf = ({ ruleId, variant, quote }: Finding): string => `${ruleId} ${variant} ${quote}`

/** The findings that a change brings, and the line where it stands. */
function brought(change: Change): { readonly findings: readonly Finding[]; readonly line: number } {
  const name = names.find((each) => each.startsWith(change.in)) as string
  const { text, line } = plant(textOf(name), change)
  const before = new Set(clean.get(name)?.findings.map(keyOf))
  return { line, findings: checked(name, text).findings.filter((finding) => !before.has(keyOf(finding))) }
}

/** Whether a finding of a fitting category, which the clean text has not, stands at the defect. */
function isFound(defect: Planted): boolean {
  const { findings, line } = brought(defect)
  return findings.some(
    ({ category, start, end }) =>
      defect.by.includes(category) && (defect.anywhere !== undefined || (start.line <= line && end.line >= line)),
  )
}

describe('planted defects', () => {
  it('are of all categories', () => {
    expect(new Set(PLANTED.flatMap(({ by }) => by)).size).toBe(16)
  })

  it(`are found, at least ${FOUND} of ${PLANTED.length}`, () => {
    const missed = PLANTED.filter((defect) => !isFound(defect)).map(({ name, in: text }) => `${text} ${name}`)
    expect(PLANTED.length - missed.length, `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(FOUND)
  })
})

describe('what only looks wrong', () => {
  it.each(TRAPS.map((trap) => [`${trap.in} ${trap.name}`, trap] as const))('%s', (_, trap) => {
    const failed = brought(trap).findings.filter(({ outcome }) => outcome === 'fail')
    expect(failed.map(shown)).toEqual([])
  })
})
