import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unifiedDiff } from '../../src/formatters/unified-diff.ts'

/** What git makes of a text and a diff. */
function applied(before: string, diff: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-diff-'))
  try {
    writeFileSync(join(folder, 'a.txt'), before)
    const { status, stderr } = spawnSync('git', ['apply', '-'], { cwd: folder, input: diff, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return readFileSync(join(folder, 'a.txt'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const lines = (count: number, change: (index: number) => string | null = () => null, end = '\n'): string =>
  Array.from({ length: count }, (_, index) => `${change(index) ?? `第${index}行`}${end}`).join('')

describe('unifiedDiff', () => {
  it.each([
    ['one line', lines(20), lines(20, (index) => (index === 9 ? '改' : null))],
    ['the first and the last', lines(9), lines(9, (index) => (index === 0 || index === 8 ? '改' : null))],
    ['two hunks', lines(40), lines(40, (index) => (index === 3 || index === 30 ? '改' : null))],
    ['near ones in one hunk', lines(40), lines(40, (index) => (index === 3 || index === 9 ? '改' : null))],
    ['no line end at the end', '甲\n乙', '甲\n丙'],
    ['CRLF', lines(9, undefined, '\r\n'), lines(9, (index) => (index === 4 ? '改' : null), '\r\n')],
    ['lines taken out', lines(20), lines(20, (index) => (index === 5 ? '' : null)).replace('\n\n', '\n')],
  ])('is what git applies: %s', (_, before, after) => {
    expect(applied(before, unifiedDiff('a.txt', before, after))).toBe(after)
  })

  it('is nothing for nothing', () => {
    expect(unifiedDiff('a', '甲\n', '甲\n')).toBe('')
  })
})
