/** Errors are known by their sort, even those of another copy of the package. */
import { describe, expect, it, vi } from 'vitest'
import { FazhiError, ReadError, UsageError } from '../src/errors.ts'

describe('errors', () => {
  it('know those of another copy by their sort', async () => {
    vi.resetModules()
    const other = (await import('../src/errors.ts')) as typeof import('../src/errors.ts')
    const error = new other.ReadError('no-such-file', 'message', 'hint', { path: 'a.txt' })
    expect(other.ReadError).not.toBe(ReadError)
    expect(error instanceof ReadError).toBe(true)
    expect(error instanceof FazhiError).toBe(true)
    expect(error instanceof UsageError).toBe(false)
  })

  it('take no other error for their own', () => {
    const stranger = Object.assign(new Error('message'), { name: 'ReadError', code: 'no-such-file' })
    expect(stranger instanceof ReadError).toBe(false)
    expect(new UsageError('a', 'b', 'c') instanceof ReadError).toBe(false)
    expect((null as unknown) instanceof FazhiError).toBe(false)
  })
})
