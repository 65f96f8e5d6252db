/** Runs pdf.js for `pdf-js-in-worker.ts`. JavaScript, since Node starts it by its file, from the sources as from the build. */
import { parentPort } from 'node:worker_threads'

let pdfjs
let opened

async function load() {
  try {
    const { getResolvedPDFJS } = await import('unpdf')
    return await getResolvedPDFJS()
  } catch (cause) {
    throw Object.assign(new Error('unpdf is missing', { cause }), { name: 'MissingPeer' })
  }
}

async function page(number) {
  const one = await opened.getPage(number)
  const { width, height, transform } = one.getViewport({ scale: 1 })
  const { items } = await one.getTextContent()
  one.cleanup?.()
  return {
    viewport: { width, height, transform: [...transform] },
    items: items.map((item) => ({ str: item.str, transform: item.transform && [...item.transform], width: item.width })),
  }
}

/** What may be asked; each answer is plain data. */
const ANSWERS = {
  load: async () => {
    pdfjs = await load()
    return { OPS: { ...pdfjs.OPS } }
  },
  open: async (options) => {
    opened = await pdfjs.getDocument(options).promise
    return { numPages: opened.numPages }
  },
  page,
  operators: async (number) => {
    const { fnArray } = await (await opened.getPage(number)).getOperatorList()
    return { fnArray: [...fnArray] }
  },
}

parentPort.on('message', async ({ id, ask, value }) => {
  try {
    parentPort.postMessage({ id, answer: await ANSWERS[ask](value) })
  } catch (error) {
    parentPort.postMessage({ id, error: { name: error?.name ?? 'Error', message: String(error?.message ?? error) } })
  }
})
