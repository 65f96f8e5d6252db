/** Chooses the language of a text. */
import type { Locale } from '../model/finding.ts'
import type { LocalText } from '../model/pack.ts'

/** The text in that language, in Chinese where it is not there. */
export function say(text: LocalText, locale: Locale): string {
  return text[locale] ?? text['zh-CN']
}

/** The language that a command line asks for, before it is parsed: errors of parsing are to be in it too. */
export function localeOf(argv: readonly string[]): Locale {
  const inline = argv.find((word) => word.startsWith('--locale='))
  const value = inline === undefined ? argv[argv.indexOf('--locale') + 1] : inline.slice('--locale='.length)
  return value === 'en' && (inline !== undefined || argv.includes('--locale')) ? 'en' : 'zh-CN'
}
