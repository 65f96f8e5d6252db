/** Plain data as a YAML document for people: lists of plain values stand on one line. */
import { Document, isMap, isScalar, isSeq } from 'yaml'

function flatten(node: unknown): void {
  if (isMap(node)) for (const { value } of node.items) flatten(value)
  if (!isSeq(node)) return
  node.flow = node.items.every((item) => isScalar(item))
  for (const item of node.items) flatten(item)
}

/** A document of the data. */
export function yamlDocument(data: unknown): Document {
  const document = new Document(data)
  flatten(document.contents)
  return document
}

/** Text of a document; long lines are not folded. */
export const yamlText = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: false })
