/** Outputs on a disk that fills up: the old file stays, nothing half-written does, and nobody takes it for a pass. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCommand, builtCommand } from './built-command.ts'
import { type Place, place } from './command-line.ts'

const OWN = ['-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']
const COUNT = 60
/** Blocks of 1024 bytes that a file may have: more than one batch of results, less than all. */
const BLOCKS = 60

let here: Place
let command: BuiltCommand
beforeAll(async () => {
  here = place()
  command = await builtCommand()
  here.put('pack.yaml', readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8'))
  for (let number = 0; number < COUNT; number += 1) {
    const text = `云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n${'建设法制政府，能力显著提升。'.repeat(4)}${number}\n`
    here.put(`报告/${String(number).padStart(2, '0')}.txt`, text)
  }
})
afterAll(() => {
  here.remove()
  command.remove()
})

const run = (argv: readonly string[]) => command.run(['check', '报告', ...OWN, ...argv], { cwd: here.folder })
/** Runs with a bound on the size of files, which a write runs into as it would into the end of a disk. */
function full(argv: readonly string[]) {
  const line = `trap '' XFSZ; ulimit -f ${BLOCKS}; exec "$@"`
  const all = ['-c', line, 'bash', process.execPath, command.file, 'check', '报告', ...OWN, ...argv]
  return spawnSync('bash', all, { cwd: here.folder, encoding: 'utf8', timeout: 50_000 })
}
const names = () => readdirSync(here.folder).sort()
const read = (name: string) => readFileSync(join(here.folder, name), 'utf8')

describe.skipIf(process.platform === 'win32')('a disk that fills up', () => {
  it.each([
    ['json', []],
    ['html', []],
    ['ndjson', []],
    ['ndjson', ['-j', '2']],
  ])('leaves the old %s file as it was %j', (format, more) => {
    const name = `out.${format}`
    writeFileSync(join(here.folder, name), 'old')
    const before = names()
    const { status, stdout, stderr } = full(['-f', format, '-o', name, ...more])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`写不了“${name}”`)
    expect(read(name)).toBe('old')
    expect(names()).toEqual(before)
  })

  it('keeps whole lines of a run that goes on later', () => {
    const first = full(['--resume', 'resumed.ndjson', '-j', '2'])
    expect(first.status).toBe(2)
    expect(first.stderr).toContain('resumed.ndjson')
    expect(read('resumed.ndjson').length).toBeGreaterThan(0)
    expect(run(['--resume', 'resumed.ndjson', '-j', '2']).status).toBe(1)
    expect(read('resumed.ndjson')).toBe(run(['-f', 'ndjson']).stdout)
  })

  it.skipIf(!existsSync('/dev/full'))('is told of a device too, and of one behind a link', () => {
    symlinkSync('/dev/full', join(here.folder, 'full.json'))
    for (const file of ['/dev/full', 'full.json']) {
      const { status, stderr } = run(['-f', 'json', '-o', file])
      expect(status).toBe(2)
      expect(stderr).toContain(`写不了“${file}”：磁盘已满`)
    }
    for (const argv of [
      ['-f', 'text'],
      ['-f', 'ndjson', '-j', '2'],
    ]) {
      const line = `'${process.execPath}' '${command.file}' check 报告 ${[...OWN, ...argv].join(' ')} > /dev/full`
      expect(spawnSync('bash', ['-c', line], { cwd: here.folder, encoding: 'utf8' })).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('写不了标准输出'),
      })
    }
  })
})
