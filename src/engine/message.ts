/** Fills the messages of a rule. */
import type { Locale } from '../model/finding.ts'
import type { LocalText } from '../model/pack.ts'

/** The text in the wanted language, else in Chinese. */
export function textIn(locale: Locale, text: LocalText): string {
  return text[locale] ?? text['zh-CN']
}

/** Puts facts into the braces of a message; an unknown name stays as it stands, so that the slip is seen. */
export function fillMessage(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/gu, (whole, name: string) => (name in facts ? String(facts[name]) : whole))
}
