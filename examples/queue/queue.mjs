// What producer, workers and collector agree on.
import { createHash } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export const QUEUE = 'fazhi'

/** How often a job is tried that a passing fault stopped, such as a share that is away: after 1, 2, 4 … seconds. */
export const JOB_OPTIONS = { attempts: 4, backoff: { type: 'exponential', delay: 1_000 } }

/**
 * A worker tells twice in each `lockDuration` that it lives. What a dead one held goes to another after that and at most two
 * checks more. A file that ends its worker `maxStalledCount` + 1 times is given up, so that it cannot end them all.
 */
export const lifeSigns = (milliseconds) => ({
  lockDuration: milliseconds,
  stalledInterval: milliseconds,
  maxStalledCount: 2,
})

export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** The same file with the same content is the same job, however often it is added. */
export const jobId = (path, content) => hashOf(`${path}\0${content}`)

/** One line for a file without a result, in the form that `fazhi check --stdin-ndjson` gives. */
export const errorLine = (path, { code, message, hint }) => `${JSON.stringify({ path, error: { code, message, hint } })}\n`

/** Where the line of a job stands until all are collected. */
export const partOf = (parts, id) => join(parts, `${id}.json`)

/** A file appears whole or not at all; a job that is done twice writes the same over the same. */
export async function writeWhole(file, text) {
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, text)
  await rename(draft, file)
}
