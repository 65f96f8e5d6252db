/** Elements inside a paragraph that are text, or that decide whether text shows. */
import { DEEPEST_FIELD } from './limits.ts'
import { tooBig } from './refusals.ts'
import { bodyRun, count, enterRun, leaveRun, type Story, shows, write } from './story.ts'
import { isOn } from './styles.ts'
import { symbol } from './symbols.ts'
import { type ElementHandler, type ElementTable, joinTables, SKIP } from './xml.ts'
import type { XmlTag } from './xml-tag.ts'
import { decodeXml } from './xml-text.ts'

const CDATA = '<![CDATA['

/** Breaks end the line; whatever white space XML holds is one space. */
const plain = (text: string): string =>
  text.includes('\n') || text.includes('\t') || text.includes('\r') ? text.replace(/[\t\n\r]/g, ' ') : text

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d

/** The end of the first run of `w:t` characters without the white space around it. */
function trim(xml: string, start: number, end: number): readonly [number, number] {
  let from = start
  let to = end
  while (from < to && isBlank(xml.charCodeAt(from))) from++
  while (to > from && isBlank(xml.charCodeAt(to - 1))) to--
  return [from, to]
}

/** The text of `w:t`; without `xml:space="preserve"` Word drops white space at both ends. */
function textElement(story: Story): ElementHandler {
  const { xml } = story
  let opened = 0
  let preserved = false
  let broken = false
  return {
    open(tag) {
      opened = tag.start
      broken = false
      preserved = tag.attribute('space') === 'preserve'
    },
    text(start, end) {
      const isPlain = !xml.startsWith(CDATA, start) && !broken
      // Of text in several stretches no character can be pointed at without taking the element apart.
      const run = bodyRun(story)
      if (!isPlain && run !== null) run.solid = true
      broken = true
      if (xml.startsWith(CDATA, start)) {
        write(story, plain(xml.slice(start + CDATA.length, end - ']]>'.length)), [opened, end], null)
        return
      }
      const [from, to] = preserved ? [start, end] : trim(xml, start, end)
      write(story, plain(decodeXml(xml, from, to)), [opened, end], [from, to])
    },
  }
}

/** An element that stands for a character, which may depend on its attributes. */
function characterElement(story: Story, characterOf: (tag: XmlTag) => string): ElementHandler {
  let opened = 0
  let character = ''
  return {
    open(tag) {
      opened = tag.start
      character = characterOf(tag)
    },
    close: (_, end) => write(story, character, [opened, end], null),
  }
}

/** The end of a line; a page break is one only inside text. */
function breakElement(story: Story): ElementHandler {
  let opened = 0
  let isLine = true
  return {
    open(tag) {
      const kind = tag.attribute('type')
      opened = tag.start
      isLine = kind === undefined || kind === 'textWrapping'
    },
    close(_, end) {
      const { flow } = story
      if (isLine) write(story, '\n', [opened, end], null)
      else if ((flow.paragraph?.pieces.length ?? 0) > 0 && shows(story)) flow.pageBreak = [opened, end]
    },
  }
}

/** Run properties that hide text; where no style and no run hides any they need not be looked at. */
function hidingProperties(story: Story): ElementHandler {
  if (!story.hides) return { leap: true }
  const hide = (hidden: boolean): void => {
    story.flow.hidden = hidden
  }
  const properties: Record<string, ElementHandler> = {
    'w:rStyle': {
      open(tag) {
        if (story.styles.isHidden(tag.attribute('val') ?? '')) hide(true)
      },
    },
    'w:vanish': { open: (tag) => hide(isOn(tag.attribute('val'))) },
  }
  properties['w:rPrChange'] =
    story.changes === 'accept' ? SKIP : { open: () => hide(false), within: { 'w:rPr': { within: properties } } }
  return { within: properties }
}

function runElement(story: Story): ElementTable {
  let properties = 0
  const { within, leap = false } = hidingProperties(story)
  return {
    'w:r': {
      open(tag) {
        enterRun(story, tag.start, tag.end)
        story.flow.hidden = story.hides && story.styles.isHidden(story.flow.paragraph?.style)
      },
      close(_, end) {
        story.flow.hidden = false
        leaveRun(story, end)
      },
    },
    'w:rPr': {
      ...(within === undefined ? { leap } : { within, leap }),
      open(tag) {
        properties = tag.start
      },
      close(_, end) {
        const { run } = story.flow
        if (run !== null && run.properties === null) run.properties = [properties, end]
      },
    },
  }
}

/** Complex fields: only the result shows. */
function fieldElements(story: Story): ElementTable {
  return {
    'w:fldChar': {
      open(tag) {
        const { fields } = story.flow
        const kind = tag.attribute('fldCharType')
        const field = fields.at(-1)
        if (kind === 'begin' && fields.length >= DEEPEST_FIELD) throw tooBig(`域嵌套超过 ${DEEPEST_FIELD} 层`)
        if (kind === 'begin') fields.push({ instruction: true, contents: false })
        else if (kind === 'separate' && field !== undefined) field.instruction = false
        else if (kind === 'end') fields.pop()
      },
    },
    'w:instrText': {
      text(start, end) {
        const field = story.flow.fields.at(-1)
        if (field === undefined || !/^\s*TOC\b/.test(story.xml.slice(start, end))) return
        field.contents = true
        story.losses.contents++
      },
    },
  }
}

/** Tracked insertions, deletions and moves around runs. */
function changeElements(story: Story): ElementTable {
  const dropped = (mode: Story['changes']): ElementHandler => ({
    open() {
      story.losses.changes++
    },
    skip: () => story.changes === mode,
  })
  return {
    'w:del': dropped('accept'),
    'w:moveFrom': dropped('accept'),
    'w:ins': dropped('reject'),
    'w:moveTo': dropped('reject'),
  }
}

function noteReference(story: Story, kind: 'footnote' | 'endnote'): ElementHandler {
  return {
    open(tag) {
      const id = tag.attribute('id')
      if (id === undefined || !shows(story)) return
      count(story)
      // A mark outside runs is no DOCX; the comment goes around the mark itself then.
      const run = bodyRun(story) ?? { start: tag.start, contentStart: tag.end, end: tag.end, properties: null, solid: true }
      run.solid = true
      story.notes.push({ kind, id, run, paragraph: story.paragraphs })
    },
  }
}

/** A formula: its characters, pointed at as a whole. */
function formula(story: Story): ElementHandler {
  return {
    open(tag) {
      enterRun(story, tag.start, tag.end)
      const run = bodyRun(story)
      if (run !== null) run.solid = true
    },
    close: (_, end) => leaveRun(story, end),
  }
}

/** Handlers for what stands inside paragraphs. */
export function runElements(story: Story): ElementTable {
  const text = textElement(story)
  return joinTables(runElement(story), fieldElements(story), changeElements(story), {
    'w:t': text,
    'w:delText': text,
    'm:t': text,
    'm:oMath': formula(story),
    'm:oMathPara': formula(story),
    'w:tab': characterElement(story, () => '\t'),
    'w:ptab': characterElement(story, () => '\t'),
    'w:br': breakElement(story),
    'w:cr': characterElement(story, () => '\n'),
    'w:noBreakHyphen': characterElement(story, () => '-'),
    'w:sym': characterElement(story, (tag) => symbol(tag.attribute('font'), tag.attribute('char'))),
    'w:rt': SKIP,
    'w:rubyPr': SKIP,
    'w:footnoteReference': noteReference(story, 'footnote'),
    'w:endnoteReference': noteReference(story, 'endnote'),
  })
}
