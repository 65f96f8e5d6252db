/** Runs the scenarios: what a person types, what is printed, how it exits. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { place } from './command-line.ts'

const FOLDER = new URL('./scenarios/', import.meta.url)
const PACK = readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8')

interface Block {
  readonly kind: string
  readonly content: string
}

interface Scenario {
  readonly name: string
  readonly blocks: readonly Block[]
}

function scenarios(file: string): Scenario[] {
  const text = readFileSync(new URL(file, FOLDER), 'utf8')
  const found: { name: string; blocks: Block[] }[] = []
  for (const match of text.matchAll(/^# (.+)$|^```(\S.*)\n([\s\S]*?)^```$/gm)) {
    const [, name, kind, content] = match
    if (kind !== undefined) found.at(-1)!.blocks.push({ kind, content: content! })
    // A heading inside a block belongs to the block, which the second branch has taken.
    else found.push({ name: name!, blocks: [] })
  }
  return found
}

/** Splits a command line as a shell does, single quotes only. */
const words = (line: string): string[] => [...line.trim().matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)

function compare(kind: string, content: string, printed: string): void {
  if (kind.endsWith('contains')) for (const line of content.trimEnd().split('\n')) expect(printed).toContain(line)
  else expect(printed).toBe(content)
}

async function play({ blocks }: Scenario): Promise<void> {
  const here = place()
  try {
    here.put('pack.yaml', PACK)
    for (const { kind, content } of blocks) if (kind.startsWith('file ')) here.put(kind.slice(5), content)
    const stdin = blocks.find(({ kind }) => kind === 'stdin')?.content ?? ''
    let ran = { code: -1, stdout: '', stderr: '' }
    let asserted = false
    for (const { kind, content } of blocks) {
      if (kind === 'command') ran = await here.fazhi(words(content), { stdin })
      const [stream] = kind.split(' ')
      if (stream === 'stdout' || stream === 'stderr') compare(kind, content, ran[stream])
      if (kind === 'exit') {
        expect({ code: ran.code, stderr: ran.code === 2 ? '' : ran.stderr }).toEqual({ code: Number(content), stderr: '' })
        asserted = true
      }
    }
    expect(asserted, 'a scenario needs an exit code').toBe(true)
  } finally {
    here.remove()
  }
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith('.md')))('%s', (file) => {
  it.each(scenarios(file).map((scenario) => [scenario.name, scenario] as const))('%s', (_, scenario) => play(scenario))
})
