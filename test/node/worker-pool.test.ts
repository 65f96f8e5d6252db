/** Threads: order, deaths, limits. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PoolAnswer, runPool } from '../../src/node/worker-pool.ts'

/** Answers twice the task; dies of 13, exhausts memory over 100, and takes long over 7. */
const WORKER = `
  import { parentPort, workerData, threadId } from 'node:worker_threads'
  if (workerData === 'broken') throw new Error('cannot start')
  parentPort.on('message', async (task) => {
    if (task === 13) process.exit(13)
    if (task > 100) for (let held = [], number = 0; ; number += 1) held.push({ number, more: [number] })
    if (task === 7) await new Promise((done) => setTimeout(done, 300))
    parentPort.postMessage({ doubled: task * 2, threadId })
  })
  parentPort.postMessage('ready')`

type Answer = { readonly doubled: number; readonly threadId: number }

let folder = ''
let file: URL
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi-pool-'))
  writeFileSync(join(folder, 'worker.mjs'), WORKER)
  file = pathToFileURL(join(folder, 'worker.mjs'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const all = async (
  tasks: readonly number[],
  more: { size?: number; ordered?: boolean; workerData?: string; small?: boolean } = {},
) => {
  const { size = 2, ordered = true, workerData = null, small = false } = more
  const limits = small ? { maxOldGenerationSizeMb: 16 } : undefined
  const answers: PoolAnswer<number, Answer>[] = []
  for await (const answer of runPool<number, Answer>({ file, workerData, size, tasks, ordered, limits })) answers.push(answer)
  return answers
}
const shown = (answers: readonly PoolAnswer<number, Answer>[]) =>
  answers.map((answer) => ('death' in answer ? `${answer.task} died` : answer.answer.doubled))
const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

describe('a pool of threads', () => {
  it('answers in the order of the tasks, or as they are ready', async () => {
    expect(shown(await all(upTo(12)))).toEqual(upTo(12).map((task) => task * 2))
    const ready = shown(await all(upTo(12), { ordered: false }))
    expect(ready.at(-1)).toBe(14)
    expect([...ready].sort((one, other) => Number(one) - Number(other))).toEqual(upTo(12).map((task) => task * 2))
  })

  it('shares tasks among threads, but starts none without a task', async () => {
    const threads = (answers: readonly PoolAnswer<number, Answer>[]) =>
      new Set(answers.map((answer) => ('answer' in answer ? answer.answer.threadId : null))).size
    expect(threads(await all([7, 7, 1]))).toBe(2)
    expect(threads(await all([1], { size: 8 }))).toBe(1)
    expect(await all([])).toEqual([])
  })

  it('replaces a thread that dies, and answers its task with the death', async () => {
    expect(shown(await all([1, 13, 2, 13, 3], { size: 1 }))).toEqual([2, '13 died', 4, '13 died', 6])
  })

  it('ends a thread that needs more memory than it may have, and no other', async () => {
    expect(shown(await all([1, 101, 2, 3], { small: true }))).toEqual([2, '101 died', 4, 6])
  })

  it('leaves no thread behind where the answers are not all taken', async () => {
    const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
    const before = threads()
    for await (const { task } of runPool<number, Answer>({ file, workerData: null, size: 2, tasks: upTo(50), ordered: true })) {
      if (task === 2) break
    }
    // A thread that was started in the place of an ended one would be there by then.
    await new Promise((done) => setTimeout(done, 200))
    expect(threads()).toBe(before)
  })

  it('throws where a thread cannot start', async () => {
    await expect(all([1, 2], { workerData: 'broken' })).rejects.toThrow('cannot start')
  })
})
