/** A page of an OFD → runs of text with their places, in millimetres from the upper left corner. */
import type { Page, PageRun } from '../page-lines.ts'
import type { OfdDocument, OfdSheet } from './ofd-document.ts'
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts'

/** a b c d e f: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Composite graphics may stand in one another, and a damaged file may make a circle of them. */
const DEEPEST = 8

/** What has been gathered of a page. */
interface Gathering {
  readonly document: OfdDocument
  readonly runs: PageRun[]
  /** How many more runs the reader takes. */
  readonly budget: { runs: number }
}

/** Reads one page with the templates that it names; `budget` counts down over all pages. */
export function readOfdPage(document: OfdDocument, { content }: OfdSheet, number: number, budget: { runs: number }): Page {
  const gathering: Gathering = { document, runs: [], budget }
  for (const { attributes } of childrenOf(content, 'Template')) {
    const template = document.templates.get(attributes.TemplateID ?? '')
    if (template !== undefined) gatherContent(gathering, template, IDENTITY, 0)
  }
  gatherContent(gathering, content, IDENTITY, 0)
  const area = childOf(content, 'Area')
  const [x = 0, y = 0, width = 210, height = 297] = numbers(childOf(area, 'PhysicalBox')?.text ?? document.box)
  return { number, width, height, runs: gathering.runs.map((run) => ({ ...run, x: run.x - x, y: run.y - y })) }
}

/** Whether a page shows pictures: what a scanned document consists of. */
export function showsPictures(element: XmlElement): boolean {
  return element.name === 'ImageObject' || element.children.some(showsPictures)
}

function gatherContent(gathering: Gathering, element: XmlElement, matrix: Matrix, depth: number): void {
  for (const child of element.children) {
    if (child.name === 'TextObject') gatherText(gathering, child, matrix)
    else if (child.name === 'CompositeObject') gatherComposite(gathering, child, matrix, depth)
    else if (/^(?:Content|Layer|PageBlock)$/.test(child.name)) gatherContent(gathering, child, matrix, depth)
  }
}

function gatherComposite(gathering: Gathering, object: XmlElement, matrix: Matrix, depth: number): void {
  const unit = gathering.document.composites.get(object.attributes.ResourceID ?? '')
  if (unit !== undefined && depth < DEEPEST && gathering.budget.runs > 0)
    gatherContent(gathering, unit, objectMatrix(object, matrix), depth + 1)
}

/** Places inside an object: its own matrix, then its boundary, then what is around it. */
function objectMatrix({ attributes }: XmlElement, outer: Matrix): Matrix {
  const [x = 0, y = 0] = numbers(attributes.Boundary ?? '')
  const own = numbers(attributes.CTM ?? '')
  const inner: Matrix = own.length >= 6 ? (own.slice(0, 6) as unknown as Matrix) : IDENTITY
  return multiply(multiply(inner, [1, 0, 0, 1, x, y]), outer)
}

function gatherText(gathering: Gathering, object: XmlElement, outer: Matrix): void {
  if (object.attributes.Visible === 'false') return
  const matrix = objectMatrix(object, outer)
  const size = Number(object.attributes.Size ?? Number.NaN)
  const scale = Number(object.attributes.HScale ?? 1) || 1
  // Text that does not run from left to right on a level line is a stamp or a water mark.
  if (!(size > 0) || matrix[0] <= 0 || Math.abs(matrix[1]) > 0.1 * matrix[0]) return
  let [x, y] = [0, 0]
  for (const code of childrenOf(object, 'TextCode')) {
    x = Number(code.attributes.X ?? x) || 0
    y = Number(code.attributes.Y ?? y) || 0
    const glyphs = placeGlyphs(code, { x, y, size: size * scale })
    for (const run of runsOf(glyphs, size * scale)) {
      if (gathering.budget.runs-- <= 0) return
      gathering.runs.push(onPage(run, matrix, size))
    }
  }
}

interface Glyph {
  readonly text: string
  readonly x: number
  readonly y: number
}

function placeGlyphs(
  code: XmlElement,
  start: { readonly x: number; readonly y: number; readonly size: number },
): readonly Glyph[] {
  const characters = [...code.text.replace(/[\r\n\t]/g, '')]
  const across = deltas(code.attributes.DeltaX, characters.length)
  const down = deltas(code.attributes.DeltaY, characters.length)
  let { x, y } = start
  return characters.map((text, index) => {
    const glyph = { text, x, y }
    x += across[index] ?? (down.length > 0 ? 0 : advance(text, start.size))
    y += down[index] ?? 0
    return glyph
  })
}

/** Glyphs side by side as one run; a step down, back or over a gap begins another. */
function runsOf(
  glyphs: readonly Glyph[],
  size: number,
): readonly { readonly text: string; readonly x: number; readonly y: number; readonly width: number }[] {
  const runs: { text: string; x: number; y: number; width: number }[] = []
  for (const { text, x, y } of glyphs) {
    const run = runs.at(-1)
    const gap = run === undefined ? 0 : x - run.x - run.width
    if (run !== undefined && Math.abs(y - run.y) < 0.1 * size && gap > -0.6 * size && gap < size) {
      run.text += text
      run.width = Math.max(x - run.x + advance(text, size), run.width)
    } else runs.push({ text, x, y, width: advance(text, size) })
  }
  return runs
}

function onPage(
  { text, x, y, width }: { readonly text: string; readonly x: number; readonly y: number; readonly width: number },
  matrix: Matrix,
  size: number,
): PageRun {
  const [a, b, c, d, e, f] = matrix
  return { text, x: a * x + c * y + e, y: b * x + d * y + f, width: width * a, size: size * Math.hypot(c, d) }
}

/** Width of a character where the file does not tell: hanzi are square, the others about half as wide. */
function advance(text: string, size: number): number {
  return text >= '\u2e80' || /[\u2014\u2018-\u201d\u2026]/.test(text) ? size : size * 0.5
}

/** Distances as numbers; `g n v` stands for n times v. No more than there are characters. */
function deltas(value: string | undefined, most: number): readonly number[] {
  const found: number[] = []
  const words = value?.trim().split(/[\s,]+/) ?? []
  for (let index = 0; index < words.length && found.length < most; index++) {
    if (words[index] !== 'g') found.push(Number(words[index]) || 0)
    else {
      const [times, distance] = [Number(words[index + 1]) || 0, Number(words[index + 2]) || 0]
      for (let time = 0; time < times && found.length < most; time++) found.push(distance)
      index += 2
    }
  }
  return found
}

function numbers(value: string): readonly number[] {
  return value
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
    .filter(Number.isFinite)
}

function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [oa, ob, oc, od, oe, of] = outer
  return [a * oa + b * oc, a * ob + b * od, c * oa + d * oc, c * ob + d * od, e * oa + f * oc + oe, e * ob + f * od + of]
}
