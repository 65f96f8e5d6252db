/** Runs command lines in this process, in a folder of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Io, Sink } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Place {
  readonly folder: string
  /** Writes a file, folders included. */
  readonly put: (path: string, content: string | Uint8Array) => string
  readonly fazhi: (
    argv: readonly string[],
    more?: { stdin?: string | Uint8Array; env?: Io['env']; tty?: boolean; columns?: number; closeAfter?: number },
  ) => Promise<Ran>
  readonly remove: () => void
}

function memorySink(
  tty: boolean,
  columns: number | undefined,
  closeAfter = Number.POSITIVE_INFINITY,
): Sink & { readonly text: () => string } {
  const chunks: Uint8Array[] = []
  let writes = 0
  return {
    write: async (chunk) => {
      writes += 1
      chunks.push(Buffer.from(chunk))
    },
    isTTY: tty,
    columns,
    closed: () => writes >= closeAfter,
    text: () => Buffer.concat(chunks).toString('utf8'),
  }
}

/** A fresh folder with a command line in it. */
export function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-'))
  return {
    folder,
    put: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
      return path
    },
    fazhi: async (argv, { stdin = '', env = {}, tty = false, columns, closeAfter } = {}) => {
      const [stdout, stderr] = [memorySink(tty, columns, closeAfter), memorySink(tty, columns)]
      const input = (async function* () {
        yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin
      })()
      const code = await run(argv, { stdin: input, stdout, stderr, cwd: folder, env })
      return { code, stdout: stdout.text(), stderr: stderr.text() }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
