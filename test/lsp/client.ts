/** A client of the language server in this process: raw messages over a pair of streams. */
import { PassThrough } from 'node:stream'
import { run } from '../../src/cli/run.ts'

export interface Answer {
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

interface Message extends Answer {
  readonly id?: number | null
  readonly method?: string
  readonly params?: unknown
}

export interface Client {
  readonly ask: (method: string, params?: unknown) => Promise<Answer>
  readonly tell: (method: string, params?: unknown) => void
  /** Writes bytes as they are. */
  readonly write: (bytes: string | Uint8Array) => void
  /** The next message that the server sends by itself, or that answers no id. */
  readonly next: (wanted: (message: Message) => boolean) => Promise<Message>
  /** Whether such a message has come and was not asked for. */
  readonly has: (wanted: (message: Message) => boolean) => boolean
  /** Ends the session and gives the exit code. */
  readonly end: () => Promise<number>
  /** Closes the stream without a farewell. */
  readonly hangUp: () => Promise<number>
}

const frame = (message: object): Buffer => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body])
}

/** Starts a server in a folder. */
export function connect(folder: string, argv: readonly string[] = []): Client {
  const stdin = new PassThrough()
  const seen: Message[] = []
  const waiting: { wanted: (message: Message) => boolean; give: (message: Message) => void }[] = []
  let held = Buffer.alloc(0)
  let ids = 0
  const take = (message: Message): void => {
    const at = waiting.findIndex(({ wanted }) => wanted(message))
    if (at < 0) seen.push(message)
    else waiting.splice(at, 1)[0]?.give(message)
  }
  const stdout = {
    write: async (text: string | Uint8Array) => {
      held = Buffer.concat([held, Buffer.from(text as string)])
      for (;;) {
        const end = held.indexOf('\r\n\r\n')
        if (end < 0) return
        const length = Number(/Content-Length: (\d+)/.exec(held.toString('latin1', 0, end))?.[1])
        if (held.length < end + 4 + length) return
        take(JSON.parse(held.toString('utf8', end + 4, end + 4 + length)))
        held = held.subarray(end + 4 + length)
      }
    },
    isTTY: false,
    columns: undefined,
    closed: () => false,
  }
  const stderr = { ...stdout, write: async () => {} }
  const code = run(['lsp', ...argv], { stdin, stdout, stderr, cwd: folder, env: {} })
  const next: Client['next'] = (wanted) => {
    const at = seen.findIndex(wanted)
    if (at >= 0) return Promise.resolve(seen.splice(at, 1)[0] as Message)
    return new Promise((give) => {
      waiting.push({ wanted, give })
    })
  }
  const client: Client = {
    ask: (method, params) => {
      ids += 1
      const id = ids
      stdin.write(frame({ id, method, params }))
      return next((message) => message.id === id)
    },
    tell: (method, params) => void stdin.write(frame({ method, params })),
    write: (bytes) => void stdin.write(bytes),
    next,
    has: (wanted) => seen.some(wanted),
    end: async () => {
      await client.ask('shutdown')
      client.tell('exit')
      return code
    },
    hangUp: () => {
      stdin.end()
      return code
    },
  }
  return client
}
