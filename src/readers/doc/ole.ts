/** The OLE compound file: a small file system in one file, in which Word 97 to 2003 and WPS keep a document. */

/** Reads streams that stand at the top of the compound file. */
export type OleStreams = ReadonlyMap<string, Uint8Array>

const FREE_FROM = 0xfffffffa
const ENTRY_BYTES = 128

interface Volume {
  readonly view: DataView
  readonly bytes: Uint8Array
  readonly sectorBytes: number
  readonly table: Uint32Array
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/**
 * Lists the streams directly below the root, so that those of embedded objects are not mistaken for the document's own.
 * A cut last sector is read as far as it goes; circular chains end where they close.
 * @returns `undefined` when the bytes are no compound file or its directory cannot be read.
 */
export function readOle(file: Uint8Array): OleStreams | undefined {
  if (file.length < 512 + ENTRY_BYTES || !isOle(file)) return undefined
  const bytes = wholeSectors(file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return undefined
  const volume: Volume = { view, bytes, sectorBytes: 1 << shift, table: allocationTable(view, bytes, 1 << shift) }
  const entries = readEntries(readChain(volume, view.getUint32(48, true)))
  const root = entries[0]
  if (root === undefined || root.type !== 5) return undefined
  const mini = readChain(volume, root.start)
  const miniTable = readChain(volume, view.getUint32(60, true))
  const cutoff = view.getUint32(56, true)
  const read = (entry: Entry): Uint8Array =>
    entry.size < cutoff ? readMini(mini, miniTable, entry) : readChain(volume, entry.start).subarray(0, entry.size)
  return new Map(
    topEntries(entries, root.child)
      .filter((entry) => entry.type === 2)
      .map((entry) => [entry.name, read(entry)]),
  )
}

/** A file whose last sector is cut gets the missing bytes as zeros. */
function wholeSectors(file: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(file.length / 512) * 512)
  if (whole.length === file.length) return file
  whole.set(file)
  return whole
}

/** Whether the bytes begin like a compound file. */
export function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((value, index) => bytes[index] === value)
}

/** Which sector follows which; the list of its own sectors stands in the header and, for large files, in a chain of its own. */
function allocationTable(view: DataView, bytes: Uint8Array, sectorBytes: number): Uint32Array {
  const perSector = sectorBytes / 4
  const most = Math.ceil(bytes.length / sectorBytes)
  const sectors: number[] = []
  for (let index = 0; index < 109; index++) sectors.push(view.getUint32(76 + index * 4, true))
  let next = view.getUint32(68, true)
  for (let seen = 0; next < FREE_FROM && seen < most && (next + 2) * sectorBytes <= bytes.length; seen++) {
    const at = (next + 1) * sectorBytes
    for (let index = 0; index < perSector - 1; index++) sectors.push(view.getUint32(at + index * 4, true))
    next = view.getUint32(at + sectorBytes - 4, true)
  }
  const used = sectors.filter((sector) => sector < FREE_FROM).slice(0, Math.ceil(most / perSector) + 1)
  const table = new Uint32Array(used.length * perSector).fill(0xffffffff)
  for (const [order, sector] of used.entries()) {
    const at = (sector + 1) * sectorBytes
    for (let index = 0; index < perSector && at + index * 4 + 4 <= bytes.length; index++)
      table[order * perSector + index] = view.getUint32(at + index * 4, true)
  }
  return table
}

function readChain({ bytes, sectorBytes, table }: Volume, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  const most = Math.ceil(bytes.length / sectorBytes)
  for (let sector = start; sector < FREE_FROM && parts.length < most; sector = table[sector] ?? 0xffffffff) {
    const part = bytes.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes)
    if (part.length === 0) break
    parts.push(part)
  }
  return joined(parts)
}

function readMini(mini: Uint8Array, miniTable: Uint8Array, { start, size }: Entry): Uint8Array {
  const view = new DataView(miniTable.buffer, miniTable.byteOffset, miniTable.byteLength)
  const parts: Uint8Array[] = []
  for (let sector = start; sector < FREE_FROM && parts.length * 64 < size; ) {
    const part = mini.subarray(sector * 64, sector * 64 + 64)
    if (part.length === 0) break
    parts.push(part)
    sector = sector * 4 + 4 <= miniTable.length ? view.getUint32(sector * 4, true) : 0xffffffff
  }
  return joined(parts).subarray(0, size)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const units = Math.min(Math.max(view.getUint16(at + 64, true) / 2 - 1, 0), 31)
    let name = ''
    for (let index = 0; index < units; index++) name += String.fromCharCode(view.getUint16(at + index * 2, true))
    entries.push({
      name,
      type: directory[at + 66] as number,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The entries of the tree below the root; each at most once. */
function topEntries(entries: readonly Entry[], first: number): readonly Entry[] {
  const found = new Set<Entry>()
  const waiting = [first]
  while (waiting.length > 0) {
    const entry = entries[waiting.pop() as number]
    if (entry === undefined || found.has(entry)) continue
    found.add(entry)
    waiting.push(entry.left, entry.right)
  }
  return [...found]
}
