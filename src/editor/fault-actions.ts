/** Quick fixes for faults of a pack: what was meant, and marks of the wrong width. */
import type { PackFault } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import { wordMeant } from '../packs/nearest.ts'
import { touch } from './checked-text.ts'
import { faultDiagnostic, faultSpan, rangeBetween } from './fault-diagnostics.ts'
import type { PackText } from './pack-lore.ts'
import type { CodeAction, Range } from './protocol.ts'

interface Mend {
  readonly start: number
  readonly end: number
  readonly text: string
}

const TITLES = {
  'zh-CN': { write: (text: string) => `改为“${text}”`, blank: '冒号后加空格', spaces: '改用空格缩进', quote: '加上引号' },
  en: {
    write: (text: string) => `Write “${text}”`,
    blank: 'Add a blank after the colon',
    spaces: 'Indent with blanks',
    quote: 'Put in quotes',
  },
} as const

type Titles = (typeof TITLES)[Locale]

/** Longest line in which a mark is looked for, in code units. */
const LONGEST = 500

/** The first place of a mark from an offset to the end of its line. */
function markFrom({ text }: PackText, from: number, marks: string): number | null {
  for (let at = from; at < text.length && at - from < LONGEST && text[at] !== '\n'; at += 1)
    if (marks.includes(text[at] as string)) return at
  return null
}

/** A full-width colon becomes a colon and one blank. */
function mendColon(file: PackText, start: number): Mend | null {
  const at = markFrom(file, start, '：')
  return at === null ? null : { start: at, end: at + 1, text: file.text[at + 1] === ' ' ? ':' : ': ' }
}

/** A word in full-width quotes gets quotes of YAML in their place. */
function mendQuotes({ text }: PackText, start: number, end: number): Mend | null {
  const word = text.slice(start, end)
  const inner = /^(?:“([^“”"]*)”|‘([^‘’"]*)’)$/u.exec(word)
  return inner === null ? null : { start, end, text: `"${inner[1] ?? inner[2] ?? ''}"` }
}

function mendTabs({ text }: PackText, start: number): Mend | null {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const [indent = ''] = /^[ \t]*/.exec(text.slice(from, from + LONGEST)) ?? []
  return indent.includes('\t') ? { start: from, end: from + indent.length, text: indent.replaceAll('\t', '  ') } : null
}

type Mended = (Mend & { readonly title: string }) | null

const titled = (mend: Mend | null, title: string): Mended => mend && { ...mend, title }

/** How a fault is mended; `null` where the fault does not tell. */
function mendOf(fault: PackFault, file: PackText, titles: Titles): Mended {
  const { start, end } = faultSpan(fault, file)
  const word = file.text.slice(start, end)
  switch (fault.code) {
    case 'full-width-colon':
      return titled(mendColon(file, start), titles.write(': '))
    case 'full-width-comma': {
      const text = word.length === 1 ? ', ' : word.replaceAll('，', ', ')
      return text === word ? null : titled({ start, end, text }, titles.write(text))
    }
    case 'full-width-quotes': {
      const mend = mendQuotes(file, start, end)
      return titled(mend, titles.write(mend?.text ?? ''))
    }
    case 'colon-without-space': {
      const at = markFrom(file, start, ':')
      return titled(at === null ? null : { start: at + 1, end: at + 1, text: ' ' }, titles.blank)
    }
    case 'tab-indent':
      return titled(mendTabs(file, start), titles.spaces)
    case 'unquoted-number':
    case 'unquoted-word':
      return /^["']|["\\\n]/.test(word) ? null : titled({ start, end, text: `"${word}"` }, titles.quote)
    default: {
      const meant = fault.hint === null ? undefined : wordMeant(fault.hint)
      return meant === undefined || word === '' ? null : titled({ start, end, text: meant }, titles.write(meant))
    }
  }
}

/** The quick fixes of the faults of a file that touch a range. */
export function faultActions(
  faults: readonly PackFault[],
  file: PackText,
  uri: string,
  range: Range,
  locale: Locale,
): readonly CodeAction[] {
  return faults.flatMap((fault): readonly CodeAction[] => {
    const diagnostic = faultDiagnostic(fault, file, locale)
    const mend = touch(diagnostic.range, range) ? mendOf(fault, file, TITLES[locale]) : null
    if (mend === null) return []
    const edit = { range: rangeBetween(file, mend.start, mend.end), newText: mend.text }
    return [
      { title: mend.title, kind: 'quickfix', diagnostics: [diagnostic], isPreferred: true, edit: { changes: { [uri]: [edit] } } },
    ]
  })
}
