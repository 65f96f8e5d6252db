/** Checks the arguments of a call against the schema of its tool. */
import { UsageError } from '../../errors.ts'
import type { JsonSchema } from '../../model/assertion.ts'
import { meant } from '../../packs/nearest.ts'
import type { Tool, ToolArguments } from './tool.ts'

const wrong = (message: string, hint: string): UsageError => new UsageError('wrong-argument', message, hint)

function isOf(type: unknown, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value) && value.every((item) => typeof item === 'string')
  return typeof value === type
}

function checkValue(name: string, value: unknown, { type, enum: allowed }: JsonSchema): void {
  if (!isOf(type, value)) {
    const wanted = type === 'array' ? 'array of strings' : String(type)
    throw wrong(`“${name}” must be ${wanted}`, `“${name}”的类型应为 ${wanted}。`)
  }
  if (Array.isArray(allowed) && !allowed.includes(value)) {
    throw wrong(`“${name}” cannot be “${String(value)}”`, meant(String(value), allowed.map(String)))
  }
}

/**
 * The arguments of a call.
 * @throws {@link UsageError} `wrong-argument`.
 */
export function toolArguments(raw: unknown, { inputSchema }: Tool): ToolArguments {
  const args = raw ?? {}
  if (typeof args !== 'object' || Array.isArray(args)) throw wrong('arguments must be an object', '请传入一个对象。')
  const properties = (inputSchema.properties ?? {}) as Readonly<Record<string, JsonSchema>>
  for (const [name, value] of Object.entries(args)) {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (schema === undefined) throw wrong(`no argument “${name}”`, meant(name, Object.keys(properties)))
    checkValue(name, value, schema)
  }
  for (const name of (inputSchema.required ?? []) as readonly string[]) {
    if (!Object.hasOwn(args, name)) throw wrong(`“${name}” is missing`, `请给出“${name}”。`)
  }
  return args as ToolArguments
}
