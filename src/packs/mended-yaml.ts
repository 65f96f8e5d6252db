/** Parses YAML over the slips that the eye reads over, so that all of them, and what lies behind, are told at once. */
import { type Document, isNode, parseDocument, visit } from 'yaml'
import { type Mend, type SyntaxSlip, slipInLine } from './line-slips.ts'
import { duplicateKeys, syntaxSlip } from './syntax-slips.ts'

/** What came of a text. Offsets are those of the text as it stands. */
export interface MendedYaml {
  /** `null` where the text cannot be read for sure. */
  readonly document: Document | null
  readonly slips: readonly SyntaxSlip[]
}

/** Code units that are parsed over and over for the sake of slips. */
const PATIENCE = 3_000_000

/** Columns of a tab, as most editors show it. */
const TAB = '    '

/** Parses; `null` where the text nests so deep, in whatever way, that the parser runs out of its stack. */
function parse(text: string): Document.Parsed | null {
  try {
    return parseDocument(text, { prettyErrors: false, schema: 'core', version: '1.2', logLevel: 'error' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const mended = (text: string, { at, length, text: meant }: Mend): string => text.slice(0, at) + meant + text.slice(at + length)

/** Where an offset stood before mends, each of which was made in the text that the one before had left. */
function before(offset: number, mends: readonly Mend[]): number {
  return mends.reduceRight((now, { at, length, text }) => {
    if (now >= at + text.length) return now - text.length + length
    return Math.min(now, at + length)
  }, offset)
}

/** Gives the nodes of a document the places that they had before mends. */
function setBack(document: Document, mends: readonly Mend[]): void {
  visit(document, {
    Node(_, node) {
      if (!isNode(node) || !node.range) return
      const [start, end, after] = node.range
      node.range = [before(start, mends), before(end, mends), before(after, mends)]
    },
  })
}

/** A text whose lines are indented by blanks alone, and in how many lines that was not so. */
function withoutTabs(text: string): { readonly text: string; readonly mends: readonly Mend[]; readonly lines: number } {
  const mends: Mend[] = []
  let [shift, lines] = [0, 0]
  const now = text.replace(/^[ \t]+(?=[^ \t\r\n])/gm, (indent: string, start: number) => {
    lines += indent.includes('\t') ? 1 : 0
    return indent.replace(/\t/g, (tab: string, inner: number) => {
      mends.push({ at: start + inner + shift, length: tab.length, text: TAB })
      shift += TAB.length - tab.length
      return TAB
    })
  })
  return { text: now, mends, lines }
}

const KEY = /^\s*[a-z][\w/-]*：/

/** Lines of keys with full-width colons are one text to YAML: the first of them. Prose of one line is left alone. */
function keysTakenForText(text: string, document: Document): SyntaxSlip | null {
  let found: SyntaxSlip | null = null
  visit(document, {
    Scalar(_, { type, range }) {
      if (type !== 'PLAIN' || !range) return undefined
      const [first = '', ...rest] = text.slice(range[0], range[1]).split('\n')
      if (!KEY.test(first) || !rest.some((line) => KEY.test(line))) return undefined
      found = slipInLine({ start: range[0], text: first })
      return visit.BREAK
    },
  })
  return found
}

/** What is known of a text while it is mended. */
interface Progress {
  readonly text: string
  readonly mends: readonly Mend[]
  readonly slips: readonly SyntaxSlip[]
  /** Whether the mends leave no doubt how the text is meant; what stands how deep is a guess where tabs stood. */
  readonly isSure: boolean
  /** Offset in the text before which nothing is wrong. */
  readonly soundTo: number
}

/** The text with a slip put right, as far as that goes: `null` where it does not go on. */
function next(now: Progress, slip: SyntaxSlip): Progress | null {
  // An error before the last mend says that this was not what the author meant.
  if (slip.offset < now.soundTo) return null
  const offset = before(slip.offset, now.mends)
  if (slip.fault.code === 'tab-indent' && now.isSure) {
    const { text, mends, lines } = withoutTabs(now.text)
    const message = lines > 1 ? `${slip.fault.message}，共 ${lines} 行` : slip.fault.message
    const told = { offset, fault: { ...slip.fault, message } }
    return { text, mends: [...now.mends, ...mends], slips: [...now.slips, told], isSure: false, soundTo: 0 }
  }
  if (slip.mend === undefined) return null
  const slips = [...now.slips, { ...slip, offset }]
  return { ...now, text: mended(now.text, slip.mend), mends: [...now.mends, slip.mend], slips, soundTo: slip.offset }
}

/** Parses a text, and says what keeps it from being YAML; `null` where it nests too deep. */
export function mendedYaml(text: string): MendedYaml | null {
  let now: Progress = { text, mends: [], slips: [], isSure: true, soundTo: 0 }
  for (let left = PATIENCE; ; left -= now.text.length) {
    const document = parse(now.text)
    if (document === null) return null
    const error = syntaxSlip(now.text, document)
    const taken = error === null && document.errors.length === 0 ? keysTakenForText(now.text, document) : null
    // Such lines may stand before others that were mended.
    if (taken !== null) now = { ...now, soundTo: 0 }
    const slip = error ?? taken
    const further = slip === null || left < now.text.length ? null : next(now, slip)
    if (further !== null) {
      now = further
      continue
    }
    const { mends, isSure, soundTo } = now
    const back = (one: SyntaxSlip): SyntaxSlip => ({ ...one, offset: before(one.offset, mends) })
    const doubled = isSure ? duplicateKeys(now.text, document).map(back) : []
    const last = slip !== null && isSure && slip.offset >= soundTo ? [back(slip)] : []
    const isRead = slip === null && isSure && doubled.length === 0
    if (isRead) setBack(document, mends)
    return { document: isRead ? document : null, slips: [...now.slips, ...last, ...doubled] }
  }
}
