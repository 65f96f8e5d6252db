/** Text for XML: what XML may not hold is shown or replaced, what means something to it is escaped. */

/** Characters outside of XML 1.0, marks of direction, line separators and lone surrogates. */
const ILLEGAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function replacement(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x2028 || code === 0x2029) return ' '
  return code < 0xd800 ? '' : '\ufffd'
}

/** Takes out of a text what no XML document may hold, and what turns the reading direction. */
export function legalXml(text: string): string {
  return text.replace(ILLEGAL, replacement)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** The value of an attribute in quotes of either sort; line ends are kept. */
export function xmlAttribute(text: string): string {
  return legalXml(text).replace(/[&<>"'\t\n\r]/g, (character) => ESCAPES[character]!)
}

/** The text of an element. */
export function xmlText(text: string): string {
  return legalXml(text).replace(/[&<>\r]/g, (character) => ESCAPES[character]!)
}
