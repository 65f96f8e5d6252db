// One report after the other: fazhi whole, and each peer on work of its sort.
import { texts } from './corpus.mjs'
import { contend } from './measure.mjs'
import { PEERS } from './peers.mjs'

/** fazhi and its peers on plain text; `rules` is how many rules answered, `length` the average of characters. */
export async function oneReport(folder, rounds) {
  const rows = await contend(['fazhi', ...Object.keys(PEERS)], folder, rounds)
  const reports = texts()
  return { rows, rules: rows[0].found, length: Math.round(reports.reduce((sum, { length }) => sum + length, 0) / reports.length) }
}

/** DOCX: reading alone and the whole check, beside mammoth. */
export const docx = (folder, rounds) => contend(['fazhi, reading', 'fazhi, whole check', 'mammoth'], folder, rounds)
