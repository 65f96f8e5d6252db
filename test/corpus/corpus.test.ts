/**
 * Finds of the past are replayed, and a few new inputs tried. `npm run fuzz -- [target …] [--minutes 5] [--seed 1]` tries many,
 * and keeps what fails, made small, beside the others.
 */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { minimised, mutated, numbers, pick } from './mutate.ts'
import { faultOf, TARGETS, type Target } from './targets.ts'

const FINDS = new URL('./finds/', import.meta.url).pathname
const BOOK = `${FINDS}README.md`
/** Milliseconds of a long run for each target; without them a few turns. */
const TIME = Number(process.env.FUZZ_MINUTES ?? 0) * 60_000
const SEED = Number(process.env.FUZZ_SEED ?? 1)
const CHOSEN = (process.env.FUZZ_TARGETS ?? '').split(',').filter((name) => name !== '')
const TURNS = 40
/** Milliseconds spent on making a find small. */
const SMALLER = 30_000

const firstLine = (text: string): string => text.split('\n', 1)[0] as string

async function keep(name: string, target: Target, bytes: Uint8Array, fault: Error): Promise<string> {
  const same = async (less: Uint8Array) => firstLine((await faultOf(target, less))?.message ?? '') === firstLine(fault.message)
  const small = await minimised(bytes, same, SMALLER)
  const file = `${name}-${createHash('sha256').update(small).digest('hex').slice(0, 8)}.${target.extension}`
  writeFileSync(FINDS + file, small)
  if (!readFileSync(BOOK, 'utf8').includes(file)) appendFileSync(BOOK, `| \`${file}\` | ${firstLine(fault.message)} |\n`)
  return file
}

/** Where the input of the turn lies, in case it never ends. */
const LAST = new URL('../../node_modules/.fuzz/', import.meta.url).pathname

async function run(name: string, target: Target): Promise<string[]> {
  const seeds = target.seeds()
  const end = performance.now() + TIME
  const finds: string[] = []
  const known = new Set<string>()
  for (let turn = 0; TIME > 0 ? performance.now() < end : turn < TURNS; turn += 1) {
    const random = numbers(SEED, turn)
    const bytes = mutated(pick(seeds, random), random, target.isText)
    if (TIME > 0) writeFileSync(`${LAST}${name}`, bytes)
    const fault = await faultOf(target, bytes)
    if (fault === null || known.has(firstLine(fault.message))) continue
    known.add(firstLine(fault.message))
    console.log(`${name}, turn ${turn}, seed ${SEED}: ${fault.stack}`)
    finds.push(TIME > 0 ? await keep(name, target, bytes, fault) : `turn ${turn}: ${fault.stack}`)
  }
  return finds
}

describe('finds of the past', () => {
  const finds = readdirSync(FINDS).filter((name) => name !== 'README.md')
  it.each(finds)('%s', async (find) => {
    const target = TARGETS[find.split('-')[0] as string] as Target
    expect(await faultOf(target, Uint8Array.from(readFileSync(FINDS + find)))).toBeNull()
    expect(readFileSync(BOOK, 'utf8')).toContain(`\`${find}\``)
  })
})

describe('inputs that nobody should send', () => {
  if (TIME > 0 && !existsSync(LAST)) mkdirSync(LAST)
  const targets = Object.entries(TARGETS).filter(([name]) => CHOSEN.length === 0 || CHOSEN.includes(name))
  it.each(targets)('%s', { timeout: TIME + 120_000 }, async (name, target) => {
    expect(target.seeds().length).toBeGreaterThan(0)
    expect(await run(name, target)).toEqual([])
    rmSync(`${LAST}${name}`, { force: true })
  })
})
