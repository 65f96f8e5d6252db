/** Every format on results of the real engine, with the built-in packs. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import type { FormatContext } from '../../src/formatters/formatter.ts'
import { formatHtml } from '../../src/formatters/html.ts'
import { FORMATTERS } from '../../src/formatters/index.ts'
import { formatSarif } from '../../src/formatters/sarif.ts'
import type { CheckResult } from '../../src/model/finding.ts'
import type { Source } from '../../src/model/source.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'
import { builtInPacks } from '../../src/rules.ts'
import { readPage, textOf, withClass } from './page.ts'

const FOLDER = new URL('../reports/defective/', import.meta.url)
const texts = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
const sources = new Map<string, Source>()
const results: CheckResult[] = []
let context: FormatContext = {}

beforeAll(() => {
  const packs = builtInPacks()
  const check = createChecker(packs)
  for (const path of texts) {
    const source = readText(readFileSync(new URL(path, FOLDER)), { path })
    sources.set(path, source)
    results.push(check(interpret(source), { today: '2026-03-01' }))
  }
  context = { packs, sources: { get: ({ path }) => sources.get(path) } }
})

describe('formats on real results', () => {
  it('write something for every report, the same bytes twice', async () => {
    expect(results.flatMap(({ findings }) => findings).length).toBeGreaterThan(texts.length)
    for (const [name, load] of Object.entries(FORMATTERS)) {
      const { formatter } = await load()
      const first = Buffer.from(formatter.format(results, context))
      expect(first.length, name).toBeGreaterThan(500)
      expect(Buffer.from(formatter.format(results, context)).equals(first), name).toBe(true)
    }
  })

  it('show the whole of every text, and a note for every finding, in HTML', () => {
    for (const result of results) {
      const page = readPage(formatHtml([result], context))
      const shown = withClass(page, 'block').map((block) => textOf(block, ['ref', 'note']))
      const lines = sources.get(result.path)!.text.split(/\r?\n/)
      expect(shown.map((line) => line.trim()).filter((line) => line !== '')).toEqual(
        lines.map((line) => line.trim()).filter((line) => line !== ''),
      )
      expect(withClass(page, 'note')).toHaveLength(result.findings.length)
      expect(withClass(page, 'tile')).toHaveLength(result.evidence.length)
    }
  })

  it('name in SARIF a rule with help and a clause for every finding', () => {
    const [run] = JSON.parse(formatSarif(results, context)).runs
    for (const { ruleIndex, ruleId, kind } of run.results) {
      const rule = run.tool.driver.rules[ruleIndex]
      expect(rule.id).toBe(ruleId)
      if (kind === 'fail') expect(rule.help.text.length, ruleId).toBeGreaterThan(10)
    }
    expect(run.taxonomies.length).toBeGreaterThan(1)
  })
})
