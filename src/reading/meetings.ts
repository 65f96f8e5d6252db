/** Finds congresses, plenums and the great meetings: 党的二十大, 二十届三中全会, 中央全面依法治国工作会议, 全国两会. */
import type { MeetingMention, Sentence } from '../model/reading.ts'
import { numeralClass } from '../text/numeral-characters.ts'
import { parseNumeral } from '../text/numerals.ts'

/** 大 and 届 after a number in words, 会 at the end of a meeting's name. */
const SIGNS = ['大', '届', '会']
const [CONGRESS, MEETING] = [0x5927, 0x4f1a]

/** What follows 大 where it counts projects and not a congress: 二十大案例. */
const NOT_A_CONGRESS = /[行工案典措举亮项类任专领产重民品场攻体板]/y
/** 党的 or 中共 before the number. */
const LEAD = ['党的', '中国共产党第', '中国共产党', '中共']

const PLENUMS = /((?:[一二三四五六七八九十]{1,2}中(?:[、和，及]|与)?)+)(全会|全体会议|会议)?/y
const ALL_PLENUMS = /(?:中央委员会)?(?:历次|各次)(?:全会|全体会议)/y
const ONE_PLENUM = /([一二三四五六七八九十]{1,2})中/g

const GREAT_MEETING = /(?:中央|全国)[^，。；：、“”《》（）\n]{0,14}?(?:工作会议|大会)$/
const TWO_SESSIONS = /(?:全国|省|市|区|县)?“?两会$/
const LOCAL_SESSION =
  /(?:[省市区县旗州]委|中央纪委|[省市区县]纪委)?[第]?[一二三四五六七八九十\d]{1,3}届[省市区县旗州]?委?[一二三四五六七八九十\d]{1,3}次(?:全会|全体会议)$/

/** How far back the name of a meeting may begin. */
const REACH = 26

/** The meetings of a report in reading order; offsets count into the view. */
export function findMeetings(view: string, sentences: readonly Sentence[]): MeetingMention[] {
  const meetings: MeetingMention[] = []
  // Three characters are looked for by the engine's own search, which is far quicker than a walk over all characters.
  const next = SIGNS.map((sign) => view.indexOf(sign))
  for (const sentence of sentences) {
    let reached = sentence.start
    for (let sign = earliest(next); sign !== -1; sign = earliest(next)) {
      const at = next[sign] as number
      if (at >= sentence.end) break
      if (at >= reached && sentence.part !== 'residue') reached = read(view, sentence, at, meetings) + 1
      next[sign] = view.indexOf(SIGNS[sign] as string, at + 1)
    }
  }
  return meetings
}

/** Index of the sign that comes first, -1 where none is left. */
function earliest(next: readonly number[]): number {
  let first = -1
  for (let sign = 0; sign < next.length; sign += 1) {
    const at = next[sign] as number
    if (at !== -1 && (first === -1 || at < (next[first] as number))) first = sign
  }
  return first
}

/** Reads the meeting that a sign at an offset belongs to; returns the offset of the last character that is done with. */
function read(view: string, sentence: Sentence, at: number, meetings: MeetingMention[]): number {
  const code = view.charCodeAt(at)
  if (code === MEETING) return readNamed(view, sentence, at, meetings)
  if (at === sentence.start || numeralClass(view.charCodeAt(at - 1)) === 0) return at
  const from = numberStart(view, at, sentence.start)
  const congress = parseNumeral(view.slice(from, at))
  if (congress === null || congress < 11 || congress > 40) return at
  NOT_A_CONGRESS.lastIndex = at + 1
  if (code === CONGRESS && NOT_A_CONGRESS.test(view)) return at
  const start = leadStart(view, from, sentence.start)
  const plenums = readPlenums(view, at + 1, sentence.end)
  if (plenums === null) {
    if (code === CONGRESS) add(view, sentence, start, at + 1, { congress, plenum: null }, meetings)
    return at
  }
  for (const { start: part, end, plenum } of plenums) {
    add(view, sentence, part === at + 1 ? start : part, end, { congress, plenum }, meetings)
  }
  return (plenums.at(-1)?.end ?? at + 1) - 1
}

/** First offset of the number in words that ends before `at`. */
function numberStart(view: string, at: number, from: number): number {
  let start = at
  while (start > from && start > at - 4 && numeralClass(view.charCodeAt(start - 1)) !== 0) start -= 1
  return start
}

function leadStart(view: string, at: number, from: number): number {
  for (const lead of LEAD) if (at - lead.length >= from && view.startsWith(lead, at - lead.length)) return at - lead.length
  return at
}

interface Plenum {
  readonly start: number
  readonly end: number
  readonly plenum: number | null
}

/** 三中全会; 二中、三中全会 are two; 历次全会 is one without a number. */
function readPlenums(view: string, at: number, to: number): Plenum[] | null {
  ALL_PLENUMS.lastIndex = at
  if (ALL_PLENUMS.test(view) && ALL_PLENUMS.lastIndex <= to) return [{ start: at, end: ALL_PLENUMS.lastIndex, plenum: null }]
  PLENUMS.lastIndex = at
  const match = PLENUMS.exec(view)
  if (match === null || PLENUMS.lastIndex > to) return null
  const plenums = [...(match[1] as string).matchAll(ONE_PLENUM)].map((one) => ({
    start: at + one.index,
    end: at + one.index + one[0].length,
    plenum: parseNumeral(one[1] as string),
  }))
  return plenums.map((plenum, index) => (index === plenums.length - 1 ? { ...plenum, end: PLENUMS.lastIndex } : plenum))
}

/** A meeting that is known by its whole name and ends in 会 or 会议. */
function readNamed(view: string, sentence: Sentence, at: number, meetings: MeetingMention[]): number {
  const before = view.charAt(at - 1)
  const isMeeting = view.charAt(at + 1) === '议'
  if (before !== '作' && before !== '两' && before !== '全' && before !== '体' && before !== '大') return at
  const end = isMeeting ? at + 2 : at + 1
  if (end > sentence.end) return at
  const last = meetings.at(-1)
  const from = Math.max(sentence.start, at - REACH, last?.end ?? 0)
  const text = view.slice(from, end)
  const pattern = before === '两' ? TWO_SESSIONS : before === '作' || before === '大' ? GREAT_MEETING : LOCAL_SESSION
  const match = pattern.exec(text)
  if (
    match === null ||
    (before === '两' && match[0] === '两会' && view.charAt(at + 1) !== '”' && !/[期精召]/.test(view.charAt(at + 1)))
  )
    return at
  add(view, sentence, from + match.index, end, { congress: null, plenum: null }, meetings)
  return end - 1
}

function add(
  view: string,
  sentence: Sentence,
  start: number,
  end: number,
  numbers: Pick<MeetingMention, 'congress' | 'plenum'>,
  meetings: MeetingMention[],
): void {
  meetings.push({ start, end, sentence: sentence.index, name: view.slice(start, end).replace(/[“\n ]/g, ''), ...numbers })
}
