/** Holds the floors, sizes and names of the house. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = new URL('../src', import.meta.url).pathname

/** Room → floor, from the ground up. A file imports its own room and lower floors only. */
const FLOORS: Record<string, number> = {
  model: 1,
  errors: 1,
  text: 2,
  packs: 2,
  readers: 2,
  formatters: 2,
  reading: 3,
  assertions: 3,
  engine: 4,
  index: 5,
  unified: 5,
  editor: 5,
  rules: 4,
  node: 6,
  cli: 7,
}

/** Rooms of one floor that may still be entered from beside: matching and positions serve the whole second floor. */
const SERVES_ITS_FLOOR = new Set(['text'])

function files(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name)
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : []
  })
}

const room = (path: string): string =>
  path
    .slice(SRC.length + 1)
    .split('/')[0]
    ?.replace(/\.ts$/, '') ?? ''
const sources = files(SRC)

describe('the house', () => {
  it.each(sources.map((path) => [path.slice(SRC.length + 1), path]))(
    '%s imports only its own room and lower floors',
    (_, path) => {
      const text = readFileSync(path, 'utf8')
      for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
        const [from, to] = [room(path), room(normalize(join(dirname(path), target as string)))]
        expect(FLOORS, `no floor for room ${from}`).toHaveProperty(from)
        if (from === to) continue
        const lower = (FLOORS[to] as number) < (FLOORS[from] as number)
        const beside = FLOORS[to] === FLOORS[from] && SERVES_ITS_FLOOR.has(to)
        expect(lower || beside, `${path} (floor ${FLOORS[from]}) imports ${target} (floor ${FLOORS[to]})`).toBe(true)
      }
    },
  )

  it.each(sources.map((path) => [path.slice(SRC.length + 1), path]))('%s is at most 250 lines', (_, path) => {
    expect(readFileSync(path, 'utf8').split('\n').length - 1).toBeLessThanOrEqual(250)
  })

  it('has no file that is named after nothing', () => {
    const names = sources.map((path) => path.split('/').at(-1) as string)
    expect(names.filter((name) => /^(utils?|helpers?|common|misc|types|constants|manager)\.ts$/.test(name))).toEqual([])
  })

  it('uses Node modules on floors 6 and 7 only', () => {
    const core = sources.filter((path) => (FLOORS[room(path)] as number) < 6)
    expect(core.filter((path) => /from 'node:|import\('node:/.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})
