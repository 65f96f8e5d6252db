// One contender in a process of its own: opens its work, says what it found, then answers each turn with milliseconds for one input.
import { inflateRawSync } from 'node:zlib'
import { createChecker, interpret, readText } from '../../dist/index.js'
import { readDocx } from '../../dist/readers/docx.js'
import { builtInPacks } from '../../dist/rules.js'
import { texts, vary } from './corpus.mjs'
import { openMammoth, openPeer, toDocx } from './peers.mjs'

const TODAY = '2026-01-01'

/** The check of a source, from its characters to the result; the number of outcomes shows that it was done. */
function opened(read) {
  const check = createChecker(builtInPacks())
  return (input) => Object.keys(check(interpret(read(input)), { today: TODAY, tier: 'draft' }).outcomes).length
}

/** As the command reads Word files: decompressed by Node. */
const inflate = (packed, size) => inflateRawSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 })
const readWord = (file) => readDocx(file, { inflate })

const files = () => Promise.all(texts().slice(0, 4).map(toDocx))
const reports = async () => texts().map((text, number) => vary(text, number))

/** What is not a peer that reads text: its work and what it works on. */
const OWN = {
  fazhi: async () => ({ work: opened(readText), inputs: await reports() }),
  'fazhi, reading': async () => ({ work: (file) => readWord(file).text.length, inputs: await files() }),
  'fazhi, whole check': async () => ({ work: opened(readWord), inputs: await files() }),
  mammoth: async () => ({ ...(await openMammoth()), inputs: await files() }),
}

/** A text in which every peer finds something. */
const planted = (text) => `${text}\n法治政府与行政执法都要抓,而且english混排！！`

const [name, folder] = process.argv.slice(2)
const isOwn = name in OWN
const { version = '', work, inputs } = isOwn ? await OWN[name]() : { ...(await openPeer(name, folder)), inputs: await reports() }
const found = await work(isOwn ? inputs[0] : planted(inputs[0]))
if (!(found > 0)) throw new Error(`${name} found nothing: it did not do its work`)

/** A turn lasts at least so many milliseconds: what was just woken is slow for a while. */
const TURN = 20

process.on('message', async () => {
  const start = performance.now()
  let [done, taken] = [0, 0]
  while (taken < TURN) {
    for (const input of inputs) await work(input)
    done += inputs.length
    taken = performance.now() - start
  }
  process.send(taken / done)
})
process.send({ version, found })
