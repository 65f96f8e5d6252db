// One worker: takes a job, checks its file, writes its line. Start as many as there are cores, on as many machines as see the files.
import { readFile } from 'node:fs/promises'
import { Worker } from 'bullmq'
import { createChecker, formatNdjson, interpret, ReadError } from 'fazhi'
import { builtInPacks, sourceFromBytes } from 'fazhi/node'
import { errorLine, hashOf, lifeSigns, partOf, QUEUE, writeWhole } from './queue.mjs'

const { connection, parts, life } = JSON.parse(process.env.FAZHI_QUEUE)
const checker = createChecker(builtInPacks())

const CHANGED = {
  code: 'file-changed',
  message: '文件在排队之后改过或读不全',
  hint: '请把它再加进队列。',
}

/** What is wrong with the file itself stays wrong: it is one line and no further try. All else is thrown, and tried again. */
async function lineOf({ path, content, today }) {
  const bytes = await readFile(path)
  if (content !== null && hashOf(bytes) !== content) return errorLine(path, CHANGED)
  try {
    const source = await sourceFromBytes(bytes, { path })
    return formatNdjson([checker(interpret(source), { today, path })])
  } catch (error) {
    if (error instanceof ReadError) return errorLine(path, error)
    throw error
  }
}

const worker = new Worker(QUEUE, async ({ id, data }) => writeWhole(partOf(parts, id), await lineOf(data)), {
  connection: { ...connection, maxRetriesPerRequest: null },
  ...lifeSigns(life),
})
worker.on('error', (error) => console.error(`worker ${process.pid}: ${error.message}`))
// What is in hand is finished first.
process.once('SIGTERM', () => worker.close().then(() => process.exit(0)))
