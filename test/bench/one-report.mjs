// One report after the other in one process: fazhi whole, and each peer on work of its sort.
import { createChecker, interpret, readText } from '../../dist/index.js'
import { readDocx } from '../../dist/readers/docx.js'
import { builtInPacks } from '../../dist/rules.js'
import { texts, vary } from './corpus.mjs'
import { byTurns } from './measure.mjs'
import { openMammoth, openPeers, toDocx } from './peers.mjs'

const TODAY = '2026-01-01'

/** A check of a text, from its characters to the result; the number of outcomes shows that it was done. */
export function openFazhi(packs = builtInPacks()) {
  const check = createChecker(packs)
  return (text) => Object.keys(check(interpret(readText(text)), { today: TODAY, tier: 'draft' }).outcomes).length
}

async function verify(peers, text) {
  for (const [name, { work }] of Object.entries(peers)) {
    const found = await work(text)
    if (!(found > 0)) throw new Error(`${name} found nothing: it did not do its work`)
  }
}

/** Rows: name, version, median, spread, ratio to fazhi. */
export async function oneReport(folder, rounds) {
  const reports = texts().map((text, number) => vary(text, number))
  const peers = await openPeers(folder)
  const fazhi = openFazhi()
  const rules = fazhi(reports[0])
  const planted = `${reports[0]}\n法治政府与行政执法都要抓,而且english混排！！`
  await verify(peers, planted)
  const works = { fazhi, ...Object.fromEntries(Object.entries(peers).map(([name, { work }]) => [name, work])) }
  const times = await byTurns(works, reports, rounds)
  const length = Math.round(reports.reduce((sum, text) => sum + text.length, 0) / reports.length)
  return {
    rules,
    length,
    times,
    versions: Object.fromEntries(Object.entries(peers).map(([name, { version }]) => [name, version])),
  }
}

/** DOCX: reading alone and the whole check, beside mammoth. */
export async function docx(rounds) {
  const files = await Promise.all(texts().slice(0, 4).map(toDocx))
  const mammoth = await openMammoth()
  const check = createChecker(builtInPacks())
  const read = (file) => readDocx(file).text.length
  const whole = (file) => Object.keys(check(interpret(readDocx(file)), { today: TODAY }).outcomes).length
  for (const [name, work] of Object.entries({ mammoth: mammoth.work, read, whole })) {
    if (!((await work(files[0])) > 0)) throw new Error(`${name} read nothing`)
  }
  const times = await byTurns({ 'fazhi, reading': read, 'fazhi, whole check': whole, mammoth: mammoth.work }, files, rounds)
  return { times, version: mammoth.version }
}
