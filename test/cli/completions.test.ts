import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/cli/command.ts'
import { COMPLETION_SCRIPTS, completionTable } from '../../src/cli/completion-scripts.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const text = (words: string) => ({ 'zh-CN': words })
const command = (name: string, more: Partial<Command> = {}): Command => ({
  name,
  summary: text(`做“${name}”: it's [so]`),
  operands: text(''),
  options: [],
  run: async () => 0,
  ...more,
})

const TABLE = completionTable(
  [
    command('check', {
      options: [
        {
          name: 'format',
          short: 'f',
          multiple: true,
          help: text('格式'),
          value: { sort: 'text', label: text('格式'), choices: ['text', 'json'] },
        },
      ],
    }),
    command('packs new'),
    command('packs test', { options: [{ name: 'coverage', help: text('覆盖') }] }),
  ],
  [{ name: 'help', short: 'h', help: text('帮助') }],
)

/** What bash would offer at the end of a line. */
function offered(...words: string[]): string[] {
  const script = `${COMPLETION_SCRIPTS.bash!(TABLE, 'zh-CN')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _fazhi; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', script], { cwd: temporaryFolder(), encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '')
}

describe('bash completion', () => {
  it('offers commands, sub-commands, options and choices', () => {
    expect(offered('fazhi', 'c')).toEqual(['check'])
    expect(offered('fazhi', 'packs', '')).toEqual(['new', 'test'])
    expect(offered('fazhi', 'packs', '--')).toEqual(['--coverage', '--help'])
    expect(offered('fazhi', 'check', '-f', 'j')).toEqual(['json'])
    expect(offered('fazhi', 'a.txt', '--f')).toEqual(['--format'])
  })
})

describe('completion scripts', () => {
  it.each(Object.keys(COMPLETION_SCRIPTS))('%s names each command once, its sub-commands and options', (shell) => {
    const script = COMPLETION_SCRIPTS[shell]!(TABLE, 'zh-CN')
    for (const word of ['check', 'packs', 'coverage', 'format']) expect(script).toContain(word)
  })

  it('is a bash script without faults', () => {
    expect(() => execFileSync('bash', ['-n'], { input: COMPLETION_SCRIPTS.bash!(TABLE, 'zh-CN') })).not.toThrow()
  })
})
