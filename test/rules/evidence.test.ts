/** The evidence matrix of every clean report against what a reader of it says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import { readMarkdown } from '../../src/readers/markdown.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'

const REPORTS = new URL('../reports', import.meta.url).pathname
const names = readdirSync(REPORTS).filter((name) => /\.(txt|md)$/.test(name))

/** Levels that a reader accepts for each requirement. */
function accepted(name: string): [string, string[]][] {
  const path = `${REPORTS}/${name.replace(/\.\w+$/, '.json')}`
  if (!existsSync(path)) return []
  const { evidence = {} } = JSON.parse(readFileSync(path, 'utf8')) as { evidence?: Record<string, string[]> }
  return Object.entries(evidence)
}

describe('evidence', () => {
  const check = createChecker(builtInPacks())

  it.each(names)('%s shows what a reader sees', (name) => {
    const bytes = readFileSync(`${REPORTS}/${name}`)
    const source = name.endsWith('.md') ? readMarkdown(bytes) : readText(bytes)
    const { evidence } = check(interpret(source), { today: '2026-03-31' })
    const levels = new Map(evidence.map(({ requirement, level }) => [requirement, level]))
    const cells = accepted(name)
    const wrong = cells.filter(([requirement, fitting]) => !fitting.includes(levels.get(requirement) ?? 'none'))
    expect(cells.length).toBeGreaterThan(0)
    expect(
      wrong.map(([requirement, fitting]) => `${requirement}: ${levels.get(requirement)}, wanted ${fitting.join(' or ')}`),
    ).toEqual([])
  })
})
