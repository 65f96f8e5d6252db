/** The entries that make a package know its part of comments. */
import { appendToRoot } from './xml-append.ts'

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The content types with that of the new part; `name` has no leading slash. */
export function addContentType(xml: string, name: string): string {
  const override = (prefix: string): string => `<${prefix}Override PartName="/${name}" ContentType="${CONTENT_TYPE}"/>`
  return appendToRoot(xml, 'ct:Types', override, '内容类型表')
}

/** A relationship id that the list does not use. */
function freeId(xml: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdFazhi${number}`
    if (!xml.includes(`"${id}"`) && !xml.includes(`'${id}'`)) return id
  }
}

/** The relationships of the main part with that to the new part; `target` is relative to the main part. */
export function addRelationship(xml: string | null, target: string, base: string): string {
  const list =
    xml ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  const id = freeId(list)
  const relationship = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${base}/comments" Target="${target}"/>`
  return appendToRoot(list, 'rel:Relationships', relationship, '关系表')
}
