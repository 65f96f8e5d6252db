/** One client of the language server, from `initialize` to `exit`. */
import { FazhiError } from '../../errors.ts'
import { abilitiesOf } from './client.ts'
import { bound, foldersOf } from './folders.ts'
import type { Ground } from './ground.ts'
import { CAPABILITIES, type Office, openOffice } from './office.ts'
import { CODES, ProtocolError } from './protocol-error.ts'

export interface Session {
  /** Takes the text of one message, `null` for one that could not be read. Never throws. */
  readonly take: (frame: string | null) => Promise<void>
  readonly isOver: () => boolean
  /** Whether the client has asked to shut down. */
  readonly isShut: () => boolean
  /** Publishes what is still waiting. */
  readonly close: () => Promise<void>
}

interface Message {
  readonly id?: string | number | null
  readonly method?: string
  readonly params?: unknown
}

/** A message of JSON-RPC, or why it is none. */
function messageOf(frame: string | null): Message {
  if (frame === null) throw new ProtocolError(CODES.parse, 'Header without a Content-Length')
  let message: unknown
  try {
    message = JSON.parse(frame)
  } catch {
    throw new ProtocolError(CODES.parse, 'Parse error')
  }
  const sound = typeof message === 'object' && message !== null && (message as { jsonrpc?: unknown }).jsonrpc === '2.0'
  if (!sound) throw new ProtocolError(CODES.request, 'Invalid request')
  return message as Message
}

function errorOf(error: unknown): { readonly code: number; readonly message: string } {
  if (error instanceof ProtocolError) return { code: error.code, message: error.message }
  if (error instanceof FazhiError) return { code: CODES.internal, message: `${error.message}\n${error.hint}` }
  return { code: CODES.internal, message: `A fault of ours: ${error instanceof Error ? error.message : String(error)}` }
}

/** Opens a session. */
export function openSession(ground: Omit<Ground, 'folders'>): Session {
  const { stdout } = ground.io
  const state: { office: Office | null; isShut: boolean; isOver: boolean } = { office: null, isShut: false, isOver: false }
  const asked = { count: 0 }
  const send = async (message: object): Promise<void> => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    await stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const notify = (method: string, params: object): Promise<void> => send({ method, params })
  const request = (method: string, params: object | null): Promise<void> => {
    asked.count += 1
    return send({ id: `fazhi-${asked.count}`, method, params })
  }
  const initialize = (params: unknown): object => {
    if (state.office !== null) throw new ProtocolError(CODES.request, 'Initialized already')
    const { first, folders } = foldersOf(params, ground.io.cwd)
    const here = { ...ground, given: bound(ground.given, first), io: { ...ground.io, cwd: first }, folders }
    state.office = openOffice(here, { ...abilitiesOf(params), notify, request })
    return CAPABILITIES
  }
  const resultOf = async ({ method, params }: Message): Promise<unknown> => {
    if (method === 'initialize') return initialize(params)
    if (state.office === null) throw new ProtocolError(CODES.early, 'Not initialized')
    if (state.isShut) throw new ProtocolError(CODES.request, 'Shut down')
    if (method !== 'shutdown') return state.office.answer(String(method), params)
    await state.office.flush()
    state.isShut = true
    return null
  }
  const hear = async ({ method, params }: Message): Promise<void> => {
    if (method === 'exit') state.isOver = true
    else if (!state.isShut) state.office?.hear(String(method), params)
  }
  return {
    take: async (frame) => {
      let message: Message = {}
      try {
        message = messageOf(frame)
        // What has no method answers us, and no answer matters.
        if (typeof message.method !== 'string') return
        if (message.id === undefined) await hear(message)
        else await send({ id: message.id, result: (await resultOf(message)) ?? null })
      } catch (error) {
        const { code, message: text } = errorOf(error)
        const isNotification = message.method !== undefined && message.id === undefined
        if (isNotification) await notify('window/logMessage', { type: 1, message: text })
        else await send({ id: message.id ?? null, error: { code, message: text } })
      }
    },
    isOver: () => state.isOver,
    isShut: () => state.isShut,
    close: async () => {
      await state.office?.flush()
    },
  }
}
