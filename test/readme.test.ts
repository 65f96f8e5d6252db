/** Every command and program that the READMEs show is run, and what it prints is what they show. `npm run generate` writes it anew. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const built = existsSync(`${ROOT}dist/fazhi.cjs`)

/** Output of a shell command line in which `npx fazhi` and `node` mean the built package. */
function outputOf(command: string): string {
  const line = command.replaceAll('npx fazhi', 'node dist/fazhi.cjs')
  try {
    return execFileSync('bash', ['-c', line], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', TZ: 'Asia/Shanghai' },
    })
  } catch (error) {
    // Exit code 1 means findings, which is what most examples show.
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    if (status !== 1) throw new Error(`${command}: exit ${status}\n${stderr}`)
    return stdout
  }
}

const BLOCK = /```console( lines=(\d+))?\n\$ ([^\n]+)\n[\s\S]*?```/g

/** The same document with the output of each command as it is now. */
function refreshed(text: string): string {
  return text.replace(BLOCK, (_, info: string | undefined, lines: string | undefined, command: string) => {
    const all = outputOf(command)
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd())
    const shown = lines !== undefined && all.length > Number(lines) ? [...all.slice(0, Number(lines)), '…'] : all
    return `\`\`\`console${info ?? ''}\n$ ${command}\n${shown.join('\n')}\n\`\`\``
  })
}

describe.runIf(built).each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  it('shows what the commands print', async () => {
    const text = readFileSync(`${ROOT}${name}`, 'utf8')
    expect([...text.matchAll(BLOCK)].length).toBeGreaterThan(3)
    await expect(refreshed(text)).toMatchFileSnapshot(`${ROOT}${name}`)
  })

  it('names no file that is not there', () => {
    const links = [...readFileSync(`${ROOT}${name}`, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, target]) => target as string,
    )
    expect(links.filter((target) => !existsSync(`${ROOT}${target}`))).toEqual([])
  })
})
