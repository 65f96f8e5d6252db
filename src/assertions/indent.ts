/** Lines of one sort begin alike: no blanks before some headings or paragraphs and none before the others. */
import type { Fault } from '../model/finding.ts'
import type { Block, Reading } from '../model/reading.ts'
import type { Part } from '../model/report-tree.ts'
import { isBlank } from '../text/characters.ts'
import { defineAssertion, faultsIn, verdict } from './define.ts'
import { gathered } from './gathered.ts'
import { choice, closed, count } from './schema.ts'

interface IndentParams {
  readonly of: 'text' | 'signature'
  readonly most: number
}

/** Blanks of half width with which a signature is pushed to the right. */
const PUSHED = 4

/** Where the blanks before a block begin, or the block's start where it does not open its line. */
function indentStart(text: string, block: Block): number {
  let at = block.start
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && isBlank(text.charCodeAt(at - 1))) at -= 1
  return at === 0 || text.charCodeAt(at - 1) === 10 ? at : block.start
}

const opensLine = (text: string, block: Block): boolean => {
  const at = indentStart(text, block)
  return at === 0 || text.charCodeAt(at - 1) === 10
}

/** Blocks right after a blank, once for all rules: nearly every text has none. */
function afterBlanks({ source: { text }, blocks }: Reading): readonly Block[] {
  const found: Block[] = []
  for (const block of blocks) if (block.start > 0 && isBlank(text.charCodeAt(block.start - 1))) found.push(block)
  return found
}

/** Blocks of the parts whose lines begin with blanks, where most of the others do not. */
function strays(reading: Reading, candidates: readonly Block[], parts: readonly Part[]): readonly Fault[] {
  const { text } = reading.source
  if (!candidates.some(({ part }) => parts.includes(part))) return []
  const own = reading.blocks.filter((block) => parts.includes(block.part) && opensLine(text, block))
  const indented = own.filter((block) => indentStart(text, block) < block.start)
  if (indented.length * 3 > own.length) return []
  return indented.map((block) => {
    const start = indentStart(text, block)
    const end = Math.min(block.end, block.start + 8)
    return { variant: 'stray', start, end, facts: { blanks: block.start - start }, fix: { start, end: block.start, text: '' } }
  })
}

function pushed({ source: { text } }: Reading, candidates: readonly Block[]): readonly Fault[] {
  return faultsIn(candidates, (block) => {
    if (block.part !== 'signature' && block.part !== 'date') return null
    const start = indentStart(text, block)
    if (start === block.start) return null
    const blanks = text.slice(start, block.start).replace(/[^ \u00a0\t]/gu, '').length
    return blanks >= PUSHED ? { variant: 'pushed', start, end: block.end, facts: { blanks } } : null
  })
}

export const indent = defineAssertion<IndentParams>({
  kind: 'indent',
  summary: 'Headings begin alike and paragraphs begin alike, and a signature is not pushed to the right with blanks.',
  params: closed({
    of: choice(['text', 'signature'], 'Whether headings and paragraphs are looked at, or the signature and date.'),
    most: count('Up to so many lines are named one by one; more make one finding.'),
  }),
  variants: ['stray', 'pushed'],
  facts: ['blanks', 'count'],
  evaluate({ reading, once }, params) {
    const { format } = reading.source
    // Blanks mean something in Markdown, and nothing in HTML.
    if (format === 'markdown' || format === 'html') return { notApplicable: `format: ${format}` }
    const candidates = once(afterBlanks)
    const faults =
      params.of === 'signature'
        ? pushed(reading, candidates)
        : [...strays(reading, candidates, ['heading']), ...strays(reading, candidates, ['preamble', 'body'])]
    return verdict(
      reading.blocks.length,
      gathered(faults, params.most, ({ facts }) => String(facts?.blanks)),
    )
  },
})
