/** A page read back as a browser reads it, for the tests of the HTML format. */
import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

export interface Page {
  readonly root: Root
  readonly elements: readonly Element[]
}

/** Parses a document the way the HTML standard says. */
export function readPage(document: string): Page {
  const root = unified().use(rehypeParse).parse(document)
  const elements: Element[] = []
  visit(root, 'element', (element) => void elements.push(element))
  return { root, elements }
}

export const classes = ({ properties }: Element): readonly string[] => (properties.className as string[] | undefined) ?? []

export function withClass(page: Page, name: string): Element[] {
  return page.elements.filter((element) => classes(element).includes(name))
}

/** The text of an element, without what stands in elements of the classes. */
export function textOf(element: Element, without: readonly string[] = []): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value
      return child.type === 'element' && !classes(child).some((name) => without.includes(name)) ? textOf(child, without) : ''
    })
    .join('')
}
