/** The real world: the streams of this process. */
import { fstatSync, statSync, writeSync } from 'node:fs'
import { UsageError } from '../errors.ts'
import type { Io, Sink } from './io.ts'

const isClosed = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'

const unwritable = (error: NodeJS.ErrnoException): UsageError =>
  new UsageError(
    'unwritable-output',
    `写不了标准输出（${error.code ?? error.message}）`,
    '磁盘可能已满；请换一个地方，或用 -o 写到文件。',
    error,
  )

/** Through the stream. `strict`: whether text that cannot be written is an error; a reader that has gone away is none. */
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
          fail(unwritable(error))
        })
      }),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    closed: () => closed,
  }
}

/** Whether it is a file, a pipe or nowhere: no terminal, and to be written to without a stream. */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    if (stats.isFile() || stats.isFIFO() || stats.isSocket()) return true
    return stats.isCharacterDevice() && stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev
  } catch {
    return false
  }
}

/**
 * Writes without a stream, since the modules of streams take longer to load than a report takes to check. Node's own streams
 * write to files and pipes at once too; whoever reads may have made the pipe one that does not wait, then the stream does.
 */
function plainSink(descriptor: number, openStream: () => Sink, strict: boolean): Sink {
  let closed = false
  let stream: Sink | null = null
  const write = async (text: string | Uint8Array): Promise<void> => {
    if (closed || text.length === 0) return undefined
    if (stream !== null) return stream.write(text)
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    let written = 0
    try {
      while (written < bytes.length) written += writeSync(descriptor, bytes, written)
    } catch (error) {
      const fault = error as NodeJS.ErrnoException
      if (fault.code === 'EAGAIN') {
        stream = openStream()
        return stream.write(bytes.subarray(written))
      }
      closed = isClosed(fault)
      if (!closed && strict) throw unwritable(fault)
    }
  }
  return { write, isTTY: false, columns: undefined, closed: () => closed || stream?.closed() === true }
}

function open(descriptor: number, stream: () => NodeJS.WriteStream, strict: boolean): Sink {
  const openStream = (): Sink => sinkOf(stream(), strict)
  return isPlain(descriptor) ? plainSink(descriptor, openStream, strict) : openStream()
}

/** Standard input is touched only when a command reads it. */
export function processIo(): Io {
  return {
    get stdin() {
      return process.stdin
    },
    stdout: open(1, () => process.stdout, true),
    stderr: open(2, () => process.stderr, false),
    cwd: process.cwd(),
    env: process.env,
    // The compiler's threads would still be at work when all else is done, and be waited for.
    async expectShortRun() {
      const { setFlagsFromString } = await import('node:v8')
      setFlagsFromString('--no-opt')
    },
  }
}
