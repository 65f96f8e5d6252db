/** The real world: the streams of this process. */
import type { Io, Sink } from './io.ts'

function sinkOf(stream: NodeJS.WriteStream): Sink {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
  })
  return {
    write: (text) =>
      new Promise((done) => {
        if (closed || text.length === 0) return done()
        stream.write(text, () => done())
      }),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    closed: () => closed,
  }
}

/** Standard input is touched only when a command reads it. */
export function processIo(): Io {
  return {
    get stdin() {
      return process.stdin
    },
    stdout: sinkOf(process.stdout),
    stderr: sinkOf(process.stderr),
    cwd: process.cwd(),
    env: process.env,
  }
}
