/** `rules/README.md`: the reference is made from the schemas and packs, the tutorial is really followed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSERTIONS } from '../src/assertions/index.ts'
import { packDefinitions } from '../src/packs/file-schemas.ts'
import { builtInPacksWithExamples } from '../src/rules.ts'
import { type Place, place } from './cli/command-line.ts'
import { referencePage } from './reference/page.ts'

const FILE = new URL('../rules/README.md', import.meta.url).pathname
const START = '<!-- generated from the schemas and the packs by `npm run generate`; do not edit below -->'
const BLOCK = /^```(yaml|text|diff|console)((?: \w+=\S+)+|)\n([\s\S]*?)^```$/gm

let here: Place
beforeAll(() => {
  here = place()
})
afterAll(() => here.remove())

const words = (line: string): string[] => line.trim().split(/\s+/)

/** Replaces the lines that begin with `-` by those that begin with `+`. */
function patch(file: string, diff: string): void {
  const lines = (mark: string): string =>
    diff
      .split('\n')
      .filter((line) => line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join('')
  const text = readFileSync(join(here.folder, file), 'utf8')
  expect(text, `the tutorial changes what is not in ${file}`).toContain(lines('-'))
  writeFileSync(join(here.folder, file), text.replace(lines('-'), lines('+')))
}

/** Follows one step; gives the block as it should stand. */
async function follow(kind: string, info: string, content: string): Promise<string> {
  const named = Object.fromEntries([...info.matchAll(/(\w+)=(\S+)/g)].map(([, key, value]) => [key, value]))
  if (kind === 'diff') patch(named.file as string, content)
  else if (named.file) here.put(named.file, content)
  else if (named.append) {
    const before = readFileSync(join(here.folder, named.append), 'utf8')
    here.put(named.append, before + content)
  }
  if (kind !== 'console') return content
  const shown: string[] = []
  let code = 0
  for (const line of content.split('\n').filter((one) => one.startsWith('$ npx fazhi '))) {
    const ran = await here.fazhi(words(line.slice('$ npx fazhi '.length)))
    code = ran.code
    const printed = (ran.stdout + ran.stderr)
      .trimEnd()
      .split('\n')
      .map((row) => row.trimEnd())
    const most = Number(named.lines ?? 1000)
    shown.push(line, ...(printed.length > most ? [...printed.slice(0, most), '…'] : printed))
  }
  expect(code, `exit code of ${content}`).toBe(Number(named.exit ?? 0))
  return `${shown.join('\n')}\n`
}

async function followed(text: string): Promise<string> {
  let result = ''
  let last = 0
  for (const match of text.matchAll(BLOCK)) {
    const [whole, kind = '', info = '', content = ''] = match
    result += `${text.slice(last, match.index)}\`\`\`${kind}${info}\n${await follow(kind, info, content)}\`\`\``
    last = match.index + whole.length
  }
  return result + text.slice(last)
}

describe('rules/README.md', () => {
  let text = ''
  beforeAll(async () => {
    const [written = ''] = readFileSync(FILE, 'utf8').split(START)
    const reference = referencePage(ASSERTIONS, await builtInPacksWithExamples())
    text = `${await followed(written)}${START}\n\n${reference}\n`
  })

  it('has a tutorial that does what it says, and a reference that is current', async () => {
    expect(text.match(/^\$ npx fazhi /gm)?.length).toBeGreaterThan(5)
    await expect(text).toMatchFileSnapshot(FILE)
  })

  it('names every key of the schemas and every kind', () => {
    for (const { kind } of ASSERTIONS) expect(text).toContain(`\n#### ${kind}\n`)
    const keys = Object.values(packDefinitions(ASSERTIONS)).flatMap(({ properties }) => Object.keys(properties ?? {}))
    for (const key of keys.filter((one) => one !== 'zh-CN' && one !== 'en')) expect(text).toContain(`\`${key}\``)
  })

  it('links to files that are there', () => {
    const folder = new URL('../rules/', import.meta.url).pathname
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)\)/g)].map(([, target]) => target as string)
    expect(links.length).toBeGreaterThan(100)
    for (const target of new Set(links)) expect(() => readFileSync(join(folder, target)), target).not.toThrow()
  })
})
