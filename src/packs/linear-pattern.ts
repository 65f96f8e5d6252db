/** Compiles patterns of packs from outside so that they run in linear time. */
import { RE2JS } from 're2js'
import type { PatternMatcher } from '../model/pack.ts'

/**
 * Compiles a pattern in the linear-time dialect: no look-around, no back-references, no repeat above 1000.
 * The matcher gives every match that is not empty, from left to right.
 * @throws RE2JSSyntaxException when the pattern is outside the dialect.
 */
export function compileLinear(source: string): PatternMatcher {
  // The native engine says Script=Han where the linear one says Han; packs may use either engine.
  const pattern = RE2JS.compile(source.replace(/\\([pP])\{Script=(\w+)\}/g, '\\$1{$2}'))
  return (text) => {
    const matcher = pattern.matcher(text)
    const matches: { start: number; end: number }[] = []
    while (matcher.find()) if (matcher.end() > matcher.start()) matches.push({ start: matcher.start(), end: matcher.end() })
    return matches
  }
}
