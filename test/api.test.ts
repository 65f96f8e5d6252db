/** The public face of each subpath: a name more or less is a decision, not an accident. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as core from '../src/index.ts'
import { TOOL } from '../src/model/tool.ts'
import * as node from '../src/node.ts'
import * as unified from '../src/unified.ts'

describe('exported names', () => {
  it('of fazhi', () => {
    expect(Object.keys(core).sort()).toEqual([
      'ASSERTIONS',
      'EVIDENCE_LEVELS',
      'FORMATTERS',
      'FazhiError',
      'LEVELS',
      'PackError',
      'ROLES',
      'ReadError',
      'RuleCrashError',
      'SEVERITIES',
      'TENSES',
      'TOOL',
      'UsageError',
      'check',
      'compareReports',
      'contractFaults',
      'createChecker',
      'defineAssertion',
      'formatJson',
      'formatNdjson',
      'formatText',
      'hostKind',
      'interpret',
      'parsePack',
      'parseSuppressions',
      'readMarkdown',
      'readReport',
      'readText',
      'rehearse',
      'suppress',
      'traceRule',
    ])
  })

  it('of fazhi/node', () => {
    expect(Object.keys(node).sort()).toEqual([
      'builtInPack',
      'builtInPacks',
      'checkFiles',
      'findFiles',
      'loadPacks',
      'readPack',
      'readSource',
      'shanghaiToday',
      'sourceFromBytes',
    ])
  })

  it('of fazhi/unified', () => {
    expect(Object.keys(unified)).toEqual(['default'])
  })

  it('state the version of package.json', () => {
    const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    expect(TOOL).toEqual({ name, version })
  })
})
