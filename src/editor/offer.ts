/** Something to write at the caret, and how it becomes an item of completion. */
import { editorPlace, pointAt } from '../text/positions.ts'
import type { Caret } from './caret.ts'
import type { PackText } from './pack-lore.ts'
import type { CompletionItem } from './protocol.ts'

export interface Offer {
  readonly label: string
  readonly kind: CompletionItem['kind']
  /** What stands behind the label in the list. */
  readonly detail: string
  /** Markdown; the same as the detail when left out. */
  readonly documentation?: string
  /** What is put in; `$0` is where the caret goes then. */
  readonly text: string
  /** What is put in where the editor cannot move the caret; the text without `$0` and the brackets around it when left out. */
  readonly plain?: string
  /** What comes first; 0 before 1. */
  readonly rank: number
}

export interface OfferSettings {
  /** Whether the editor understands `$0` in what is put in. */
  readonly snippets: boolean
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

/** Turns offers into items, in their order. */
export function itemsOf(
  offers: readonly Offer[],
  file: PackText,
  { start, end }: Pick<Caret, 'start' | 'end'>,
  { snippets }: OfferSettings,
): readonly CompletionItem[] {
  const place = (offset: number): CompletionItem['textEdit']['range']['start'] => editorPlace(pointAt(file.lines, offset))
  const range = { start: place(start), end: place(end) }
  return offers.map(
    ({ label, kind, detail, documentation = '', text, plain = text.replace(/[[{]?\$0[\]}]?/, ''), rank }, index) => {
      const isSnippet = snippets && text.includes('$0')
      return {
        label,
        kind,
        ...(detail === '' ? {} : { labelDetails: { description: detail } }),
        ...(documentation === '' ? {} : { documentation: { kind: 'markdown' as const, value: documentation } }),
        sortText: `${digits(rank, 1)}${digits(index, 5)}`,
        filterText: label,
        insertTextFormat: isSnippet ? 2 : 1,
        insertTextMode: 1,
        textEdit: { range, newText: isSnippet ? text.replace(/[\\}]|\$(?!0)/g, '\\$&') : plain },
      }
    },
  )
}
