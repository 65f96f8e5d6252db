// Feeds mutated real files to every reader of the built package: node test/bench/fuzz-readers.mjs [inputs] [seed]
// Ends with 1 where anything but a ReadError comes out, or where one input takes longer than LONGEST.
import { readdirSync, readFileSync } from 'node:fs'
import { ReadError } from '../../dist/index.js'
import { readDoc } from '../../dist/readers/doc.js'
import { readDocx } from '../../dist/readers/docx.js'
import { readHtml } from '../../dist/readers/html.js'
import { readOfd } from '../../dist/readers/ofd.js'
import { readRtf } from '../../dist/readers/rtf.js'

const FIXTURES = new URL('../fixtures/', import.meta.url).pathname
const READERS = { doc: readDoc, docx: readDocx, html: readHtml, ofd: readOfd, rtf: readRtf }
/** Milliseconds that one input may take. */
const LONGEST = 5_000

/** Numbers from 0 below 1, the same for the same seed (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A copy with a few bytes changed, cut out, doubled, or the end lost. */
function mutated(bytes, random) {
  const at = () => Math.floor(random() * bytes.length)
  const how = random()
  if (how < 0.1) return bytes.slice(0, at())
  const copy = Uint8Array.from(bytes)
  if (how < 0.2) return Uint8Array.from([...copy.slice(0, at()), ...copy.slice(at())])
  for (let times = 1 + Math.floor(random() * 12); times > 0; times -= 1) copy[at()] = Math.floor(random() * 256)
  return copy
}

const [inputs = 20_000, seed = 1] = process.argv.slice(2).map(Number)
const random = numbers(seed)
let faults = 0
for (const [format, read] of Object.entries(READERS)) {
  const folder = `${FIXTURES}${format}/`
  const samples = readdirSync(folder).filter((name) => new RegExp(`\\.(${format}|wps|htm)$`).test(name))
  const tally = { read: 0, refused: 0, slowest: 0 }
  const share = Math.ceil(inputs / Object.keys(READERS).length)
  for (let turn = 0; turn < share; turn += 1) {
    const name = samples[turn % samples.length]
    const bytes = mutated(readFileSync(folder + name), random)
    const before = performance.now()
    try {
      read(bytes, { path: name })
      tally.read += 1
    } catch (error) {
      tally.refused += 1
      if (!(error instanceof ReadError)) {
        faults += 1
        console.log(`${name}, turn ${turn}, seed ${seed}: ${error?.stack ?? error}`)
      }
    }
    tally.slowest = Math.max(tally.slowest, performance.now() - before)
  }
  if (tally.slowest > LONGEST) faults += 1
  console.log(
    `${format}: ${share} inputs from ${samples.length} files, ${tally.read} read, ${tally.refused} refused, slowest ${Math.round(tally.slowest)} ms`,
  )
}
process.exitCode = faults === 0 ? 0 : 1
