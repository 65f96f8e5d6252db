/** An element added at the end of a part's root. */
import { damaged } from './refusals.ts'
import { scanXml } from './xml.ts'

/**
 * Puts XML behind what the root holds.
 * @param root its name with the prefix of `NAMESPACES`.
 * @param content makes the XML; `prefix` is the root's own, with its colon, empty for none.
 * @throws {@link ReadError} `damaged-file`.
 */
export function appendToRoot(xml: string, root: string, content: (prefix: string) => string, part: string): string {
  let name = ''
  let closing: readonly [start: number, end: number] | undefined
  const handler = {
    open(tag: { readonly name: string }): void {
      name = tag.name
    },
    close(start: number, end: number): void {
      closing = [start, end]
    },
  }
  scanXml(xml, { [root]: handler }, part)
  if (closing === undefined) throw damaged(`${part} 不完整`)
  const [start, end] = closing
  const added = content(name.slice(0, name.indexOf(':') + 1))
  if (start < end) return xml.slice(0, start) + added + xml.slice(start)
  return `${xml.slice(0, start - '/>'.length)}>${added}</${name}>${xml.slice(end)}`
}
