/** Writes the effective pack as YAML, each value with the file and line it comes from. */
import { isCollection, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { RulePack } from '../model/pack.ts'
import { yamlDocument, yamlText } from '../text/yaml-document.ts'
import type { Origin } from './explain-pack.ts'
import { plainPack } from './plain-pack.ts'

type Origins = ReadonlyMap<string, Origin>

const told = ({ file, line }: Origin): string => (line === 0 ? ` ${file}` : ` ${file}:${line}`)

/** Puts origins on the values under a path; an inner value says its own only where it differs from the outer one's file and line. */
function comment(node: unknown, path: string, outer: string, origins: Origins): void {
  if (!isMap(node) && !isSeq(node)) return
  const items = isMap(node)
    ? node.items.map(({ key, value }) => [key, value] as const)
    : node.items.map((item, index) => [index, item] as const)
  for (const [key, value] of items) {
    const name = isScalar(key) ? String(key.value) : String(key)
    const inner = path === '' ? name : `${path}.${name}`
    const origin = origins.get(inner)
    const here = origin === undefined ? outer : told(origin)
    if (here !== outer && isNode(value)) {
      if (!isCollection(value) || value.flow === true) value.comment = here
      else if (isNode(key)) key.comment = here
      else value.commentBefore = here
    }
    comment(value, inner, here, origins)
  }
}

/** The pack with all that it inherits. With `origins` each value says in a comment where it was written. */
export function showPack(pack: RulePack, origins?: Origins): string {
  const document = yamlDocument(plainPack(pack))
  if (origins) comment(document.contents, '', '', origins)
  return yamlText(document)
}
