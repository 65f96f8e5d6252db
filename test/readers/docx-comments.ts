/** Comments of a Word document read back from the raw XML, by other means than the reader's. */

/** One comment's range in the main part. */
export interface CommentRange {
  readonly id: string
  /** The text that shows with tracked changes accepted. */
  readonly text: string
  /** Kinds of its three marks in the order in which they stand. */
  readonly order: string
  /** The text that shows with changes rejected. */
  readonly rejected: string
}

const TOKEN = /<(\/?)([\w.]+:)?([\w.]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/g
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

const decode = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&\w+;/g, (name) => ENTITIES[name] ?? name)

/** Elements whose text does not belong to the body's own. */
const APART = new Set(['txbxContent', 'rt', 'instrText', 'Fallback'])
const CHARACTERS: Record<string, string> = { tab: '\t', br: '\n', noBreakHyphen: '-' }

interface Open {
  readonly id: string
  accepted: string
  rejected: string
  order: string[]
}

/** The ranges in the order of their numbers. */
export function rangesOf(xml: string): readonly CommentRange[] {
  const ranges = new Map<string, Open>()
  const running = new Set<Open>()
  const path: string[] = []
  const add = (text: string) => {
    if (path.some((name) => APART.has(name))) return
    const isDeleted = path.includes('del') || path.includes('moveFrom')
    const isInserted = path.includes('ins') || path.includes('moveTo')
    for (const range of running) {
      if (!isDeleted) range.accepted += text
      if (!isInserted) range.rejected += text
    }
  }
  const space: string[] = []
  for (const [, closing, , name = '', attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (/^(?:t|delText)$/.test(path.at(-1) ?? '')) add(decode(space.at(-1) === 'preserve' ? text : text.trim()))
      continue
    }
    const id = /:id="(\d+)"/.exec(attributes)?.[1] ?? ''
    if (name === 'commentRangeStart') {
      const range: Open = { id, accepted: '', rejected: '', order: ['start'] }
      ranges.set(id, range)
      running.add(range)
    } else if (name === 'commentRangeEnd' || name === 'commentReference') {
      const range = ranges.get(id)
      range?.order.push(name === 'commentRangeEnd' ? 'end' : 'reference')
      if (range && name === 'commentRangeEnd') running.delete(range)
    } else if (closing === '' && name in CHARACTERS && !path.includes('pPr')) add(CHARACTERS[name] as string)
    if (closing === '/') {
      path.pop()
      space.pop()
    } else if (empty === '') {
      path.push(name)
      space.push(/xml:space="preserve"/.test(attributes) ? 'preserve' : '')
    }
  }
  return [...ranges.values()]
    .sort((one, other) => Number(one.id) - Number(other.id))
    .map(({ id, accepted, rejected, order }) => ({
      id,
      text: accepted,
      order: order.join(' '),
      rejected,
    }))
}

/** The text of each paragraph of a part. */
export function textOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, content = '']) =>
    [...content.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text = '']) => decode(text)).join(''),
  )
}

/**
 * The structure around the runs, without comments: what may not change. Runs next to each other with the same properties are one.
 * Throws where a mark of a comment stands in a place that the schema does not allow, or properties do not come first.
 */
export function outline(xml: string): string {
  const path: string[] = []
  const first: boolean[] = []
  for (const [, closing, , name = '', attributes = '', empty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) continue
    if (closing === '/') {
      if (path.pop() !== name) throw new Error(`${name} closes nothing`)
      first.pop()
      continue
    }
    const parent = path.at(-1) ?? ''
    if (/^commentRange/.test(name) && !/^(?:p|ins|del|moveTo|moveFrom|hyperlink|sdtContent|smartTag|fldSimple)$/.test(parent))
      throw new Error(`${name} in ${parent}`)
    if (name === 'commentReference' && parent !== 'r') throw new Error(`${name} in ${parent}`)
    if ((name === 'rPr' || name === 'pPr') && /^[rp]$/.test(parent) && first.at(-1) === false)
      throw new Error(`${name} is not first in ${parent}`)
    if (first.length > 0) first[first.length - 1] = false
    if (empty === '' && !attributes.endsWith('/')) {
      path.push(name)
      first.push(true)
    }
  }
  const bare = xml
    .replace(/<w:commentRange(?:Start|End)[^>]*\/>|<w:r><w:commentReference[^>]*\/><\/w:r>/g, '')
    .replaceAll(' xml:space="preserve"', '')
  return bare
    .replace(/<\/w:t><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t>/gs, '')
    .replace(/<\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?(?=<w:(?:tab|noBreakHyphen|sym|br|t)\b)/gs, '')
}
