/** Looks up the rows of a pack's registers by the words that they hold. */
import type { Register } from '../model/pack.ts'

type Row = Register['rows'][number]

/** The words of a row: those of its column `terms`, parted by `|`. */
export function wordsOfRow({ terms }: Row): readonly string[] {
  return typeof terms === 'string' ? terms.split('|') : []
}

/** Rows of each register by word. */
export type RegisterIndex = (register: string, word: string) => readonly Row[]

const NONE: readonly Row[] = []

function indexOf(register: Register | undefined): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of register?.rows ?? []) {
    for (const word of wordsOfRow(row)) {
      const rows = index.get(word)
      if (rows) rows.push(row)
      else index.set(word, [row])
    }
  }
  return index
}

/** What is made of each register, kept by the function that makes it. */
export type Derived = <Made>(register: string, build: (register: Register | undefined) => Made) => Made

/** Keeps what is made of the registers of a pack; done once for any number of checks. */
export function deriveRegisters(registers: Readonly<Record<string, Register>>): Derived {
  const made = new Map<string, Map<unknown, unknown>>()
  return (register, build) => {
    let own = made.get(register)
    if (own === undefined) {
      own = new Map<unknown, unknown>()
      made.set(register, own)
    }
    const known = own.get(build)
    if (known !== undefined) return known as ReturnType<typeof build>
    const fresh = build(registers[register])
    own.set(build, fresh)
    return fresh
  }
}

/** Indexes the registers of a pack, each when it is first asked for; done once for any number of checks. */
export function indexRegisters(registers: Readonly<Record<string, Register>>): RegisterIndex {
  const indexes = new Map<string, ReadonlyMap<string, readonly Row[]>>()
  return (register, word) => {
    let index = indexes.get(register)
    if (index === undefined) {
      index = indexOf(registers[register])
      indexes.set(register, index)
    }
    return index.get(word) ?? NONE
  }
}
