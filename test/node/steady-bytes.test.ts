/** Files that others write to while they are read. */
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readBytes, readBytesAtOnce } from '../../src/node/read-source.ts'
import { steadyBytes } from '../../src/node/steady-bytes.ts'

/** Enough that reading takes a while, so that a writer surely comes in between. */
const LARGE = 48 * 1024 * 1024
const REPORT = '云溪区2024年法治政府建设年度报告\n'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi-steady-'))
  file = join(folder, 'a.txt')
})
afterEach(() => rmSync(folder, { recursive: true }))

const both = [
  ['at once', async (path: string) => readBytesAtOnce(path, folder)],
  ['later', (path: string) => readBytes(path, folder)],
] as const

describe.each(both)('bytes read %s', (_, read) => {
  it('are those of the file', async () => {
    writeFileSync(file, REPORT)
    expect(Buffer.from(await read('a.txt')).toString('utf8')).toBe(REPORT)
    writeFileSync(file, '')
    expect(await read('a.txt')).toHaveLength(0)
    symlinkSync('a.txt', join(folder, 'b.txt'))
    writeFileSync(file, REPORT)
    expect(Buffer.from(await read('b.txt'))).toEqual(readFileSync(file))
  })

  it('do not come from a folder, a circle of links, a pipe or a link to nothing', async () => {
    await expect(read('.')).rejects.toMatchObject({ code: 'not-a-file' })
    symlinkSync('circle.txt', join(folder, 'circle.txt'))
    await expect(read('circle.txt')).rejects.toMatchObject({ code: 'unreadable-file', message: '符号链接绕成了圈' })
    symlinkSync('nowhere.txt', join(folder, 'dangling.txt'))
    await expect(read('dangling.txt')).rejects.toMatchObject({ code: 'no-such-file' })
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    await expect(read('pipe.txt')).rejects.toMatchObject({ code: 'not-a-file' })
  })
})

describe('a file that changes', () => {
  /** Lets somebody write to the file once it has been looked at, so many times. */
  const writing = (times: number, write: () => void) => {
    let left = times
    return steadyBytes(file, 'a.txt', () => {
      left -= 1
      if (left >= 0) write()
    })
  }

  it.each([
    ['grows', () => appendFileSync(file, '一、')],
    ['shrinks', () => truncateSync(file, 3)],
    ['is emptied', () => writeFileSync(file, '')],
  ])('is read again when it %s', (_, write) => {
    writeFileSync(file, REPORT)
    expect(Buffer.from(writing(1, write))).toEqual(readFileSync(file))
  })

  it('is refused when it never stands still', () => {
    writeFileSync(file, REPORT)
    expect(() => writing(9, () => appendFileSync(file, '一、'))).toThrow(expect.objectContaining({ code: 'file-changed' }))
  })

  it('is read as it was when another takes its place', () => {
    writeFileSync(file, REPORT)
    const bytes = writing(1, () => {
      writeFileSync(join(folder, 'new.txt'), '另一份')
      renameSync(join(folder, 'new.txt'), file)
    })
    expect(Buffer.from(bytes).toString('utf8')).toBe(REPORT)
  })

  it('is refused while somebody goes on writing', async () => {
    writeFileSync(file, Buffer.alloc(LARGE, REPORT))
    const writer = setInterval(() => appendFileSync(file, '一、'), 1)
    try {
      await expect(readBytes(file)).rejects.toMatchObject({ code: 'file-changed' })
    } finally {
      clearInterval(writer)
    }
    expect(await readBytes(file)).toHaveLength(readFileSync(file).length)
  })
})
