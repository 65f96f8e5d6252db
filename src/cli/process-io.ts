/** The real world: the streams of this process. */
import { UsageError } from '../errors.ts'
import type { Io, Sink } from './io.ts'

const isClosed = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'

/** `strict`: whether text that cannot be written is an error; a reader that has gone away is none. */
function sinkOf(stream: NodeJS.WriteStream, strict: boolean): Sink {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed ||= isClosed(error)
  })
  return {
    write: (text) =>
      new Promise((done, fail) => {
        if (closed || text.length === 0) return done()
        stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
          if (!error || isClosed(error) || !strict) return done()
          fail(
            new UsageError(
              'unwritable-output',
              `写不了标准输出（${error.code ?? error.message}）`,
              '磁盘可能已满；请换一个地方，或用 -o 写到文件。',
              error,
            ),
          )
        })
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
    stdout: sinkOf(process.stdout, true),
    stderr: sinkOf(process.stderr, false),
    cwd: process.cwd(),
    env: process.env,
  }
}
