/** Characters of symbol fonts that reports use, as Unicode has them. */

/** Code in the font → character; the same table for Wingdings and its kin, since their marks agree. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  113: '❑',
  114: '❒',
  117: '◆',
  118: '❖',
  119: '⬥',
  159: '•',
  161: '○',
  168: '□',
  178: '✧',
  216: '➢',
  224: '→',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
const WINGDINGS_2: Readonly<Record<number, string>> = { 80: '✓', 79: '✗', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' }
const SYMBOL: Readonly<Record<number, string>> = {
  183: '•',
  177: '±',
  180: '×',
  184: '÷',
  176: '°',
  163: '≤',
  179: '≥',
  185: '≠',
  187: '≈',
  174: '→',
  45: '−',
  61: '=',
  43: '+',
}

const TABLES: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
}

/** The character of a `w:sym`; one that has no counterpart keeps its private code. */
export function symbol(font: string | undefined, code: string | undefined): string {
  if (code === undefined || !/^[0-9a-f]{1,6}$/i.test(code)) return ''
  const point = Number.parseInt(code, 16)
  if (point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return ''
  const own = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point
  const name = (font ?? '').toLowerCase()
  const table = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined
  return table?.[own] ?? String.fromCodePoint(point)
}
