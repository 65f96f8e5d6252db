import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCli, builtCli } from '../hooks/built-cli.ts'
import { type Place, place } from './command-line.ts'

const PACK = readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8')
const BAD = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法制政府。\n'
const OWN = ['-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']

let cli: BuiltCli
let here: Place
beforeAll(async () => {
  cli = await builtCli()
  here = place()
  here.put('pack.yaml', PACK)
  here.put('报告/甲.txt', BAD)
}, 120_000)
afterAll(() => {
  cli?.remove()
  here.remove()
})

describe('--watch', () => {
  it('checks again after each change of a text or a pack, shows faults, and is not set off by its own output', async () => {
    const argv = [cli.file, 'check', '报告', ...OWN, '--watch', '-f', 'text', '-f', 'json', '-o', '报告/结果.json']
    const child = spawn(process.execPath, argv, { cwd: here.folder })
    let out = ''
    let error = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      error += chunk
    })
    const until = async (test: () => boolean, what: string): Promise<void> => {
      for (let tries = 0; !test(); tries += 1) {
        if (tries > 300) throw new Error(`${what}\n${out}\n${error}`)
        await wait(50)
      }
    }
    try {
      await until(() => error.includes('等待修改'), 'never waited')
      expect(out).toContain('names/wrong-words')
      await wait(600)
      const before = out
      here.put('报告/甲.txt', BAD.replace('法制', '法治'))
      await until(() => out.length > before.length, 'no second check')
      expect(out.slice(before.length)).not.toContain('names/wrong-words')
      here.put('pack.yaml', 'id：x\n')
      await until(() => error.includes('全角冒号'), 'no fault')
      here.put('pack.yaml', PACK.replaceAll('法制政府', '治政府'))
      await until(() => out.slice(before.length).includes('names/wrong-words'), 'no third check')
      await wait(600)
      const quiet = out.length
      await wait(800)
      expect(out.length).toBe(quiet)
    } finally {
      child.kill()
      await once(child, 'close')
    }
  })

  it('does not go with standard input', async () => {
    expect(await here.fazhi(['check', '-', '--watch'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--watch') })
  })
})
