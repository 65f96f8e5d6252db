/** XML of an OFD package → a small tree of local names; no document type, no entities of its own, bounded depth and size. */
import { SaxesParser } from 'saxes'

/** An element without its namespace prefix. */
export interface XmlElement {
  readonly name: string
  /** Attributes by local name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** Far above any page seen. */
const LIMITS = { depth: 200, elements: 2_000_000 } as const

/**
 * Parses one file of the package.
 * @throws Error when it is not well-formed, has a document type, or is deeper or larger than any page.
 */
export function parseXmlTree(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open: XmlElement[] = [root]
  let elements = 0
  const parser = new SaxesParser({ xmlns: false })
  parser.on('doctype', () => {
    throw new Error('a document type is not allowed')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > LIMITS.depth || ++elements > LIMITS.elements) throw new Error('too many elements')
    const element: XmlElement = { name: localName(name), attributes: localAttributes(attributes), children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return root.children[0] ?? root
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** All children of a name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localAttributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))
}
