// Jobs → one file of results: a line for each report, in their order.
import { open, readFile, rename, rm } from 'node:fs/promises'
import { QueueEvents } from 'bullmq'
import { errorLine, partOf, QUEUE } from './queue.mjs'

const GIVEN_UP = { code: 'given-up', hint: '请看工作进程的出错信息；修好后再加进队列。' }

async function lineOf(queue, events, { id, path }, parts) {
  const job = await queue.getJob(id)
  try {
    await job.waitUntilFinished(events)
  } catch (error) {
    return errorLine(path, { ...GIVEN_UP, message: `几次都没有查成：${error.message}` })
  }
  return readFile(partOf(parts, id))
}

/** Waits for each job and writes its line; the file stands under its name when it is whole. */
export async function collect(queue, connection, jobs, { parts, file }) {
  const events = new QueueEvents(QUEUE, { connection: { ...connection, maxRetriesPerRequest: null } })
  const draft = `${file}.${process.pid}.tmp`
  const handle = await open(draft, 'wx')
  try {
    await events.waitUntilReady()
    for (const job of jobs) await handle.appendFile(await lineOf(queue, events, job, parts))
    await handle.close()
    await rename(draft, file)
  } catch (error) {
    await handle.close().catch(() => {})
    await rm(draft, { force: true })
    throw error
  } finally {
    await events.close()
  }
}
