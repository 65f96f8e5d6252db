/** The page for clerks: puts its parts together and tells them of one another. */
import example from '../../reports/defects.txt'
import { openDesk } from './desk.ts'
import { acceptDrops } from './drop-target.ts'
import { element } from './element.ts'
import { makeHeadBar } from './head-bar.ts'
import { openReports } from './open-reports.ts'
import { type Say, sayIn } from './say.ts'
import { makeStartView } from './start-view.ts'
import { makeStore } from './state.ts'
import { makeWorkbench } from './workbench.ts'

const desk = openDesk()
const store = makeStore({
  locale: new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-CN',
  checked: null,
  hidden: new Set(),
  category: null,
  chosen: null,
  tab: 'findings',
  told: { level: undefined, year: undefined, tier: 'recommended' },
})

const voices = { 'zh-CN': sayIn('zh-CN', desk.packs), en: sayIn('en', desk.packs) }
const say = (): Say => voices[store.get().locale]

const status = element('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' })
const main = element('main')
const start = makeStartView(store, say, {
  file: (file) => void reports.openFile(file),
  text: (text) => reports.openText(text),
  example: () => reports.openText(example),
})
const bench = makeWorkbench(store, say, {
  packs: desk.packs,
  status,
  recheck: (text) => reports.recheck(text),
  another: () => reports.close(),
})
const reports = openReports(store, say, desk, { start, bench, status })

document.body.append(makeHeadBar(store, say), main, status)
main.append(start.element, bench.element)
acceptDrops(
  () => say().page.dropAnywhere,
  (files, text) => {
    const [file] = files
    if (file !== undefined) void reports.openFile(file)
    else if (text !== '') reports.openText(text)
  },
)
