/** The real reports, scored against an expert's annotation; skipped where they are not at hand. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../src/engine/checker.ts'
import { formatJson } from '../src/formatters/json.ts'
import { readText } from '../src/readers/text.ts'
import { interpret } from '../src/reading/interpret.ts'
import { builtInPacks } from '../src/rules.ts'

const SHARED = new URL('../../shared/', import.meta.url).pathname
const TOTALS =
  /all: recall [\d.]+ % \((\d+)\/(\d+)\), traps sprung (\d+)\/\d+, unlabelled (\d+), evidence ([\d.]+) % .*roles (\d+)\/(\d+), identity (\d+)\/(\d+)/

describe.runIf(existsSync(`${SHARED}score/score.mjs`))('the annotated reports', () => {
  it('reach the figures that the project set itself', () => {
    const check = createChecker(builtInPacks())
    const results = readdirSync(`${SHARED}seeds`)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => check(interpret(readText(readFileSync(`${SHARED}seeds/${name}`), { path: name })), { today: '2025-03-31' }))
    const folder = mkdtempSync(join(tmpdir(), 'fazhi-score-'))
    writeFileSync(join(folder, 'results.json'), formatJson(results))
    const argv = [`${SHARED}score/score.mjs`, '--gold', `${SHARED}gold`, '--results', join(folder, 'results.json')]
    const said = execFileSync('node', argv, { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    const [, found, certain, traps, unlabelled, evidence, roles, allRoles, identity, allIdentity] = (TOTALS.exec(said) ?? []).map(
      Number,
    )
    expect(Number(found) / Number(certain), said).toBeGreaterThanOrEqual(0.85)
    expect(traps, said).toBe(0)
    expect(unlabelled, said).toBeLessThanOrEqual(3 * results.length)
    expect(evidence, said).toBeGreaterThanOrEqual(95)
    expect([roles, identity], said).toEqual([allRoles, allIdentity])
  })
})
