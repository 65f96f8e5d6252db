/** Several processes at once through GNU parallel: the contract for engines, held by a pipe. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCommand, builtCommand } from './built-command.ts'
import { type Place, place } from './command-line.ts'

const hasParallel = spawnSync('parallel', ['--version']).status === 0
const COUNT = 400

const record = (number: number): string =>
  JSON.stringify({
    path: `${number}.txt`,
    text: `云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法${number % 3 === 0 ? '制' : '治'}政府，办结案件${number}件。\n`,
  })

describe.skipIf(!hasParallel)('GNU parallel', () => {
  let here: Place
  let command: BuiltCommand
  beforeAll(async () => {
    here = place()
    here.put('pack.yaml', readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8'))
    command = await builtCommand()
  })
  afterAll(() => {
    here.remove()
    command.remove()
  })

  it('gives what one process gives, in order, with a bad line among the others', () => {
    const lines = Array.from({ length: COUNT }, (_, number) => record(number))
    lines[200] = '{"path": "200.txt", "text": '
    const input = `${lines.join('\n')}\n`
    const argv = ['check', '--stdin-ndjson', '-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']
    const alone = command.run(argv, { cwd: here.folder, input })
    const shared = spawnSync(
      'parallel',
      ['--pipe', '--keep-order', '--jobs', '2', '--block', '20k', process.execPath, command.file, ...argv],
      {
        cwd: here.folder,
        input,
        encoding: 'utf8',
        env: { ...process.env, HOME: here.folder },
      },
    )
    // Each process counts its own lines; all else is the same.
    const known = (text: string): string => text.replaceAll(/"line":\d+,"error"|"path":"200.txt","line":\d+/g, '')
    expect(alone.stdout.split('\n')).toHaveLength(COUNT + 1)
    expect(known(shared.stdout)).toBe(known(alone.stdout))
    expect(shared.status).not.toBe(0)
  })
})
