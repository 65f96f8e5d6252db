/** The queue example with a real Redis: workers that are killed, files that come late, files that are bad. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const ROOT = new URL('../..', import.meta.url).pathname
const QUEUE = `${ROOT}examples/queue/`
const COMMAND = `${ROOT}dist/fazhi.cjs`
const TODAY = '2025-02-10'
const REPORT = readFileSync(`${ROOT}examples/reports/defects.txt`, 'utf8')

const hasAll =
  spawnSync('redis-server', ['--version']).status === 0 &&
  existsSync(`${QUEUE}node_modules/bullmq`) &&
  existsSync(`${QUEUE}node_modules/fazhi`) &&
  existsSync(COMMAND)

const part = (name: string) => import(pathToFileURL(`${QUEUE}${name}.mjs`).href)
const soon = (milliseconds = 2) => new Promise((done) => setTimeout(done, milliseconds))
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')

interface Job {
  readonly attemptsMade: number
  readonly stalledCounter: number
  readonly failedReason: string
}
interface Queue {
  readonly getJob: (id: string) => Promise<Job>
  readonly getActive: () => Promise<readonly (Job & { readonly data: { readonly path: string } })[]>
  readonly getJobCounts: () => Promise<Record<string, number>>
  readonly getFailedCount: () => Promise<number>
  readonly obliterate: (options: { force: boolean }) => Promise<void>
  readonly close: () => Promise<void>
}

describe.skipIf(!hasAll)('the queue', () => {
  let redis: { connection: object; stop: () => Promise<void> }
  let queue: Queue
  let folder = ''
  const workers = new Set<ChildProcess>()

  beforeAll(async () => {
    redis = await (await part('redis')).startRedis()
    const { Queue } = createRequire(`${QUEUE}run.mjs`)('bullmq')
    queue = new Queue('fazhi', { connection: redis.connection })
  })
  afterAll(async () => {
    await queue?.close()
    await redis?.stop()
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fazhi-queue-'))
    mkdirSync(join(folder, 'reports'))
    mkdirSync(join(folder, 'parts'))
  })
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL')
    workers.clear()
    await queue.obliterate({ force: true })
    rmSync(folder, { recursive: true, force: true })
  })

  const put = (name: string, text: string | Uint8Array): string => {
    const file = join(folder, 'reports', name)
    writeFileSync(file, text)
    return file
  }
  const add = async () => (await part('produce')).addReports(queue, [join(folder, 'reports')], TODAY)
  const start = (life: number): ChildProcess => {
    const settings = { connection: redis.connection, parts: join(folder, 'parts'), life }
    const child = spawn(process.execPath, [`${QUEUE}worker.mjs`], {
      env: { ...process.env, FAZHI_QUEUE: JSON.stringify(settings) },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    workers.add(child)
    return child
  }
  /** A job that a worker holds, not one that a dead one has left: each that was left has stalled once more by then. */
  const heldJob = async (deaths: number) => (await queue.getActive()).find((job) => job.stalledCounter >= deaths)
  /** Kills the only worker while it holds a job: stopped first, so that what it holds stays so while it is looked at. */
  const killHolding = async (worker: ChildProcess, deaths = 0): Promise<string> => {
    for (;;) {
      if ((await heldJob(deaths)) !== undefined) {
        worker.kill('SIGSTOP')
        // The signal arrives a little later, and so does what the worker has just sent.
        await soon(50)
        const held = await heldJob(deaths)
        if (held !== undefined) {
          worker.kill('SIGKILL')
          workers.delete(worker)
          return held.data.path
        }
        worker.kill('SIGCONT')
      }
      await soon()
    }
  }
  const collect = async (jobs: unknown): Promise<string[]> => {
    const file = join(folder, 'results.ndjson')
    await (await part('collect')).collect(queue, redis.connection, jobs, { parts: join(folder, 'parts'), file })
    expect(readdirSync(folder).sort()).toEqual(['parts', 'reports', 'results.ndjson'])
    return lines(readFileSync(file, 'utf8'))
  }
  const total = async () => Object.values(await queue.getJobCounts()).reduce((sum, count) => sum + count, 0)

  it('gives each file one line, as the command does, though a worker is killed and files are added twice', async () => {
    // Large enough that a worker holds the first for a while.
    for (let number = 0; number < 3; number += 1) put(`0${number}.txt`, REPORT.repeat(150))
    for (let number = 10; number < 50; number += 1) put(`${number}.txt`, REPORT.replaceAll('12', String(number)))
    const bad = put('50.docx', 'PK\u0003\u0004 broken')
    const late = put('51.txt', REPORT)
    const jobs: { id: string; path: string }[] = await add()
    expect(jobs).toHaveLength(45)
    const held = await killHolding(start(3_000))
    expect(await add()).toEqual(jobs)
    expect(await total()).toBe(45)

    renameSync(late, join(folder, 'away'))
    const idOf = (path: string): string => jobs.find((job) => job.path === path)?.id ?? ''
    start(3_000)
    start(3_000)
    while ((await queue.getJob(idOf(late))).attemptsMade === 0) await soon()
    renameSync(join(folder, 'away'), late)
    const found = await collect(jobs)

    const argv = [COMMAND, 'check', join(folder, 'reports'), '-f', 'ndjson', '--today', TODAY]
    const { stdout } = spawnSync(process.execPath, argv, { encoding: 'utf8', maxBuffer: 1 << 28 })
    const isBad = (line: string): boolean => line.startsWith(`{"path":${JSON.stringify(bad)}`)
    expect(found.filter((line) => !isBad(line))).toEqual(lines(stdout))
    expect(found.filter(isBad).map((line) => JSON.parse(line))).toEqual([
      { path: bad, error: { code: expect.any(String), message: expect.any(String), hint: expect.any(String) } },
    ])
    expect((await queue.getJob(idOf(held))).stalledCounter).toBeGreaterThan(0)
    expect((await queue.getJob(idOf(late))).attemptsMade).toBe(2)
    expect((await queue.getJob(idOf(bad))).attemptsMade).toBe(1)
  })

  it('gives up a file that ends every worker', async () => {
    const path = put('00.txt', REPORT.repeat(100))
    const jobs = await add()
    for (let time = 0; time < 3; time += 1) expect(await killHolding(start(1_000), time)).toBe(path)
    start(1_000)
    const [line, ...others] = await collect(jobs)
    expect(others).toEqual([])
    expect(JSON.parse(line ?? '')).toMatchObject({ path, error: { code: 'given-up' } })
  })

  it('does not take a file that has changed for the one that was added', async () => {
    const path = put('00.txt', REPORT)
    const jobs = await add()
    put('00.txt', `${REPORT}又改\n`)
    start(3_000)
    const [line] = await collect(jobs)
    expect(JSON.parse(line ?? '')).toMatchObject({ path, error: { code: 'file-changed' } })
    expect((await add())[0].id).not.toBe(jobs[0].id)
  })

  it('runs from the command line, and leaves the results alone', () => {
    put('00.txt', REPORT)
    const results = join(folder, 'results.ndjson')
    const argv = [`${QUEUE}run.mjs`, 'reports', results, '--today', TODAY, '--workers', '1']
    const { status, stdout } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8', timeout: 50_000 })
    expect([status, stdout]).toEqual([0, `1 files, results in ${results}\n`])
    expect(lines(readFileSync(results, 'utf8'))).toHaveLength(1)
    expect(readdirSync(folder).sort()).toEqual(['parts', 'reports', 'results.ndjson'])
  })
})
