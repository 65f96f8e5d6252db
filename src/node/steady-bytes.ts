/** An open file → its bytes as they stood at one moment. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { ReadError } from '../errors.ts'

/** How often a file is read that somebody is writing to. */
const TRIES = 3

/** A pipe that was put in the place of a file must not hold up the one who opens it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** @throws {@link ReadError} `file-changed`. */
function refuseUnsteady(path: string): never {
  throw new ReadError('file-changed', '读取时文件一直在变，没有读到完整的一份', '请等文件保存、复制或下载完后重试。', { path })
}

const isSteady = (length: number, before: Stats, after: Stats): boolean =>
  length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs

/** Room for a file and one byte more, by which it shows that it has grown. */
const room = (size: number): Uint8Array => Buffer.allocUnsafeSlow(size + 1)

/** Reads until the room is full or the file ends; gives the count of bytes. */
function fill(file: number, bytes: Uint8Array): number {
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(file, bytes, length, bytes.length - length, length)
  return length
}

async function fillLater(file: FileHandle, bytes: Uint8Array): Promise<number> {
  let length = 0
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = (await file.read(bytes, length, bytes.length - length, length)).bytesRead
  return length
}

/**
 * Reads a file; one that grows, shrinks or is written to meanwhile is read again. A file that another replaces is read as it
 * was. `refuse` throws for what must not be read.
 * @throws {@link ReadError} `file-changed`; errors of the system as they are.
 */
export function steadyBytes(place: string, path: string, refuse: (stats: Stats) => void): Uint8Array {
  const file = openSync(place, FLAGS)
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const before = fstatSync(file)
      refuse(before)
      const bytes = room(before.size)
      const length = fill(file, bytes)
      if (isSteady(length, before, fstatSync(file))) return bytes.subarray(0, length)
    }
    return refuseUnsteady(path)
  } finally {
    closeSync(file)
  }
}

/** As {@link steadyBytes}, while all else goes on. */
export async function steadyBytesLater(place: string, path: string, refuse: (stats: Stats) => void): Promise<Uint8Array> {
  const { open } = await import('node:fs/promises')
  const file = await open(place, FLAGS)
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const before = await file.stat()
      refuse(before)
      const bytes = room(before.size)
      const length = await fillLater(file, bytes)
      if (isSteady(length, before, await file.stat())) return bytes.subarray(0, length)
    }
    return refuseUnsteady(path)
  } finally {
    await file.close()
  }
}
