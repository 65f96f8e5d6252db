/** The Model Context Protocol over lines of JSON: one request in, one answer out. */
import { FazhiError } from '../../errors.ts'
import { TOOL } from '../../model/tool.ts'
import { bookTools } from './book-tools.ts'
import { checkTools } from './check-tools.ts'
import { compareTool } from './compare-tool.ts'
import type { Tool, ToolGround } from './tool.ts'
import { toolArguments } from './tool-arguments.ts'

/** THE list of tools. */
export const TOOLS: readonly Tool[] = [...checkTools, ...bookTools, compareTool]

/** Versions of the protocol that this server speaks, the newest first. */
const VERSIONS: readonly string[] = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05']

const INSTRUCTIONS =
  'Checks 法治政府建设年度情况报告 (annual reports on building a law-based government). The tools give facts and places: what the ' +
  'rules and laws ask, and what the text shows. Nothing they return is text for the report; figures, names and deeds must come from the unit.'

/** Codes of JSON-RPC. */
const CODES = { parse: -32700, request: -32600, method: -32601, params: -32602, internal: -32603 } as const

/** A fault of the request itself, not of what a tool was asked. */
class ProtocolError extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

interface Request {
  readonly jsonrpc: '2.0'
  readonly id?: string | number | null
  readonly method: string
  readonly params?: unknown
}

type Params = Readonly<Record<string, unknown>>

function isRequest(value: unknown): value is Request {
  const { jsonrpc, method, id } = (value ?? {}) as Partial<Record<keyof Request, unknown>>
  const sound = id === undefined || id === null || typeof id === 'string' || typeof id === 'number'
  return jsonrpc === '2.0' && typeof method === 'string' && sound
}

function initialize({ protocolVersion }: Params): object {
  const version = VERSIONS.find((one) => one === protocolVersion) ?? VERSIONS[0]
  return {
    protocolVersion: version,
    capabilities: { tools: {} },
    serverInfo: { name: TOOL.name, version: TOOL.version },
    instructions: INSTRUCTIONS,
  }
}

const listTools = (): object => ({
  tools: TOOLS.map(({ name, title, description, inputSchema }) => ({
    name,
    title,
    description,
    inputSchema,
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  })),
})

/** What a caller can put right is an answer that says so, as the protocol wants it; everything else is a fault of ours. */
async function callTool({ name, arguments: args }: Params, ground: ToolGround): Promise<object> {
  const tool = TOOLS.find((one) => one.name === name)
  if (tool === undefined) throw new ProtocolError(CODES.params, `Unknown tool: ${String(name)}`)
  try {
    const answer = await tool.call(toolArguments(args, tool), ground)
    return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: answer }
  } catch (error) {
    if (!(error instanceof FazhiError)) throw error
    return { content: [{ type: 'text', text: `${error.message}\n${error.hint}` }], isError: true }
  }
}

async function resultOf({ method, params }: Request, ground: ToolGround): Promise<object> {
  const given = (params ?? {}) as Params
  if (method === 'initialize') return initialize(given)
  if (method === 'ping') return {}
  if (method === 'tools/list') return listTools()
  if (method === 'tools/call') return callTool(given, ground)
  throw new ProtocolError(CODES.method, `Method not found: ${method}`)
}

const failure = (id: Request['id'], code: number, message: string): object => ({
  jsonrpc: '2.0',
  id: id ?? null,
  error: { code, message },
})

/** Answers one line; `null` for a notification, which has no answer. Never throws. */
export async function answerLine(line: string, ground: ToolGround): Promise<object | null> {
  let message: unknown
  try {
    message = JSON.parse(line)
  } catch {
    return failure(null, CODES.parse, 'Parse error')
  }
  if (!isRequest(message)) return failure(null, CODES.request, 'Invalid request')
  const { id } = message
  if (id === undefined) return null
  try {
    return { jsonrpc: '2.0', id, result: await resultOf(message, ground) }
  } catch (error) {
    if (error instanceof ProtocolError) return failure(id, error.code, error.message)
    return failure(id, CODES.internal, `A fault of ours: ${error instanceof Error ? error.message : String(error)}`)
  }
}
