/** Elements that make paragraphs: the paragraph itself and its properties. */
import type { Paragraph } from './blocks.ts'
import { count, type Story } from './story.ts'
import { isOn } from './styles.ts'
import { type ElementHandler, type ElementTable, SKIP } from './xml.ts'
import type { XmlTag } from './xml-tag.ts'

function makeParagraph(index: number): Paragraph {
  return {
    type: 'paragraph',
    pieces: [],
    index,
    start: 0,
    end: 0,
    style: undefined,
    numbering: undefined,
    level: undefined,
    outline: undefined,
    runIn: false,
    open: false,
    boxes: [],
  }
}

/** Forgets the properties, since those of a later paragraph or an earlier state hold. */
function clear(paragraph: Paragraph): void {
  paragraph.style = undefined
  paragraph.numbering = undefined
  paragraph.level = undefined
  paragraph.outline = undefined
}

function begin(story: Story, tag: XmlTag): void {
  const { container } = story
  // A paragraph right inside a paragraph is no DOCX, but no reason to lose the outer one's text.
  if (story.flow.paragraph !== null) end(story, tag.start, false)
  count(story)
  if (story.inBody && story.outer.length === 0) story.paragraphs++
  const going = container.pending
  container.pending = null
  const paragraph = going ?? makeParagraph(story.inBody && story.outer.length === 0 ? story.paragraphs : 0)
  // Of joined paragraphs the first that has text gives the properties.
  if (paragraph.pieces.length === 0) {
    clear(paragraph)
    paragraph.start = tag.end
  }
  paragraph.open = false
  story.flow.paragraph = paragraph
}

function end(story: Story, at: number, isEmpty: boolean): void {
  const { container, flow } = story
  const { paragraph } = flow
  if (paragraph === null) return
  paragraph.end = isEmpty ? -1 : at
  flow.paragraph = null
  flow.pageBreak = null
  // An instruction never goes on in the next paragraph: a field that lost its end must not swallow the text.
  flow.fields = flow.fields.filter((field) => !field.instruction)
  if (container.hidden) return
  if (paragraph.open) container.pending = paragraph
  else container.blocks.push(paragraph)
}

/** Handlers that set a property of the paragraph, unless an earlier one gave the properties already. */
function propertyOf(story: Story, take: (paragraph: Paragraph, value: string | undefined, tag: XmlTag) => void): ElementHandler {
  return {
    open(tag) {
      const { paragraph } = story.flow
      if (paragraph !== null && paragraph.pieces.length === 0) take(paragraph, tag.attribute('val'), tag)
    },
  }
}

/** The properties of the paragraph mark: tracked changes and hiding join the paragraph with the next. */
function markTable(story: Story): ElementTable {
  const joins = (mode: Story['changes']): ElementHandler => ({
    open() {
      story.losses.changes++
      if (story.flow.paragraph !== null && mode === story.changes) story.flow.paragraph.open = true
    },
  })
  return {
    'w:del': joins('accept'),
    'w:moveFrom': joins('accept'),
    'w:ins': joins('reject'),
    'w:moveTo': joins('reject'),
    'w:vanish': {
      open(tag) {
        if (story.flow.paragraph !== null && isOn(tag.attribute('val'))) story.flow.paragraph.open = true
      },
    },
    'w:specVanish': {
      open() {
        if (story.flow.paragraph !== null) story.flow.paragraph.runIn = true
      },
    },
    'w:rPrChange': SKIP,
  }
}

function propertyTable(story: Story): ElementTable {
  const inner: Record<string, ElementHandler> = {
    'w:pStyle': propertyOf(story, (paragraph, value) => (paragraph.style = value)),
    'w:outlineLvl': propertyOf(story, (paragraph, value) => (paragraph.outline = Number(value))),
    'w:numPr': {
      within: {
        'w:numId': propertyOf(story, (paragraph, value) => (paragraph.numbering = value)),
        'w:ilvl': propertyOf(story, (paragraph, value) => (paragraph.level = Number(value))),
        // A number that is itself a tracked insertion.
        'w:ins': propertyOf(story, (paragraph) => {
          if (story.changes === 'reject') paragraph.numbering = '0'
        }),
      },
    },
    'w:rPr': { within: markTable(story) },
    'w:sectPr': SKIP,
  }
  inner['w:pPrChange'] = {
    open() {
      const { paragraph } = story.flow
      if (story.changes === 'reject' && paragraph !== null && paragraph.pieces.length === 0) clear(paragraph)
    },
    skip: () => story.changes === 'accept',
    within: { 'w:pPr': { within: inner } },
  }
  return inner
}

/** Handlers for `w:p` and its properties. */
export function paragraphElements(story: Story): ElementTable {
  return {
    'w:p': {
      open: (tag) => begin(story, tag),
      close: (start, after) => end(story, start, start === after),
    },
    'w:pPr': {
      within: propertyTable(story),
      close(_, after) {
        const { paragraph } = story.flow
        if (paragraph !== null && paragraph.pieces.length === 0) paragraph.start = after
      },
    },
  }
}
