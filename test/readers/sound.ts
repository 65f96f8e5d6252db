/** What holds for every source, and damaged copies of a file. */
import { expect } from 'vitest'
import type { Source } from '../../src/model/source.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
  readonly position?: { readonly start: Point; readonly end: Point } | undefined
}
interface Point {
  readonly line: number
  readonly column: number
  readonly offset?: number | undefined
}

/** Every position of the tree points at the very characters, by offset and by line and column. */
export function expectSoundPositions(source: Source): void {
  const lineStarts = [0]
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const offsetOf = ({ line, column }: Point) => (lineStarts[line - 1] as number) + column - 1
  const visit = (node: Node): void => {
    if (node.position !== undefined) {
      const { start, end } = node.position
      if (start.offset !== offsetOf(start) || end.offset !== offsetOf(end))
        expect.fail(`${node.type} at ${start.line}:${start.column} is off`)
      if (node.value !== undefined && source.text.slice(start.offset, end.offset) !== node.value)
        expect.fail(`${node.value} is elsewhere`)
    }
    for (const child of node.children ?? []) visit(child)
  }
  visit(source.tree)
  expect(source.tree.children.every((node) => node.position !== undefined)).toBe(true)
}

/** Copies with bytes changed, cut out, doubled or cut off; always the same ones. */
export function* mutants(bytes: Uint8Array, count: number): Generator<Uint8Array> {
  let seed = 20_241_231
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed % Math.max(below, 1)
  }
  for (let made = 0; made < count; made++) {
    const [at, length] = [random(bytes.length), 1 + random(64)]
    if (made % 4 === 0) yield bytes.slice(0, at)
    else if (made % 4 === 1) yield Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)])
    else if (made % 4 === 2)
      yield Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(Math.max(at - length, 0), at), ...bytes.subarray(at)])
    else yield changed(bytes, 1 + random(12), random)
  }
}

function changed(bytes: Uint8Array, times: number, random: (below: number) => number): Uint8Array {
  const copy = bytes.slice()
  for (let time = 0; time < times; time++) copy[random(copy.length)] = random(256)
  return copy
}
