/** pdf.js in a thread of its own, so that a file on which it works for ever can be given up. */
import { Worker } from 'node:worker_threads'
import type { ReadError } from '../errors.ts'
import type { PdfDocument, PdfJs, PdfPage, PdfTextItem } from '../readers/pdf/pdf-js.ts'
import { refusalFor } from '../readers/refusal.ts'

/** How long to wait, in milliseconds. */
export interface Patience {
  /** For one answer: the opening, or one page. */
  readonly answer: number
  /** For the whole document. */
  readonly document: number
}

/** Memory of the thread in MB: what a report needs many times over. */
const MEMORY = 1024

interface Reply {
  readonly id: number
  readonly answer?: unknown
  readonly error?: { readonly name: string; readonly message: string }
}

interface PageAnswer {
  readonly viewport: ReturnType<PdfPage['getViewport']>
  readonly items: readonly PdfTextItem[]
}

/** A thread that answers one question after the other. */
interface Thread {
  /** @throws {@link ReadError} `read-timeout`, `file-too-big`, or an error with the name that pdf.js gave it. */
  readonly ask: <Answer>(ask: string, value?: unknown) => Promise<Answer>
  readonly end: () => Promise<void>
}

function startThread(patience: Patience, path: string | undefined): Thread {
  const fail = refusalFor(path)
  const worker = new Worker(new URL('./pdf-worker.js', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
  const waiting = new Map<number, (reply: Reply | ReadError) => void>()
  const until = Date.now() + patience.document
  let asked = 0
  let gone: ReadError | undefined
  const giveUp = (error: ReadError): void => {
    gone ??= error
    for (const settle of waiting.values()) settle(gone)
    waiting.clear()
    void worker.terminate()
  }
  const late = (): ReadError =>
    fail('read-timeout', 'PDF 读得太久，已停止。', '文件可能已损坏或有意做得难读；请另存为新的 PDF，或改用 .docx。')
  worker.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply))
  worker.on('error', (cause) =>
    giveUp(fail('file-too-big', 'PDF 读起来需要的内存太多。', '请只留报告的页面，或改用 .docx。', cause)),
  )
  return {
    ask: <Answer>(ask: string, value?: unknown) =>
      new Promise<Answer>((done, refuse) => {
        if (gone !== undefined) return refuse(gone)
        asked += 1
        const id = asked
        const timer = setTimeout(() => giveUp(late()), Math.max(0, Math.min(patience.answer, until - Date.now())))
        waiting.set(id, (reply) => {
          clearTimeout(timer)
          waiting.delete(id)
          if (reply instanceof Error) refuse(reply)
          else if (reply.error === undefined) done(reply.answer as Answer)
          else refuse(Object.assign(new Error(reply.error.message), { name: reply.error.name }))
        })
        worker.postMessage({ id, ask, value })
      }),
    end: async () => {
      await worker.terminate()
    },
  }
}

function pageOf(thread: Thread, number: number, { viewport, items }: PageAnswer): PdfPage {
  return {
    getViewport: () => viewport,
    getTextContent: async () => ({ items }),
    getOperatorList: () => thread.ask('operators', number),
  }
}

function documentOf(thread: Thread, numPages: number): PdfDocument {
  return {
    numPages,
    loadingTask: { destroy: thread.end },
    getPage: async (number) => pageOf(thread, number, await thread.ask<PageAnswer>('page', number)),
  }
}

/**
 * Starts a thread with pdf.js for one document; the document's end is the thread's.
 * @throws {@link ReadError} `missing-peer` when the package is not installed, `read-timeout`.
 */
export async function pdfJsInWorker(patience: Patience, path: string | undefined): Promise<PdfJs> {
  const thread = startThread(patience, path)
  try {
    const { OPS } = await thread.ask<Required<Pick<PdfJs, 'OPS'>>>('load')
    return {
      OPS,
      getDocument: (options) => {
        const open = async (): Promise<PdfDocument> =>
          documentOf(thread, (await thread.ask<{ readonly numPages: number }>('open', options)).numPages)
        return { promise: open(), destroy: thread.end }
      },
    }
  } catch (error) {
    await thread.end()
    if (!(error instanceof Error) || error.name !== 'MissingPeer') throw error
    throw refusalFor(path)(
      'missing-peer',
      '读 PDF 需要另装 unpdf。',
      '运行 npm install unpdf@1.7.0 后重试，或改用 .docx。',
      error,
    )
  }
}
