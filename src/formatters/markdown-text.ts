/** Text for Markdown that stays text: no markup, no link, no HTML, no mention of a person or an issue. */
import { neutralise } from './neutralise.ts'

/** Every character that means something to CommonMark, GitHub or GitLab within a line; no more, since chats show a backslash. */
const MEANING = /[\\`*_[\]<>#|~&$^@]/g

/** What opens a list, a heading or a rule at the beginning of a line. */
const OPENING = /^(\s*(?:\d+)?)([+\-=.)])/

/** Characters for which a backslash is no help, since links, mentions and emoji are found after it was taken away. */
const BROKEN = /(?<=[A-Za-z0-9_.])@|@(?=[A-Za-z0-9_\u4e00-\u9fff])|(?<=\b(?:https?|ftp|mailto|javascript|data)):|(?<=\bwww)\./gi

/**
 * Escapes a text for use within a line. A zero-width non-joiner breaks addresses and mentions, so that a report can
 * neither plant a link nor call somebody.
 */
export function markdownText(text: string): string {
  const broken = neutralise(text).replace(BROKEN, (character) => `${character}\u200c`)
  return broken.replace(MEANING, '\\$&').replace(OPENING, '$1\\$2')
}

/** A short code, such as a rule id, set as code; backticks inside are shown as quotes. */
export function markdownCode(text: string): string {
  return `\`${neutralise(text).replaceAll('`', 'ˋ')}\``
}
