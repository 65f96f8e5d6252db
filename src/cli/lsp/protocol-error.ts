/** A fault of a request itself, with its code of JSON-RPC. */
export const CODES = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603, early: -32002 } as const

export class ProtocolError extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}
