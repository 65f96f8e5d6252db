/** The element of a page that holds the article. */
import type { Element, Nodes, Root } from 'hast'
import { namesOf } from './element.ts'
import { isResidue } from './residue.ts'
import { isAround, type Weights, weigh, weightOf } from './weight.ts'

/** Containers that the editors of government sites make for the article's text and for nothing else. */
const EDITOR =
  /(?:^|\s)(?:trs_editor|trs_editor_view|trs_ueditor|ucap-content|ucapcontent|zoom|zoomcon|vsb_content(?:_\w+)?|v_news_content|wp_articlecontent|pages_content|articlebody|bt_content|js_content)(?:\s|$)/i

/** Names that often, but not surely, mean the article. */
const LIKELY =
  /(?:^|[\s_-])(?:article|content|contents|con|detail|details|maintext|newstext|text|txt|body|view|info|zhengwen|neirong)(?:[\s_-]|$|con|text|body)/i

/**
 * Finds the smallest element with all the running text: first by the names of known editors, then by likely names, then
 * by going down as long as one child holds the text and nothing but navigation would be left behind.
 */
export function findArticle(root: Root): Nodes {
  const body = find(root, (element) => element.tagName === 'body') ?? root
  const weights = weighPage(body)
  const { prose: total, numbers } = weightOf(weights, body)
  const holdsAllNumbers = (element: Element): boolean => weightOf(weights, element).numbers === numbers
  const editor =
    innermost(body, weights, total * 0.8, isEditor) ??
    innermost(body, weights, total * 0.5, (element) => isEditor(element) && holdsAllNumbers(element))
  if (editor !== undefined) return editor
  const likely = innermost(
    body,
    weights,
    total * 0.8,
    (element) => element.tagName === 'article' || LIKELY.test(namesOf(element)),
  )
  return goDown(likely ?? body, weights)
}

/** Regions of an article's element that do not belong to it: share buttons, pagers, related links. */
export function regionsAround(article: Nodes): ReadonlySet<Nodes> {
  const weights = weigh(article, () => false)
  const most = weightOf(weights, article).prose * 0.1
  const around = new Set<Nodes>()
  const visit = (node: Nodes): void => {
    if (node.type !== 'element' && node.type !== 'root') return
    const weight = weightOf(weights, node)
    if (node !== article && node.type === 'element' && isAround(node) && weight.numbers === 0 && weight.prose <= most)
      around.add(node)
    else for (const child of node.children) visit(child)
  }
  visit(article)
  return around
}

/** Without the regions around articles, unless most of the text would be gone with them. */
function weighPage(body: Nodes): Weights {
  const all = weigh(body, () => false)
  const inner = weigh(body, (element) => element !== body && isAround(element))
  return weightOf(inner, body).prose < weightOf(all, body).prose * 0.5 ? all : inner
}

function isEditor(element: Element): boolean {
  return (
    element.tagName === 'ucapcontent' ||
    element.properties.itemProp?.toString() === 'articleBody' ||
    EDITOR.test(namesOf(element))
  )
}

/** The first fitting element with enough text, then the innermost fitting one in it that keeps nearly all of it. */
function innermost(node: Nodes, weights: Weights, least: number, fits: (element: Element) => boolean): Nodes | undefined {
  const found = find(
    node,
    (element) => element !== node && weightOf(weights, element).prose >= Math.max(least, 1) && fits(element),
  )
  if (found === undefined) return undefined
  return innermost(found, weights, weightOf(weights, found).prose * 0.98, fits) ?? found
}

function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && fits(node)) return node
  if (node.type !== 'element' && node.type !== 'root') return undefined
  for (const child of node.children) {
    const found = find(child, fits)
    if (found !== undefined) return found
  }
  return undefined
}

function goDown(node: Nodes, weights: Weights): Nodes {
  if (node.type !== 'element' && node.type !== 'root') return node
  const whole = weightOf(weights, node)
  const child = node.children.find((candidate) => weightOf(weights, candidate).prose >= Math.max(whole.prose * 0.9, 1))
  if (child === undefined || child.type !== 'element') return node
  const inner = weightOf(weights, child)
  const left = {
    numbers: whole.numbers - inner.numbers,
    characters: whole.characters - inner.characters,
    linked: whole.linked - inner.linked,
  }
  const amongLinks = left.linked > 0.3 * (left.characters + left.linked)
  if (left.numbers > 0 || (!amongLinks && leavesLines(node, child))) return node
  return goDown(child, weights)
}

/** Whether lines of the article's own, such as its title or signature, stand directly beside the child. */
function leavesLines(node: Element | Root, child: Nodes): boolean {
  return node.children.some((sibling) => {
    if (sibling === child) return false
    if (sibling.type === 'element' && !/^(?:p|center|h[1-6]|span|font|b|strong)$/.test(sibling.tagName)) return false
    const text = textOf(sibling).trim()
    return text !== '' && !isResidue(text)
  })
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}
