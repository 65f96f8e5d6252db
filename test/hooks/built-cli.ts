/** The command bundled into a folder of its own, for tests that run it as other programs do. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { rulePacks } from '../../src/node/compile-rules.ts'

export interface BuiltCli {
  /** Path of the program. */
  readonly file: string
  /** Folder with an executable `fazhi`, to be put before PATH. */
  readonly bin: string
  readonly remove: () => void
}

/** Bundles the command. */
export async function builtCli(): Promise<BuiltCli> {
  const bin = mkdtempSync(join(tmpdir(), 'fazhi-built-'))
  await build({
    entryPoints: [new URL('../../src/cli.ts', import.meta.url).pathname],
    outdir: bin,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    plugins: [rulePacks().esbuild],
    logLevel: 'error',
  })
  const file = join(bin, 'cli.mjs')
  writeFileSync(join(bin, 'fazhi'), `#!/bin/sh\nexec '${process.execPath}' '${file}' "$@"\n`)
  chmodSync(join(bin, 'fazhi'), 0o755)
  return { file, bin, remove: () => rmSync(bin, { recursive: true, force: true }) }
}
