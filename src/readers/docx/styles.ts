/** Styles: what a paragraph or run takes from its style and the styles that it is based on. */
import { LONGEST_LINEAGE } from './limits.ts'
import { type ElementHandler, type ElementTable, SKIP, scanXml } from './xml.ts'

/** One style as written. */
interface Style {
  name: string
  basedOn: string | undefined
  outline: number | undefined
  numbering: string | undefined
  level: number | undefined
  hidden: boolean | undefined
}

export interface Styles {
  /** Depth of headings in this style, 1-based; 0 for other text. */
  readonly headingDepth: (id: string | undefined) => number
  /** Numbering that the style brings, with the styles from which a level can be told, nearest first. */
  readonly numbering: (
    id: string | undefined,
  ) => { readonly numbering: string; readonly level: number | undefined; readonly styles: readonly string[] } | null
  /** The numbering instance of a numbering style. */
  readonly numberingOf: (id: string) => string | undefined
  readonly isHidden: (id: string | undefined) => boolean
  /** Whether the style is one of the lines of a table of contents. */
  readonly isContents: (id: string | undefined) => boolean
  /** Whether any style hides text. */
  readonly hides: boolean
}

const HEADING_NAME = /^(?:heading|标题|標題)\s*([1-9])$/i
const CONTENTS_NAME = /^(?:toc|目录|目錄)\s*[1-9]$/i

/** Outline levels 0 to 8 are headings; 9 is text. */
const TEXT_LEVEL = 9

/** Whether an on-off property is on. */
export const isOn = (value: string | undefined): boolean => value === undefined || !/^(?:0|false|off|none)$/.test(value)

interface StyleList {
  readonly styles: Map<string, Style>
  defaultParagraph: string | undefined
}

const makeStyle = (): Style => ({
  name: '',
  basedOn: undefined,
  outline: undefined,
  numbering: undefined,
  level: undefined,
  hidden: undefined,
})

/** `hides`: whether the properties of runs must be looked at, since one of them may hide text. */
function styleTable(list: StyleList, hides: boolean): ElementTable {
  let style = makeStyle()
  const on = (take: (value: string | undefined) => void): ElementHandler => ({ open: (tag) => take(tag.attribute('val')) })
  const own: ElementTable = {
    'w:name': on((value = '') => (style.name = value)),
    'w:basedOn': on((value) => (style.basedOn = value)),
    'w:outlineLvl': on((value) => (style.outline = Number(value))),
    'w:numId': on((value) => (style.numbering = value)),
    'w:ilvl': on((value) => (style.level = Number(value))),
    'w:vanish': on((value) => (style.hidden = isOn(value))),
    ...(hides ? {} : { 'w:rPr': { leap: true } }),
    'w:tblPr': { leap: true },
    'w:trPr': { leap: true },
    'w:tcPr': { leap: true },
    'w:tblStylePr': SKIP,
    'w:pPrChange': SKIP,
    'w:rPrChange': SKIP,
  }
  return {
    'w:docDefaults': { leap: true },
    'w:latentStyles': { leap: true },
    'w:style': {
      open(tag) {
        const [id = '', isDefault] = [tag.attribute('styleId'), tag.attribute('default')]
        style = makeStyle()
        list.styles.set(id, style)
        if (tag.attribute('type') === 'paragraph' && isDefault !== undefined && isOn(isDefault)) list.defaultParagraph = id
      },
      within: own,
    },
  }
}

/** The styles from one up to the root of its inheritance, nearest first; a circle ends where it closes. */
function lineage(list: StyleList, id: string | undefined): readonly (readonly [string, Style])[] {
  const line: (readonly [string, Style])[] = []
  const seen = new Set<string>()
  for (let next = id ?? list.defaultParagraph; next !== undefined && !seen.has(next) && line.length < LONGEST_LINEAGE; ) {
    seen.add(next)
    const style = list.styles.get(next)
    if (style === undefined) break
    line.push([next, style])
    next = style.basedOn
  }
  return line
}

function depthOf(line: readonly (readonly [string, Style])[]): number {
  for (const [, style] of line) {
    if (style.outline !== undefined) return style.outline < TEXT_LEVEL ? style.outline + 1 : 0
    const named = HEADING_NAME.exec(style.name)
    if (named) return Number(named[1])
  }
  return 0
}

/** Keeps the answers for styles already asked for. */
function remember<Answer>(answer: (id: string | undefined) => Answer): (id: string | undefined) => Answer {
  const known = new Map<string | undefined, Answer>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const now = answer(id)
    known.set(id, now)
    return now
  }
}

/**
 * Reads the styles part; without one every answer is that of plain text.
 * @throws {@link ReadError} `damaged-file`, `file-too-big`.
 */
export function readStyles(xml: string | null): Styles {
  const list: StyleList = { styles: new Map(), defaultParagraph: undefined }
  if (xml !== null) scanXml(xml, styleTable(list, xml.includes('vanish')), '样式表')
  const lineOf = remember((id) => lineage(list, id))
  return {
    headingDepth: remember((id) => depthOf(lineOf(id))),
    numbering: remember((id) => {
      const line = lineOf(id)
      const numbering = line.find(([, style]) => style.numbering !== undefined)?.[1].numbering
      if (numbering === undefined) return null
      const level = line.find(([, style]) => style.level !== undefined)?.[1].level
      return { numbering, level, styles: line.map(([name]) => name) }
    }),
    numberingOf: (id) => list.styles.get(id)?.numbering,
    isHidden: remember((id) => lineOf(id).find(([, style]) => style.hidden !== undefined)?.[1].hidden ?? false),
    isContents: remember((id) => lineOf(id).some(([, style]) => CONTENTS_NAME.test(style.name))),
    hides: [...list.styles.values()].some((style) => style.hidden === true),
  }
}
