/** The main part and the notes → blocks. */
import type { Block, NoteReference } from './blocks.ts'
import { paragraphElements } from './paragraph-elements.ts'
import { notDocx } from './refusals.ts'
import { runElements } from './run-elements.ts'
import { type Changes, type Losses, makeContainer, makeFlow, type Story, settle } from './story.ts'
import type { Styles } from './styles.ts'
import { boxElements, lossElements, tableElements } from './table-elements.ts'
import { type ElementTable, joinTables, scanXml } from './xml.ts'
import type { XmlTag } from './xml-tag.ts'

/** What a part holds. */
export interface Body {
  readonly blocks: readonly Block[]
  /** In the order of the marks. */
  readonly notes: readonly NoteReference[]
  readonly losses: Losses
}

function makeStory(xml: string, styles: Styles, changes: Changes, inBody: boolean): Story {
  return {
    xml,
    styles,
    changes,
    inBody,
    hides: styles.hides || xml.includes('vanish'),
    container: makeContainer(false),
    flow: makeFlow(),
    outer: [],
    paragraphs: 0,
    made: 0,
    notes: [],
    losses: { images: 0, contents: 0, charts: 0, embedded: 0, changes: 0 },
  }
}

const elementsOf = (story: Story): ElementTable =>
  joinTables(paragraphElements(story), runElements(story), tableElements(story), boxElements(story), lossElements(story))

/**
 * Reads the main part.
 * @throws {@link ReadError} `damaged-file`, `file-too-big`, `unsupported-format` (the part is not a Word document).
 */
export function readBody(xml: string, styles: Styles, changes: Changes): Body {
  const story = makeStory(xml, styles, changes, true)
  let isDocument = false
  const root: ElementTable = {
    'w:document': {
      open() {
        isDocument = true
      },
      within: { 'w:body': { within: elementsOf(story) } },
    },
  }
  scanXml(xml, root, '正文')
  if (!isDocument) throw notDocx('里面没有 Word 正文')
  settle(story.container)
  return { blocks: story.container.blocks, notes: story.notes, losses: story.losses }
}

/**
 * Reads a part of foot- or endnotes: id → blocks.
 * @throws {@link ReadError} `damaged-file`, `file-too-big`.
 */
export function readNotes(xml: string, styles: Styles, changes: Changes): ReadonlyMap<string, readonly Block[]> {
  const story = makeStory(xml, styles, changes, false)
  const notes = new Map<string, readonly Block[]>()
  let id: string | undefined
  const note = {
    open(tag: XmlTag) {
      id = tag.attribute('id')
      story.container = makeContainer(false)
      story.flow = makeFlow()
    },
    close(): void {
      settle(story.container)
      if (id !== undefined) notes.set(id, story.container.blocks)
    },
    within: elementsOf(story),
  }
  scanXml(xml, { 'w:footnote': note, 'w:endnote': note }, '脚注')
  return notes
}
