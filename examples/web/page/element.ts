/** Makes elements. Texts become text nodes, so that nothing of a report is ever taken for markup. */

export type Child = Node | string | null | readonly Child[]

type Value = string | number | boolean | null | ((event: never) => void)

function addAll(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child))
    else if (child instanceof Node) parent.appendChild(child)
    else addAll(parent, child as readonly Child[])
  }
}

/** An element with attributes, listeners (`onclick` and the like) and children; `null` and `false` leave an attribute out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener)
    else if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  addAll(made, children)
  return made
}

/** Puts children in the place of those that are there. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren()
  addAll(parent, children)
}
