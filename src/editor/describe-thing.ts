/** What stands behind a name of a pack, as an editor shows it: a clause, a word list, a table, a requirement, a rule. */
import { explainWords } from '../formatters/explain-words.ts'
import type { Confidence, Locale } from '../model/finding.ts'
import { markdownText } from './markdown-text.ts'
import { findThing, type PackLore, type Thing } from './pack-lore.ts'
import { textIn, wordsOfValue } from './pack-words.ts'
import { dataOf, type Sketch, valueAt, wordOf, wordsOf } from './yaml/sketch.ts'

/** Words of a list that are shown. */
const SHOWN = 30

/** Rows of a table that are shown. */
const ROWS = 5

const WORDS = {
  'zh-CN': {
    comma: '、',
    colon: '：',
    from: '自',
    until: '至',
    still: '施行',
    more: (count: number) => `等 ${count} 个`,
    words: '词',
    members: '成员',
    near: '近似写法',
    except: '不算',
    collective: '统称',
    rows: (count: number) => `${count} 行`,
    levels: '层级',
    basis: '依据',
    fix: '怎么做',
    why: '为什么',
    every: '全部层级',
    clauses: '条款',
    pack: '规则包',
  },
  en: {
    comma: ', ',
    colon: ': ',
    from: 'from ',
    until: 'until ',
    still: 'in force ',
    more: (count: number) => `… ${count} in all`,
    words: 'Words',
    members: 'Members',
    near: 'near',
    except: 'Not',
    collective: 'Together',
    rows: (count: number) => `${count} rows`,
    levels: 'Levels',
    basis: 'Basis',
    fix: 'What to do',
    why: 'Why',
    every: 'all levels',
    clauses: 'Clauses',
    pack: 'Pack',
  },
} as const

type Say = (typeof WORDS)[Locale]

function listed(words: readonly string[], say: Say): string {
  const shown = words.slice(0, SHOWN).map(markdownText).join(say.comma)
  return words.length > SHOWN ? `${shown} ${say.more(words.length)}` : shown
}

const row = (label: string, text: string, say: Say): readonly string[] => (text === '' ? [] : [`**${label}**${say.colon}${text}`])

/** A date as written; `null` and nothing are the same. */
const dateOf = (source: Sketch | undefined, key: string): string => {
  const word = wordOf(source, key)
  return word === null || word === 'null' ? '' : word
}

function inForce(source: Sketch | undefined, say: Say): string {
  const [from, until] = [dateOf(source, 'from'), dateOf(source, 'until')]
  return from === '' && until === ''
    ? ''
    : `${say.still}${from === '' ? '' : say.from + from}${until === '' ? '' : say.until + until}`
}

/** The law and its number. */
function lawOf(source: Sketch | undefined): string {
  const number = wordOf(source, 'number')
  return `《${wordOf(source, 'name') ?? ''}》${number === null || number === 'null' ? '' : `（${number}）`}`
}

/** The law and article of a clause in a few words. */
function citeInShort(id: string, lore: PackLore): string {
  const [sourceId = ''] = id.split('/')
  const source = findThing(lore, 'source', sourceId)?.value
  const clause = findThing(lore, 'clause', id)?.value
  return clause === undefined ? '' : `《${wordOf(source, 'name') ?? ''}》${wordOf(clause, 'article') ?? ''}`
}

function clauseRows({ id, value }: Thing, lore: PackLore, locale: Locale): readonly string[] {
  const source = findThing(lore, 'source', id.split('/')[0] ?? '')?.value
  const known = explainWords(locale).confidence
  const confidence = wordOf(value, 'confidence') ?? ''
  const force = inForce(source, WORDS[locale])
  return [
    `**${markdownText(lawOf(source))}${markdownText(wordOf(value, 'article') ?? '')}**`,
    `> ${markdownText(wordOf(value, 'cite') ?? '')}`,
    [Object.hasOwn(known, confidence) ? known[confidence as Confidence] : '', force].filter((text) => text !== '').join(' · '),
  ]
}

function lexiconRows({ value }: Thing, say: Say): readonly string[] {
  const words = value.sort === 'list' ? wordsOf(value) : wordsOf(valueAt(value, ['terms']))
  const members = (valueAt(value, ['clauses'])?.entries ?? []).map(({ key, value: member }) => {
    const near = wordsOf(valueAt(member, ['near']))
    const wrong = near.length === 0 ? '' : `（${say.near}${say.colon}${listed(near, say)}）`
    return `- \`${key}\` ${markdownText(wordOf(member, 'canonical') ?? '')}${wrong}`
  })
  return [
    ...row(say.words, listed(words, say), say),
    ...(members.length === 0 ? [] : [`**${say.members}**\n\n${members.slice(0, SHOWN).join('\n')}`]),
    ...row(say.collective, listed(wordsOf(valueAt(value, ['collective'])), say), say),
    ...row(say.except, listed(wordsOf(valueAt(value, ['except'])), say), say),
    ...row('add', listed(wordsOf(valueAt(value, ['add'])), say), say),
    ...row('remove', listed(wordsOf(valueAt(value, ['remove'])), say), say),
  ]
}

function registerRows({ value }: Thing, say: Say): readonly string[] {
  const rows = valueAt(value, ['rows'])?.entries ?? []
  const shown = rows.slice(0, ROWS).map(({ value: cells }) => `- ${markdownText(JSON.stringify(dataOf(cells)).slice(0, 200))}`)
  return [say.rows(rows.length), shown.join('\n')]
}

function requirementRows({ value }: Thing, lore: PackLore, locale: Locale): readonly string[] {
  const say = WORDS[locale]
  const levels = wordsOf(valueAt(value, ['levels'])).map((level) => wordsOfValue(level, locale) || level)
  const basis = wordsOf(valueAt(value, ['basis'])).map((id) => citeInShort(id, lore) || id)
  return [
    ...row(say.levels, levels.length === 0 ? say.every : levels.join(say.comma), say),
    ...row(say.basis, basis.map(markdownText).join(say.comma), say),
    ...row(say.fix, markdownText(textIn(valueAt(value, ['fix']), locale)), say),
  ]
}

/** What a name is called in a list: the title, the law, the first words. */
export function titleOf({ sort, id, value }: Thing, lore: PackLore, locale: Locale): string {
  if (sort === 'clause') return citeInShort(id, lore)
  if (sort === 'source') return lawOf(value)
  if (sort === 'requirement' || sort === 'rule') return textIn(valueAt(value, ['title']), locale)
  if (sort === 'register') return WORDS[locale].rows(valueAt(value, ['rows'])?.entries.length ?? 0)
  const members = (valueAt(value, ['clauses'])?.entries ?? []).map(({ value: member }) => wordOf(member, 'canonical') ?? '')
  const words = value.sort === 'list' ? wordsOf(value) : [...wordsOf(valueAt(value, ['terms'])), ...members]
  return words.slice(0, 3).join(WORDS[locale].comma) + (words.length > 3 ? '…' : '')
}

/** Describes a thing as Markdown. */
export function describeThing(thing: Thing, lore: PackLore, locale: Locale): string {
  const say = WORDS[locale]
  const { sort, id, pack, value } = thing
  const title = sort === 'requirement' || sort === 'rule' ? ` ${markdownText(textIn(valueAt(value, ['title']), locale))}` : ''
  const clauses = sort === 'source' ? (valueAt(value, ['clauses'])?.entries ?? []) : []
  const rows = {
    clause: () => clauseRows(thing, lore, locale),
    lexicon: () => lexiconRows(thing, say),
    register: () => registerRows(thing, say),
    requirement: () => requirementRows(thing, lore, locale),
    rule: () => row(say.why, markdownText(textIn(valueAt(value, ['why']), locale)), say),
    source: () => [
      `**${markdownText(lawOf(value))}** ${inForce(value, say)}`,
      ...row(
        say.clauses,
        listed(
          clauses.map(({ key }) => String(key)),
          say,
        ),
        say,
      ),
    ],
  }[sort]()
  return [`\`${id}\`${title}`, ...rows, `${say.pack} ${markdownText(pack)}`].filter((text) => text !== '').join('\n\n')
}
