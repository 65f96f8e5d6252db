/** A simple selector (`tag`, `#id`, `.class`, joined and nested by spaces) → the first element that it means. */
import type { Element, Nodes } from 'hast'
import { UsageError } from '../../errors.ts'

/** One step of a selector. */
interface Step {
  readonly tag: string | undefined
  readonly id: string | undefined
  readonly classes: readonly string[]
}

/**
 * Finds the first element for a selector such as `div.TRS_Editor` or `#main .text`; `undefined` when there is none.
 * @throws {@link UsageError} `bad-selector` for anything but tags, ids and classes.
 */
export function selectElement(root: Nodes, selector: string): Element | undefined {
  return search(root, selector.trim().split(/\s+/).map(parseStep))
}

function parseStep(step: string): Step {
  if (!/^[\w\u4e00-\u9fff-]*(?:[#.][\w\u4e00-\u9fff-]+)*$/.test(step) || step === '') {
    throw new UsageError(
      'bad-selector',
      `不认识选择器“${step}”。`,
      '只能写标签名、#id 和 .class，用空格表示包含，如 div.TRS_Editor。',
    )
  }
  const names = step.match(/[#.]?[^#.]+/g) ?? []
  return {
    tag: names.find((name) => !/^[#.]/.test(name))?.toLowerCase(),
    id: names.find((name) => name.startsWith('#'))?.slice(1),
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
  }
}

function search(node: Nodes, steps: readonly Step[]): Element | undefined {
  const [step, ...rest] = steps
  if (step === undefined || (node.type !== 'element' && node.type !== 'root')) return undefined
  const matched = node.type === 'element' && fits(node, step)
  if (matched && rest.length === 0) return node as Element
  for (const child of node.children) {
    const found = search(child, matched ? rest : steps)
    if (found !== undefined) return found
  }
  return undefined
}

function fits({ tagName, properties }: Element, { tag, id, classes }: Step): boolean {
  const own = Array.isArray(properties.className) ? properties.className : []
  return (
    (tag === undefined || tag === tagName) &&
    (id === undefined || id === properties.id) &&
    classes.every((name) => own.includes(name))
  )
}
