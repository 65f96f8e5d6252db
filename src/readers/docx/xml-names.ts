/** Element names under the prefixes that the reader knows, whatever prefixes the document chose. */
import { NAMESPACES } from './namespaces.ts'
import type { XmlTag } from './xml-tag.ts'

/** The bindings of prefixes at the place that is being read. */
export interface Names {
  /** Takes the declarations of the element that opened at this depth. */
  readonly enter: (depth: number, tag: XmlTag) => void
  /** Forgets the declarations of the element that closes at this depth. */
  readonly leave: (depth: number) => void
  /** `w:p` for a paragraph; the name as written, in braces, for namespaces that are not known. */
  readonly resolve: (name: string) => string
}

interface Scope {
  readonly depth: number
  readonly outer: Scope | null
  /** Prefix → namespace, as far as declared here. */
  readonly declared: ReadonlyMap<string, string>
  /** Names as written → resolved, filled as they come. */
  readonly resolved: Map<string, string>
}

/** The namespace of a prefix; empty when it is not bound. */
function namespaceOf(scope: Scope | null, prefix: string): string {
  for (let at = scope; at !== null; at = at.outer) {
    const namespace = at.declared.get(prefix)
    if (namespace !== undefined) return namespace
  }
  return ''
}

function resolveIn(scope: Scope, name: string): string {
  const colon = name.indexOf(':')
  const prefix = NAMESPACES.get(namespaceOf(scope, colon < 0 ? '' : name.slice(0, colon)))
  const full = prefix === undefined ? `{${name}}` : `${prefix}:${name.slice(colon + 1)}`
  scope.resolved.set(name, full)
  return full
}

/** No prefix is bound at first. */
export function makeNames(): Names {
  const outermost: Scope = { depth: 0, outer: null, declared: new Map(), resolved: new Map() }
  let scope = outermost
  return {
    enter(depth, tag) {
      const declared = new Map<string, string>()
      for (const [name, value] of tag.attributes()) {
        if (name === 'xmlns' || name.startsWith('xmlns:')) declared.set(name.slice('xmlns:'.length), value)
      }
      scope = { depth, outer: scope, declared, resolved: new Map() }
    },
    leave(depth) {
      if (scope.depth === depth && scope.outer !== null) scope = scope.outer
    },
    resolve: (name) => scope.resolved.get(name) ?? resolveIn(scope, name),
  }
}
