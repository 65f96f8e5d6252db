/** Fills the messages of a rule. */
import type { Locale } from '../model/finding.ts'
import type { LocalText } from '../model/pack.ts'
import { inOneLine } from '../text/unbroken.ts'

/** The text in the wanted language, else in Chinese. */
export function textIn(locale: Locale, text: LocalText): string {
  return text[locale] ?? text['zh-CN']
}

/** A bracket that does nothing but count: （共{count}处）, ({count} places). */
const COUNTS_ONLY = / ?[（(](?:共|连续)?\{count\}(?:处|行|段|个|句| places| in all| lines| paragraphs| headings)?[）)]/gu

/**
 * Puts facts into the braces of a message; an unknown name stays as it stands, so that the slip is seen. A bracket that
 * only counts is left out where there is one: nobody says （共1处）.
 */
export function fillMessage(template: string, facts: Readonly<Record<string, string | number>>): string {
  const text = facts.count === 1 ? template.replace(COUNTS_ONLY, '') : template
  return text.replace(/\{([a-zA-Z]+)\}/gu, (whole, name: string) => {
    const fact = facts[name]
    return typeof fact === 'string' ? inOneLine(fact) : String(fact ?? whole)
  })
}
