/** Sorts of characters, by code unit. */

/** Whether a code unit belongs to Han text: a Han character (a surrogate counts), or punctuation used with it. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code !== 0x3000 && code < 0xfff0 && !(code >= 0xfe00 && code <= 0xfe0f) && code !== 0xfeff) ||
    isQuote(code)
  )
}

/** Whether a code unit is a Han character, or half of one. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0x3007
  )
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Whether a code unit shows nothing: spaces of every width, tabs, returns, zero-width marks. A line feed is not among them. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0b || code === 0x0c
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x180e
  )
}

/** “ ” ‘ ’ — and … */
function isQuote(code: number): boolean {
  return code >= 0x2014 && code <= 0x2026 && code !== 0x2020 && code !== 0x2021
}

/** The code units of characters, to be asked for by number: quicker than to look for a character in a string. */
export const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at)))
