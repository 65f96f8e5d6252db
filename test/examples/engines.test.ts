/** The recipes for engines, taken from the page as they stand there and run as the engine runs them. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type BuiltCommand, builtCommand } from '../cli/built-command.ts'
import { type Place, place } from '../cli/command-line.ts'

const PAGE = readFileSync(new URL('../../examples/README.md', import.meta.url), 'utf8')
const REPORT = readFileSync(new URL('../../examples/reports/defects.txt', import.meta.url), 'utf8')
const COUNT = 30

/** What `RDD.pipe` of PySpark does with one partition: no shell, a thread that writes, lines without their end. */
const PIPE = `
import shlex, subprocess, sys, threading
partition = open(sys.argv[2], encoding='utf-8').read().splitlines()
process = subprocess.Popen(shlex.split(sys.argv[1]), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
def write():
    for element in partition:
        process.stdin.write((element.rstrip('\\n') + '\\n').encode('utf-8'))
    process.stdin.close()
threading.Thread(target=write).start()
for line in process.stdout:
    sys.stdout.buffer.write(line.rstrip(b'\\n') + b'\\n')
if process.wait() != 0:
    sys.exit('pipe function exited with %d' % process.returncode)
`

interface Job {
  readonly spec: {
    readonly completions: number
    readonly template: {
      readonly spec: { readonly containers: readonly [{ readonly command: string[]; readonly args: string[] }] }
    }
  }
}

let here: Place
let command: BuiltCommand
const records: string[] = []
beforeAll(async () => {
  here = place()
  command = await builtCommand()
  // The engines find the command by its name; `npx fazhi` finds it too.
  for (const [name, first] of [
    ['fazhi', ''],
    ['npx', 'shift'],
  ] as const) {
    here.put(`bin/${name}`, `#!/bin/sh\n${first}\nexec '${process.execPath}' '${command.file}' "$@"\n`)
    chmodSync(join(here.folder, 'bin', name), 0o755)
  }
  for (let number = 0; number < COUNT; number += 1)
    records.push(JSON.stringify({ path: `${number}.txt`, text: `${REPORT}${number}\n` }))
  records[7] = '{"path": "7.txt"'
})
afterAll(() => {
  here.remove()
  command.remove()
})

const env = (more: Record<string, string> = {}) => ({
  ...process.env,
  PATH: `${join(here.folder, 'bin')}:${process.env.PATH}`,
  ...more,
})
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
/** Each process counts its own lines. */
const known = (text: string): string[] => lines(text.replaceAll(/"line":\d+,/g, '')).sort()
const alone = (): string[] =>
  known(command.run(['check', '--stdin-ndjson'], { cwd: here.folder, input: `${records.join('\n')}\n` }).stdout)

describe.skipIf(process.platform === 'win32')('a recipe', () => {
  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('for Spark gives what one process gives', () => {
    const recipe = /lines\.pipe\('(.*)', checkCode=True\)/.exec(PAGE)?.[1] ?? ''
    const partitions = [records.slice(0, 10), records.slice(10, 10), records.slice(10)].map((partition, index) => {
      writeFileSync(join(here.folder, 'partition'), partition.map((line) => `${line}\n`).join(''))
      const argv = ['-c', PIPE, recipe, 'partition']
      const { status, stdout, stderr } = spawnSync('python3', argv, { cwd: here.folder, env: env(), encoding: 'utf8' })
      expect([index, status, stderr]).toEqual([index, 0, ''])
      expect(lines(stdout)).toHaveLength(partition.length)
      return stdout
    })
    expect(known(partitions.join(''))).toEqual(alone())
    // A command that cannot work is a failed task, unlike one that finds something.
    here.put('bin/fazhi', '#!/bin/sh\nexit 3\n')
    const failed = spawnSync('python3', ['-c', PIPE, recipe, 'partition'], { cwd: here.folder, env: env(), encoding: 'utf8' })
    expect(failed.stderr).toContain('pipe function exited with')
  })

  it('for Kubernetes gives each index its share, under its name when it is whole', () => {
    const job: Job = parse(/```yaml\n(apiVersion: batch[\s\S]*?)```/.exec(PAGE)?.[1] ?? '')
    const [{ command: words, args }] = job.spec.template.spec.containers
    const inside = (path: string) => path.replaceAll(/\/(reports|results)\//g, `${here.folder}/$1/`)
    for (const name of ['reports', 'results']) mkdirSync(join(here.folder, name))
    const pod = (index: number) =>
      spawnSync(words[0] as string, [...words.slice(1), ...args.map(inside)], {
        cwd: here.folder,
        env: env({ JOB_COMPLETION_INDEX: `${index}` }),
        encoding: 'utf8',
      })
    expect(pod(0).status).toBe(3)
    here.put('reports/reports.ndjson', records.map((line) => `${line}\n`).join(''))
    const shares = Array.from({ length: job.spec.completions }, (_, index) => {
      expect(pod(index)).toMatchObject({ status: 0, stderr: '' })
      return readFileSync(join(here.folder, 'results', `${index}.ndjson`), 'utf8')
    })
    for (const share of shares) expect(lines(share).length).toBeGreaterThan(0)
    expect(known(shares.join(''))).toEqual(alone())
  })
})
