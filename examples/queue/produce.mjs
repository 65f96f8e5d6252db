// Files → jobs, one for each.
import { readFile } from 'node:fs/promises'
import { findFiles } from 'fazhi/node'
import { hashOf, JOB_OPTIONS, jobId } from './queue.mjs'

const TOGETHER = 100

/** The hash of a file's content; `null` for one that cannot be read now, which is a job all the same: the worker tries again. */
const contentOf = (path) => readFile(path).then(hashOf, () => null)

/** Adds a job for each file; a job that is there already stays as it is. Gives the jobs in the order of the files. */
export async function addReports(queue, folders, today) {
  const { files, faults } = await findFiles(folders)
  if (faults.length > 0) throw faults[0]
  const jobs = []
  for (let from = 0; from < files.length; from += TOGETHER) {
    const some = []
    for (const path of files.slice(from, from + TOGETHER)) {
      const content = await contentOf(path)
      some.push({ name: 'check', data: { path, content, today }, opts: { ...JOB_OPTIONS, jobId: jobId(path, content) } })
    }
    await queue.addBulk(some)
    jobs.push(...some.map(({ data, opts }) => ({ id: opts.jobId, path: data.path })))
  }
  return jobs
}
