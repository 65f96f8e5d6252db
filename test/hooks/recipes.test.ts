/** Recipes are well-formed, and every command line in them is one that fazhi takes. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseArguments } from '../../src/cli/arguments.ts'
import { command } from '../../src/cli/check.ts'
import { TOOL } from '../../src/model/tool.ts'
import { REPORT_EXTENSIONS } from '../../src/readers/source-format.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const FOLDER = `${ROOT}examples/hooks/`
const files = ['.pre-commit-hooks.yaml', ...readdirSync(FOLDER).map((name) => `examples/hooks/${name}`)]
const textOf = (path: string): string => readFileSync(`${ROOT}${path}`, 'utf8')

describe.each(files)('%s', (path) => {
  const text = textOf(path)

  it('is well-formed', () => {
    if (/\.ya?ml$/.test(path)) expect(parse(text)).toBeTypeOf('object')
    if (path.endsWith('.json')) expect(JSON.parse(text)).toBeTypeOf('object')
    expect(text).not.toContain('\t')
  })

  it('calls fazhi as it is, and this version of it', () => {
    for (const [, words] of text.matchAll(/\bfazhi(?:@[\d.]+)? check([^"\n{<]*)/g)) {
      const argv = (words ?? '')
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '')
      expect(() => parseArguments(argv, command.options, 'en')).not.toThrow()
    }
    for (const [, version] of text.matchAll(/fazhi@([\d.]+)/g)) expect(version).toBe(TOOL.version)
  })
})

it('the hook for pre-commit takes reports in every format, and no other files', () => {
  const [hook] = parse(textOf('.pre-commit-hooks.yaml')) as [{ files: string }]
  const pattern = new RegExp(hook.files)
  for (const extension of REPORT_EXTENSIONS.filter((name) => !['text', 'markdown', 'xhtml'].includes(name)))
    expect(`街道/2024 年度报告（终）.${extension}`).toMatch(pattern)
  for (const name of ['README.md', '报告.xlsx', 'src/report.ts']) expect(name).not.toMatch(pattern)
})
