/** The section tree as indented text: what a rule sees, sentence by sentence. */
import type { Node } from 'unist'
import { neutralise } from '../formatters/neutralise.ts'
import { textWords } from '../formatters/text-words.ts'
import type { Locale } from '../model/finding.ts'
import type { Position, Span } from '../model/place.ts'
import type { Quantity, Reading } from '../model/reading.ts'
import type { ReportTreeNode, Role } from '../model/report-tree.ts'
import { say } from './say.ts'

const NAMES = {
  residue: { 'zh-CN': '网页残留', en: 'residue' },
  title: { 'zh-CN': '标题', en: 'title' },
  addressee: { 'zh-CN': '主送', en: 'addressee' },
  preamble: { 'zh-CN': '开头', en: 'preamble' },
  paragraph: { 'zh-CN': '段', en: 'paragraph' },
  item: { 'zh-CN': '项', en: 'item' },
  table: { 'zh-CN': '表', en: 'table' },
  row: { 'zh-CN': '行', en: 'row' },
  cell: { 'zh-CN': '格', en: 'cell' },
  signature: { 'zh-CN': '落款', en: 'signature' },
  date: { 'zh-CN': '日期', en: 'date' },
} as const

const TENSES = {
  done: { 'zh-CN': '已做', en: 'done' },
  plan: { 'zh-CN': '打算', en: 'plan' },
  problem: { 'zh-CN': '问题', en: 'problem' },
  requirement: { 'zh-CN': '要求', en: 'requirement' },
  quote: { 'zh-CN': '引语', en: 'quote' },
} as const

const INDENT = '  '

/** A fact with the place that puts it under its sentence. */
interface Fact extends Span {
  readonly sentence: number
  readonly text: string
}

function quantityText({ value, unit, counted, approximation, kind, period }: Quantity): string {
  const about = { exact: '', about: '≈', over: '>', under: '<' }[approximation]
  const year = period === null ? '' : ` @${period}`
  return `${kind} ${about}${value}${unit}${counted === '' ? '' : ` (${counted})`}${year}`
}

/** Every fact of a reading by the index of its sentence, in order of place. */
function factsBySentence({ quantities, dates, citations, bodies, meetings }: Reading): ReadonlyMap<number, readonly string[]> {
  const two = (part: number | null): string => (part === null ? '' : `-${String(part).padStart(2, '0')}`)
  const facts: Fact[] = [
    ...quantities.map((quantity) => ({ ...quantity, text: quantityText(quantity) })),
    ...dates.map((date) => ({
      ...date,
      text: `date ${date.year}${two(date.month)}${two(date.day)}${date.until === null ? '' : `/${date.until}`} ${date.belongsTo}`,
    })),
    ...citations.map((citation) => ({ ...citation, text: `citation 《${citation.name}》${citation.number ?? ''}` })),
    ...bodies.map((body) => ({ ...body, text: `body ${body.name}` })),
    ...meetings.map((meeting) => ({ ...meeting, text: `meeting ${meeting.name}` })),
  ]
  const bySentence = new Map<number, string[]>()
  for (const fact of facts.sort((one, other) => one.start - other.start || one.end - other.end)) {
    const list = bySentence.get(fact.sentence)
    if (list === undefined) bySentence.set(fact.sentence, [fact.text])
    else list.push(fact.text)
  }
  return bySentence
}

const place = ({ start }: Position): string => `${start.line}:${start.column}`

/** Rows of the tree, without line ends. */
export function parseText(reading: Reading, locale: Locale): readonly string[] {
  const facts = factsBySentence(reading)
  const sentenceAt = new Map(reading.sentences.map((sentence) => [sentence.start, sentence.index]))
  const words = textWords(locale)
  const rows: string[] = []
  const inferred = say({ 'zh-CN': '，推断', en: ', inferred' }, locale)
  const roleName = (role: Role, guessed: boolean): string => `[${role} ${words.role[role]}${guessed ? inferred : ''}]`
  const line = (depth: number, text: string): void => void rows.push(INDENT.repeat(depth) + neutralise(text))
  const walk = (node: ReportTreeNode, depth: number): void => {
    if (node.type === 'sentence') {
      line(depth, `${place(node.position)} ${say(TENSES[node.tense], locale)}  ${node.value.trim()}`)
      for (const fact of facts.get(sentenceAt.get(node.position.start.offset) ?? -1) ?? []) line(depth + 2, `· ${fact}`)
      return
    }
    if (node.type === 'heading') return
    if (node.type === 'section')
      line(depth, `${place(node.position)} ${node.numbering}${node.heading}  ${roleName(node.role, node.inferred)}`)
    else if (node.type === 'item') line(depth, `${place(node.position)} ${say(NAMES.item, locale)} ${node.marker}`)
    else if (node.type !== 'report')
      line(depth, `${place(node.position)} ${say(NAMES[node.type], locale)}${'value' in node ? `  ${node.value.trim()}` : ''}`)
    if (!('children' in node)) return
    for (const child of node.children as readonly Node[])
      walk(child as ReportTreeNode, node.type === 'report' ? depth : depth + 1)
  }
  walk(reading.tree, 1)
  return rows
}
