/** Packs on disk: a file, a folder, an npm package. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PackError, UsageError } from '../../src/errors.ts'
import { readPack } from '../../src/node/read-pack.ts'
import { BUILT_IN_IDS, builtInPack, builtInPacks, builtInPacksWithExamples } from '../../src/rules.ts'

const FIXTURES = new URL('../packs/fixtures/', import.meta.url).pathname
const outer = mkdtempSync(join(tmpdir(), 'fazhi-packs-'))
const cwd = join(outer, 'project')
afterAll(() => rmSync(outer, { recursive: true, force: true }))

const pack = (id: string, base: string): string => `id: ${id}\ntitle: 本地\nversion: 1.0.0\nextends: ['${base}']\n`
mkdirSync(join(cwd, 'packs'), { recursive: true })
cpSync(`${FIXTURES}sample`, join(cwd, 'packs/sample'), { recursive: true })
cpSync(`${FIXTURES}base/base.yaml`, join(cwd, 'packs/base.yaml'))
cpSync(`${FIXTURES}base/base.yaml`, join(outer, 'outside.yaml'))
cpSync(`${FIXTURES}sample`, join(cwd, 'node_modules/@anlan/rules'), { recursive: true })
writeFileSync(join(cwd, 'packs/local.yaml'), pack('local', './base.yaml'))
writeFileSync(join(cwd, 'packs/on-npm.yaml'), pack('on-npm', '@anlan/rules'))
writeFileSync(join(cwd, 'packs/on-built-in.yaml'), pack('on-built-in', BUILT_IN_IDS[0] as string))
writeFileSync(join(cwd, 'packs/escaping.yaml'), pack('escaping', '../../outside.yaml'))
writeFileSync(join(cwd, 'packs/absolute.yaml'), pack('absolute', join(outer, 'outside.yaml')))

const failure = (name: string): Promise<unknown> => readPack(name, { cwd }).catch((error: unknown) => error)

describe('readPack', () => {
  it.each([
    ['packs/sample', 'sample'],
    ['./packs/sample/pack.yaml', 'sample'],
    ['packs/base.yaml', 'base'],
    ['@anlan/rules', 'sample'],
    ['packs/local.yaml', 'local'],
    ['packs/on-npm.yaml', 'on-npm'],
  ])('reads %s', async (name, id) => {
    const read = await readPack(name, { cwd })
    expect(read.id).toBe(id)
    expect(read.rules.length).toBeGreaterThan(0)
  })

  it('names files as the user would', async () => {
    expect((await readPack('packs/sample', { cwd })).rules[0]?.origin.file).toBe('packs/sample/duties/four-duties.yaml')
  })

  it('extends a built-in pack by its id', async () => {
    const read = await readPack('packs/on-built-in.yaml', { cwd })
    expect(Object.keys(read.sources)).toEqual(Object.keys(builtInPack(BUILT_IN_IDS[0] as string)?.sources ?? {}))
  })

  it.each(['packs/escaping.yaml', 'packs/absolute.yaml'])('does not let %s reach outside', async (name) => {
    const error = await failure(name)
    expect(error).toBeInstanceOf(PackError)
    expect((error as PackError).faults.map(({ code }) => code)).toEqual(['unknown-pack'])
  })

  it('says what is not there', async () => {
    for (const name of ['nowhere', './packs', '@anlan/other']) {
      const error = await failure(name)
      expect(error).toBeInstanceOf(UsageError)
      expect((error as UsageError).code).toBe('pack-not-found')
    }
  })
})

describe('the built-in packs', () => {
  it('are there by id, in order', () => {
    expect(builtInPacks().map(({ id }) => id)).toEqual(BUILT_IN_IDS)
    expect(BUILT_IN_IDS).toEqual([...BUILT_IN_IDS].sort())
    expect(builtInPack('nowhere')).toBeUndefined()
  })

  it('have their examples on demand, and every clause of the packs beneath them', async () => {
    const packs = await builtInPacksWithExamples()
    const rules = packs.flatMap((one) => one.rules)
    expect(rules.length).toBeGreaterThan(0)
    expect(rules.every((rule) => rule.examples.length >= 2)).toBe(true)
    for (const one of packs) {
      const whole = builtInPack(one.id)
      for (const [id, source] of Object.entries(one.sources)) expect(whole?.sources[id]).toEqual(source)
    }
  })
})
