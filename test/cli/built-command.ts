/** The command built into a folder of its own, with the threads that it starts. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { rulePacks } from '../../src/node/compile-rules.ts'

const source = (path: string): string => new URL(`../../src/${path}`, import.meta.url).pathname

export interface BuiltCommand {
  /** The file to run. */
  readonly file: string
  readonly run: (
    argv: readonly string[],
    options?: { readonly cwd?: string; readonly input?: string | Uint8Array | undefined },
  ) => { readonly status: number | null; readonly stdout: string; readonly stderr: string }
  readonly remove: () => void
}

/** Builds the command. */
export async function builtCommand(): Promise<BuiltCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-built-'))
  await build({
    entryPoints: { cli: source('cli.ts'), 'check-worker': source('cli/check-worker.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [rulePacks().esbuild],
    logLevel: 'error',
  })
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  symlinkSync(new URL('../../node_modules', import.meta.url).pathname, join(folder, 'node_modules'))
  const file = join(folder, 'cli.js')
  return {
    file,
    run: (argv, { cwd, input } = {}) => {
      const options = { cwd, input, encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 28 } as const
      const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...argv], options)
      return { status, stdout, stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
