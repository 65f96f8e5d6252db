// node examples/queue/run.mjs REPORTS RESULTS.ndjson [--workers 2] [--today 2025-02-10] [--life 30000]
// Checks a folder through a queue: starts Redis and workers, collects, and leaves the results and nothing else.
import { fork } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Queue } from 'bullmq'
import { shanghaiToday } from 'fazhi/node'
import { collect } from './collect.mjs'
import { addReports } from './produce.mjs'
import { QUEUE } from './queue.mjs'
import { startRedis } from './redis.mjs'

const WORKER = new URL('./worker.mjs', import.meta.url)

/** Keeps so many workers alive: one that a signal ended is replaced; one that ends by itself cannot work here at all. */
function keepWorkers(count, settings) {
  const alive = new Set()
  let fail
  const broken = new Promise((_, reject) => {
    fail = reject
  })
  broken.catch(() => {})
  const start = () => {
    const child = fork(WORKER, { env: { ...process.env, FAZHI_QUEUE: JSON.stringify(settings) } })
    alive.add(child)
    child.once('exit', (code, signal) => {
      if (!alive.delete(child)) return
      if (signal === null) fail(new Error(`a worker ended with ${code}`))
      else start()
    })
  }
  for (let number = 0; number < count; number += 1) start()
  const stop = async () => {
    const last = [...alive]
    alive.clear()
    await Promise.all(
      last.map((child) => {
        const gone = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        return gone
      }),
    )
  }
  return { broken, stop }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    workers: { type: 'string', default: '2' },
    today: { type: 'string', default: shanghaiToday() },
    life: { type: 'string', default: '30000' },
  },
})
const [folder, results] = positionals
if (results === undefined) throw new Error('usage: run.mjs REPORTS RESULTS.ndjson [--workers N] [--today DATE] [--life MS]')
const file = resolve(results)
const parts = `${file}.parts`
await mkdir(parts, { recursive: true })
const redis = await startRedis()
const queue = new Queue(QUEUE, { connection: redis.connection })
const interrupted = new Promise((_, reject) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => reject(new Error('interrupted')))
})
interrupted.catch(() => {})
const workers = keepWorkers(Number(values.workers), { connection: redis.connection, parts, life: Number(values.life) })
try {
  const jobs = await addReports(queue, [folder], values.today)
  await Promise.race([collect(queue, redis.connection, jobs, { parts, file }), workers.broken, interrupted])
  console.log(`${jobs.length} files, results in ${results}`)
} finally {
  await workers.stop()
  await queue.close()
  await redis.stop()
  await rm(parts, { recursive: true, force: true })
}
