/** From a file or a text to a checked report, or to the reason why not. */
import { ENGLISH_ERRORS } from '../../../src/cli/error-words.ts'
import { FazhiError } from '../../../src/errors.ts'
import type { Source } from '../../../src/model/source.ts'
import { readReport } from '../../../src/readers/read-report.ts'
import { readText } from '../../../src/readers/text.ts'
import type { Desk } from './desk.ts'
import type { Say } from './say.ts'
import type { StartView } from './start-view.ts'
import type { State, Store } from './state.ts'
import type { Workbench } from './workbench.ts'

/** The largest file that is read, in bytes. */
const LARGEST = 64 * 1024 * 1024

/** Lets the page show what was written into it before the work begins. */
const pause = (): Promise<void> => new Promise((done) => window.setTimeout(done, 30))

export interface Reports {
  readonly openFile: (file: File) => Promise<void>
  readonly openText: (text: string) => void
  /** Checks the text that was edited, keeping place and choice. */
  readonly recheck: (text: string) => void
  readonly close: () => void
}

interface Parts {
  readonly start: StartView
  readonly bench: Workbench
  readonly status: HTMLElement
}

const FRESH: Pick<State, 'hidden' | 'category' | 'chosen' | 'tab' | 'told'> = {
  hidden: new Set(),
  category: null,
  chosen: null,
  tab: 'findings',
  told: { level: undefined, year: undefined, tier: 'recommended' },
}

/** An error in the words of the page: what is wrong, and what to do. */
function wordsFor(error: unknown, locale: State['locale'], { page }: Say): readonly [string, string] {
  if (!(error instanceof FazhiError)) return [page.failed, error instanceof Error ? error.message : String(error)]
  const english = locale === 'en' ? ENGLISH_ERRORS[error.code] : undefined
  const [message, hint] = english === undefined ? [error.message, error.hint] : [`${english[0]} (${error.message})`, english[1]]
  return [message, `${page.doThis}${hint}`]
}

export function openReports(store: Store, say: () => Say, desk: Desk, { start, bench, status }: Parts): Reports {
  const show = (source: Source, bytes: Uint8Array | null): void => {
    const { locale } = store.get()
    start.problem('', '', '')
    store.set({ ...FRESH, checked: desk.check(source, bytes, FRESH.told, locale) })
    bench.greet()
  }
  const refuse = (error: unknown): void => {
    const { page } = say()
    store.set({ checked: null })
    start.problem(page.cannotRead, ...wordsFor(error, store.get().locale, say()))
  }
  // What was opened last counts, however long an earlier file takes.
  let turn = 0
  store.watch((state, before) => {
    if (before === null || state.checked === null || state.checked !== before.checked) return
    if (state.locale === before.locale && state.told === before.told) return
    const { source, bytes } = state.checked
    store.set({ checked: desk.check(source, bytes, state.told, state.locale) })
  })
  return {
    openFile: async (file) => {
      turn += 1
      const mine = turn
      try {
        if (file.size > LARGEST)
          throw new FazhiError('file-too-big', '文件超过 64 MB。', '年度报告不会这么大；请去掉图片和附件后重试。')
        status.textContent = say().page.reading(file.name)
        if (store.get().checked === null) start.busy(say().page.reading(file.name))
        await pause()
        const bytes = new Uint8Array(await file.arrayBuffer())
        const source = await readReport(bytes, { path: file.name })
        if (mine === turn) show(source, bytes)
      } catch (error) {
        if (mine === turn) refuse(error)
      }
    },
    openText: (text) => {
      turn += 1
      // Line ends as a text area has them, so that offsets are the same in both.
      show(readText(text.replace(/\r\n?/g, '\n')), null)
    },
    recheck: (text) => {
      const { told, locale, chosen, checked } = store.get()
      const before = chosen === null ? undefined : checked?.result.findings[chosen]?.fingerprint
      const next = desk.check(readText(text), null, told, locale)
      const again = before === undefined ? -1 : next.result.findings.findIndex(({ fingerprint }) => fingerprint === before)
      store.set({ checked: next, chosen: again < 0 ? null : again })
    },
    close: () => {
      turn += 1
      store.set({ ...FRESH, checked: null })
      start.element.querySelector<HTMLElement>('h1')?.focus()
      window.scrollTo(0, 0)
    },
  }
}
