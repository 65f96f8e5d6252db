/** Colours for terminals, as plain ANSI: the core has no Node to ask. */

const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const

export type Style = keyof typeof STYLES

/** Wraps a text in a style, or leaves it alone. */
export type Paint = (style: Style, text: string) => string

/** A painter; without colour it hands texts back as they are. */
export function painter(color: boolean): Paint {
  return (style, text) => (color && text !== '' ? `\u001b[${STYLES[style][0]}m${text}\u001b[${STYLES[style][1]}m` : text)
}
