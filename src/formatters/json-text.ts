/** A value → JSON that shows what it holds, in a terminal and to readers of lines too. */

/**
 * Characters that JSON allows as they are, but that steer a terminal, turn the direction or end a line for some readers. In JSON
 * they stand in strings only, so each can be written as its escape, which means the same.
 */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** As `JSON.stringify`, without characters that steer. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escaped)
}
