/** Compiles a pattern of a trusted pack with the engine's own regular expressions. */
import type { PatternMatcher } from '../model/pack.ts'

/**
 * Compiles a pattern with the flags `gu`. The matcher gives every match that is not empty, from left to right.
 * @throws SyntaxError when the pattern is not a regular expression.
 */
export function compileNative(source: string): PatternMatcher {
  const pattern = new RegExp(source, 'gu')
  return (text) => {
    const matches: { start: number; end: number }[] = []
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const length = match[0].length
      if (length > 0) matches.push({ start: match.index, end: match.index + length })
      else pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1
    }
    return matches
  }
}
