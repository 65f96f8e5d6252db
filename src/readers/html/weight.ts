/** How much running text each element of a page holds: what tells an article from navigation. */
import type { Element, Nodes } from 'hast'
import { isHidden, namesOf } from './element.ts'

/** Counts of one element, all it holds included. */
export interface Weight {
  /** Stops outside links, and numbers such as 一、 five times: navigation has neither. */
  readonly prose: number
  /** Numbers such as 一、 and （一） that open a part. */
  readonly numbers: number
  /** Characters outside links. */
  readonly characters: number
  /** Characters in links. */
  readonly linked: number
}

export type Weights = ReadonlyMap<Nodes, Weight>

const NONE: Weight = { prose: 0, numbers: 0, characters: 0, linked: 0 }

/** Identifiers and classes of regions around an article. */
const AROUND =
  /(?:^|[\s_-])(?:foot(?:er)?|nav(?:igation|bar)?|menu|side(?:bar)?|crumbs?|breadcrumbs?|related|recommend|bdsharebuttonbox|share|copyright|dialog|popup|modal|mask|banner|toolbar|pagination|prenext|ewm|qrcode)(?:[\s_\d-]|$)/i

/** Whether an element is by its name a region around articles, such as a footer. */
export function isAround(element: Element): boolean {
  if (/^(?:nav|footer|aside)$/.test(element.tagName) || AROUND.test(namesOf(element))) return true
  // LibreOffice writes the running header and footer of a document so.
  return element.tagName === 'div' && (element.properties.title === 'header' || element.properties.title === 'footer')
}

/** Weighs every visible element below a node. */
export function weigh(root: Nodes, leaveOut: (element: Element) => boolean): Weights {
  const weights = new Map<Nodes, Weight>()
  weighNode(root, false, { weights, leaveOut })
  return weights
}

/** The weight of a node, nothing for one that was left out. */
export function weightOf(weights: Weights, node: Nodes): Weight {
  return weights.get(node) ?? NONE
}

interface Weighing {
  readonly weights: Map<Nodes, Weight>
  readonly leaveOut: (element: Element) => boolean
}

function weighNode(node: Nodes, inLink: boolean, weighing: Weighing): Weight {
  if (node.type === 'text') return weighText(node.value, inLink)
  if (node.type !== 'element' && node.type !== 'root') return NONE
  if (node.type === 'element' && (isHidden(node) || weighing.leaveOut(node))) return NONE
  const linked = inLink || (node.type === 'element' && node.tagName === 'a')
  const sum = { prose: 0, numbers: 0, characters: 0, linked: 0 }
  for (const child of node.children) {
    const weight = weighNode(child, linked, weighing)
    sum.prose += weight.prose
    sum.numbers += weight.numbers
    sum.characters += weight.characters
    sum.linked += weight.linked
  }
  weighing.weights.set(node, sum)
  return sum
}

function weighText(text: string, inLink: boolean): Weight {
  const characters = text.replace(/[\s\u00a0\u3000]+/g, '').length
  if (characters === 0) return NONE
  if (inLink) return { ...NONE, linked: characters }
  const stops = text.match(/[，。；、！？,;]/g)?.length ?? 0
  const numbers =
    text.match(/^[\s\u00a0\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/g)?.length ?? 0
  return { prose: stops + 5 * numbers, numbers, characters, linked: 0 }
}
