/** Laws that are named in 《》 exist, and were in force when the report was written. */
import type { Subject } from '../model/assertion.ts'
import type { Fault } from '../model/finding.ts'
import type { Register } from '../model/pack.ts'
import type { Citation, Reading } from '../model/reading.ts'
import { defineAssertion, verdict } from './define.ts'
import { choice, closed, name } from './schema.ts'
import { timeOfWriting } from './time-of-writing.ts'

type Row = Register['rows'][number]

interface CitedLawParams {
  readonly register: string
  readonly ask: 'known' | 'in-force'
}

const STATE = '中华人民共和国'

/** Words in a title that make it something else than the law itself. */
const NOT_A_LAW = /草案|征求意见|送审稿|修订稿|解读|读本|释义|问答|宣传|学习|汇编|选编|案例|知识|讲|漫画|手册|指引/

/** Endings in 法 that no law has. */
const NO_LAW_ENDING = /(?:办|方|做|打|执|司|普|看|守|立|说|讲|学|用|护|书|枪|戏|变|合|非|工作)法$/

/** A local law names its place. */
const LOCAL = /^(?:[\u4e00-\u9fff]{1,8}?(?:省|市|自治区|自治州|自治县|县|区|州|盟|旗)|北京|上海|天津|重庆|中国共产党)/

/** Beside these words a law may be told of before it is there. */
const AHEAD = /草案|立法|制定|起草|征求|审议|即将|拟出台|将(?:于|出台|施行|实施)|待.{0,6}(?:出台|施行)|出台后|施行后|实施后/
const STUDIED = /学习|宣传|培训|宣讲|解读|贯彻|准备|施行前|实施前|衔接|普法|公布|出台/

/** Beside these words an old law is rightly named. */
const PAST = /废止|失效|原《|原来|清理|取代|替代|修改|修订|历史|依据当时|同时/

const PARTS_OF_LAW = /(?:第[\u4e00-\u9fff\d]+[条章]|·.*|（[^）]*）| .*)$/

/** The name by which a register has a law, and the name without what may follow it. */
interface LawName {
  readonly bare: string
  readonly whole: string
}

function lawName({ name: title }: Citation): LawName {
  const bare = title.startsWith(STATE) && title.length > STATE.length + 1 ? title.slice(STATE.length) : title
  return { bare, whole: bare.replace(PARTS_OF_LAW, '') }
}

/** The names of all citations, once for all rules. */
const lawNames = ({ citations }: Reading): readonly LawName[] => citations.map(lawName)

function versionsOf(subject: Subject, register: string, { bare, whole }: LawName): readonly Row[] {
  const rows = subject.rows(register, bare)
  return rows.length > 0 || whole === bare ? rows : subject.rows(register, whole)
}

/** The last characters of 法, 法典, 条例, 细则, 规定 and 办法. */
const LAST_OF_LAW = '法典例则定'

function claimsToBeNational(title: string): 'no-such-law' | 'unknown' | null {
  if (!LAST_OF_LAW.includes(title.slice(-1))) return null
  if (NOT_A_LAW.test(title)) return null
  if (title.startsWith(STATE)) return /[法典例]$|细则$|规定$|办法$/.test(title) ? 'no-such-law' : null
  const isLaw = /法$/.test(title) && title.length <= 16 && !NO_LAW_ENDING.test(title)
  const isRegulation = /条例$/.test(title) && title.length <= 20 && !/^关于/.test(title)
  return (isLaw || isRegulation) && !LOCAL.test(title) ? 'unknown' : null
}

const date = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null)

/** A date of entry into force beside a law that is the day of its publication, or another before it was in force. */
function misdated(around: string, rows: readonly Row[]): { readonly stated: string; readonly from: string } | null {
  if (!around.includes('日起')) return null
  const match = /(\d{4})年(\d{1,2})月(\d{1,2})日起(?:正式)?(?:施行|实施|生效)/.exec(around)
  if (match === null) return null
  const [, year, month, day] = match as unknown as [string, string, string, string]
  const stated = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const row = rows.find(({ published, from }) => (date(published) ?? '9') <= stated && stated < (date(from) ?? ''))
  return row ? { stated, from: String(row.from) } : null
}

/** The last characters of what says that a law was revised. */
const LAST_OF_REVISED = '正订改布的'

/** The year in which, as the text has it, a law was revised. */
function revisedIn(before: string): string | null {
  if (!LAST_OF_REVISED.includes(before.slice(-1))) return null
  return /(\d{4})年(?:新)?(?:修正|修订|修改|颁布|公布)的?$/.exec(before)?.[1] ?? null
}

interface Told {
  readonly citation: Citation
  readonly rows: readonly Row[]
  /** The sentence that holds it. */
  readonly around: string
  /** Whether it is the only title of its sentence. */
  readonly alone: boolean
  /** Whether the sentence tells of something done in the report year. */
  readonly isDeed: boolean
  /** Whether it tells of something to come. */
  readonly isPlan: boolean
}

type Facts = Readonly<Record<'name' | 'date' | 'published' | 'written' | 'right', string>>

/** Told before it was there, or before it was in force; or with the date of another day. */
function judgeStart(subject: Subject, told: Told): { variant: string; facts: Partial<Facts> } | null {
  const { view } = subject.reading
  const { year } = subject
  const written = timeOfWriting(subject)
  const { rows, around, citation } = told
  const wrong = told.alone ? misdated(around, rows) : null
  if (wrong !== null) return { variant: 'misdated', facts: { date: wrong.from, right: wrong.stated } }
  const revised = revisedIn(view.slice(Math.max(0, citation.start - 12), citation.start))
  const revision = rows.map((row) => date(row.published)).find((one) => one?.startsWith(revised ?? '-'))
  if (revision && revision > written) return { variant: 'early', facts: { date: revision, published: revision } }
  if (revised !== null && year !== null && Number(revised) > year && told.isDeed)
    return { variant: 'after-year', facts: { date: revised } }
  const first = rows.find((row) => row.new === true)
  const published = date(first?.published)
  if (published === null || told.isPlan) return null
  const from = date(first?.from) ?? published
  if ((written >= published && written >= from) || AHEAD.test(around)) return null
  if (written < published) return { variant: 'early', facts: { date: from, published } }
  return written < from && !STUDIED.test(around) ? { variant: 'pending', facts: { date: from, published } } : null
}

/** 依据新修订的…: what was done by the new text of a law. */
const BY_NEW_TEXT = /(?:依据|按照|依照|根据|适用|执行)[^，。；《]{0,6}新(?:修订|修正|修改|颁布|出台)(?:实施|施行)?的?$/

/** Done in the report year by a text that was in force only after it. */
function judgeDeed(
  subject: Subject,
  { citation, rows, around, isDeed }: Told,
): { variant: string; facts: Partial<Facts> } | null {
  const { year } = subject
  if (year === null || !isDeed || STUDIED.test(around) || AHEAD.test(around)) return null
  if (!BY_NEW_TEXT.test(subject.reading.view.slice(Math.max(0, citation.start - 20), citation.start))) return null
  const known = rows.filter((row) => (date(row.published) ?? '9') <= timeOfWriting(subject))
  const from = known
    .map((row) => date(row.from) ?? date(row.published) ?? '')
    .sort()
    .at(-1)
  return from !== undefined && Number(from.slice(0, 4)) > year ? { variant: 'after-deed', facts: { date: from } } : null
}

/** Told as in force when it no longer was. */
function judgeEnd(subject: Subject, { rows, around }: Told): { variant: string; facts: Partial<Facts> } | null {
  const ends = rows.map((row) => date(row.until))
  if (!ends.every((end) => end !== null)) return null
  const last = ends.sort().at(-1) ?? ''
  // A law that was in force in some part of the report year was rightly applied then.
  if (last >= (subject.year === null ? subject.written : `${subject.year}-01-02`) || PAST.test(around)) return null
  const right = rows.map((row) => row.right).find((one) => typeof one === 'string')
  return { variant: 'repealed', facts: { date: last, right: String(right ?? '') } }
}

function judgeKnown(told: Told): { variant: string; facts: Partial<Facts> } | null {
  const variant = told.rows.length === 0 ? claimsToBeNational(told.citation.name) : null
  return variant === null ? null : { variant, facts: {} }
}

/** How many titles stand in each sentence, nested ones left out. */
function titlesPerSentence({ citations }: Reading): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { sentence, depth } of citations) if (depth === 0) counts.set(sentence, (counts.get(sentence) ?? 0) + 1)
  return counts
}

export const citedLaw = defineAssertion<CitedLawParams>({
  kind: 'cited-law',
  summary:
    'Laws in 《》 are in the register (`terms`, `published`, `from`, `until`, `new`, `right`), or were in force on the date of writing.',
  params: closed({
    register: name('Register of laws.'),
    ask: choice(['known', 'in-force'], 'Whether there is such a law, or whether it was in force.'),
  }),
  variants: ['no-such-law', 'unknown', 'early', 'after-year', 'after-deed', 'pending', 'misdated', 'repealed'],
  facts: ['name', 'date', 'published', 'written', 'right'],
  evaluate(subject, { register, ask }) {
    const { citations, sentences, view } = subject.reading
    const counts = subject.once(titlesPerSentence)
    const seen = new Set<string>()
    const faults: Fault[] = []
    const names = subject.once(lawNames)
    for (const [at, citation] of citations.entries()) {
      if (!citation.closed || (seen.size > 0 && seen.has(citation.name))) continue
      const rows = versionsOf(subject, register, names[at] as LawName)
      const sentence = sentences[citation.sentence]
      if (sentence === undefined || (rows.length === 0) === (ask === 'in-force')) continue
      const around = view.slice(sentence.start, sentence.end)
      const isDeed = sentence.tense === 'done' && sentence.role === 'achievements'
      const told = {
        citation,
        rows,
        around,
        alone: counts.get(citation.sentence) === 1,
        isDeed,
        isPlan: sentence.tense === 'plan',
      }
      const found =
        ask === 'known' ? judgeKnown(told) : (judgeStart(subject, told) ?? judgeDeed(subject, told) ?? judgeEnd(subject, told))
      if (found === null) continue
      seen.add(citation.name)
      const facts = { name: citation.name, date: '', published: '', written: timeOfWriting(subject), right: '', ...found.facts }
      faults.push({ variant: found.variant, start: citation.start, end: citation.end, facts })
    }
    return verdict(citations.length, faults)
  },
})
