/** The state of one walk through a part: where the next text belongs, and whether it shows. */
import type { Block, NoteReference, Paragraph, Piece, Run, TextBox } from './blocks.ts'
import { MOST_BLOCKS } from './limits.ts'
import { tooBig } from './refusals.ts'
import type { Styles } from './styles.ts'

/** Whether tracked changes are read as accepted or as rejected. */
export type Changes = 'accept' | 'reject'

/** Something that holds blocks: the body, a cell, a text box, a note. */
export interface Container {
  readonly blocks: Block[]
  /** The last paragraph, when its mark is gone. */
  pending: Paragraph | null
  /** Whether nothing inside shows. */
  readonly hidden: boolean
}

/** A field that has begun and not ended. */
export interface Field {
  /** Whether its instruction is being read and not its result. */
  instruction: boolean
  /** Whether it makes a table of contents. */
  contents: boolean
}

/** What is interrupted by a text box and goes on after it. */
export interface Flow {
  paragraph: Paragraph | null
  /** The outermost run that is open. */
  run: Run | null
  /** Runs and formulas inside one another. */
  runs: number
  /** Whether the run is hidden. */
  hidden: boolean
  /** A page break after text; it ends the line only if more text follows in the paragraph. */
  pageBreak: Piece['element'] | null
  fields: Field[]
}

/** Things that are not read, counted for the warnings. */
export interface Losses {
  images: number
  contents: number
  charts: number
  embedded: number
  changes: number
}

export interface Story {
  readonly xml: string
  readonly styles: Styles
  readonly changes: Changes
  readonly inBody: boolean
  /** Whether text may be hidden, so that the properties of runs must be read. */
  readonly hides: boolean
  container: Container
  flow: Flow
  /** The flow outside the text boxes that are open, the outermost first. */
  readonly outer: Flow[]
  paragraphs: number
  /** Blocks and pieces made so far, against `MOST_BLOCKS`. */
  made: number
  readonly notes: NoteReference[]
  readonly losses: Losses
}

export const makeContainer = (hidden: boolean): Container => ({ blocks: [], pending: null, hidden })

export const makeFlow = (): Flow => ({ paragraph: null, run: null, runs: 0, hidden: false, pageBreak: null, fields: [] })

/** Whether text that comes now is part of what Word shows. */
export function shows({ container, flow }: Story): boolean {
  return !(container.hidden || flow.hidden || flow.fields.some((field) => field.instruction || field.contents))
}

/** The run of the body that text belongs to: that of the anchor for text boxes, none in notes. */
export function bodyRun(story: Story): Run | null {
  if (!story.inBody) return null
  return story.outer[0]?.run ?? story.flow.run
}

/** Counts one more thing that is kept. */
export function count(story: Story): void {
  story.made++
  if (story.made > MOST_BLOCKS) throw tooBig(`文字超过 ${MOST_BLOCKS} 段`)
}

/** Adds text to the paragraph, if it shows. */
export function write(story: Story, text: string, element: Piece['element'], content: Piece['content']): void {
  const { flow } = story
  const { paragraph } = flow
  if (paragraph === null || text === '' || !shows(story)) return
  count(story)
  const run = bodyRun(story)
  if (flow.pageBreak !== null) paragraph.pieces.push({ text: '\n', element: flow.pageBreak, content: null, run })
  flow.pageBreak = null
  paragraph.pieces.push({ text, element, content, run })
}

/** Begins a run or what counts as one; only the outermost can be pointed at. */
export function enterRun(story: Story, start: number, contentStart: number): void {
  const { flow } = story
  if (flow.run === null) flow.run = { start, contentStart, end: contentStart, properties: null, solid: false }
  else flow.run.solid = true
  flow.runs++
}

/** Ends it; `end` is the offset after its closing tag. */
export function leaveRun(story: Story, end: number): void {
  const { flow } = story
  flow.runs--
  if (flow.runs > 0 || flow.run === null) return
  flow.run.end = end
  flow.run = null
}

/** Puts a finished paragraph into its container, or keeps it for the next one to go on in. */
export function settle(container: Container): void {
  if (container.pending !== null) container.blocks.push(container.pending)
  container.pending = null
}

/** Begins a text box in the middle of a paragraph. */
export function enterTextBox(story: Story): void {
  story.outer.push(story.flow)
  story.flow = makeFlow()
}

/** Ends a text box: hangs its blocks on the paragraph that it is anchored in. */
export function leaveTextBox(story: Story, blocks: readonly Block[]): void {
  story.flow = story.outer.pop() ?? makeFlow()
  const box: TextBox = { type: 'textbox', blocks }
  if (story.flow.run !== null) story.flow.run.solid = true
  if (story.flow.paragraph !== null) story.flow.paragraph.boxes.push(box)
  else story.container.blocks.push(box)
}
