/** Makes text from a file safe to print: it can no longer steer a terminal or turn the reading direction. */

/** Control characters, marks that turn the direction, invisible characters, line separators, lone surrogates. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function visible(character: string): string {
  const code = character.charCodeAt(0)
  if (character === '\t' || character === '\n' || character === '\r' || code === 0x2028 || code === 0x2029) return ' '
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return code < 0xd800 || code > 0xdfff ? `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>` : '\ufffd'
}

/** Shows what cannot be seen: `␛` for ESC, `<U+202E>` for a mark of direction, a blank for a line end or tab. */
export function neutralise(text: string): string {
  return text.replace(UNSAFE, visible)
}
