/** Numbers that count nothing: parts of names, of set words, of document numbers, telephone lines and versions. */
import { codesOf, isLetter } from '../text/characters.ts'
import { ARABIC, isArabicClass, isHanDigitClass, numeralClassAt } from '../text/numeral-characters.ts'
import type { Numeral } from '../text/numerals.ts'
import type { UnitMention } from './units.ts'

/** Characters before 一 that make another word of it: 统一, 每一, 星期一. */
const BEFORE_ONE = '统唯单同专逐万之不合划归其每另某任这那哪下上首老周期礼如始数独惟串抓整进头'

/** Units that 一 counts; with any other it makes a figure of speech (一类, 一方面, 一把手, 一条龙). */
const COUNTED_BY_ONE = new Set('名 位 件 次 场 份 家 项 个 条 起 处 部 例 宗 台 辆 套 支 座 所 间 篇 人次 场次'.split(' '))

/** What makes another word of 一 and a unit. */
const AFTER_ONE: Readonly<Record<string, RegExp>> = {
  个: /[整体口都标尺声门窗中个龙又方时人样]|阶段|过程|重要|关键|主题|目标/y,
  件: /事/y,
  次: /[性办告过通申次]|又/y,
  条: /[龙心线路条]/y,
  部: /[分门]/y,
  家: /[亲人]/y,
  套: /[路]/y,
  位: /[一]/y,
  场: /[所合硬攻]/y,
  项: /[项]/y,
  起: /(?!案|事|纠|诉|违|行|重|侵|涉|非|典|较)/y,
}

/** What makes another word of any number in words and a unit: 三项制度, 三年行动, 二十大, 八五期间. */
const AFTER_WORDS: Readonly<Record<string, RegExp>> = {
  个: /一|维护|确立|意识|自信|全面|亲自|规定|必须|严禁|不得|不准|坚持|一律|大局|文明|清单|结合|统一|转变|提升|延伸|到位|率先|聚焦|强化|务必|革命|敬畏|善于|认同|伟大|先行|示范|凡是|必查|带头|重大|先|不|新|优化|主体责任|共同/y,
  项: /制度|行动|清单|机制|纪律|改革|工程|职责|原则/y,
  次: /[性产供分]|创业|集中|函/y,
  年: /行动|规划|计划|攻坚|任务|滚动|[来一]|方案|专项|立法/y,
  期: /[间限货工]|项目|建设/y,
  部: /[曲门委]/y,
  位: /一体/y,
  人: /[大民员口才力格均选]/y,
  条: /例|[主战]/y,
  家: /[争]/y,
  支: /一/y,
  段: /式/y,
  方: /[面协]/y,
  分: /[别之布析类工支局院钟]/y,
  日: /[常后报]/y,
  面: /[旗]/y,
}

/** Units with which a number in words is a rank, not a count. */
const RANKS = new Set('级 届 版 号 层 口 首 头 则 根 段 串 网 轮 字'.split(' '))

const matches = (pattern: RegExp | undefined, view: string, at: number): boolean => {
  if (pattern === undefined) return false
  pattern.lastIndex = at
  return pattern.test(view)
}

/** Whether a number in words with its unit is a name or a set word. */
export function isNameInWords(view: string, numeral: Numeral, unit: UnitMention, from: number, rough: boolean): boolean {
  const { start, value } = numeral
  const before = start > from ? view.charAt(start - 1) : ''
  if (before === '第' || (before !== '' && '十百'.includes(before))) return true
  if (numeral.headless && !rough) return true
  const after = view.charAt(unit.end)
  if (after === '一' && view.charAt(unit.end + 1) !== '般') return true
  if (RANKS.has(unit.name)) return true
  if (value === 1 && numeral.end === start + 1) {
    if (before !== '' && BEFORE_ONE.includes(before)) return true
    return !COUNTED_BY_ONE.has(unit.name) || matches(AFTER_ONE[unit.name], view, unit.end) || isPairOfOnes(view, unit.end)
  }
  if (value === 2 && view.charAt(start) === '二' && numeral.end === start + 1) return true
  if (unit.name === '分' && value <= 10 && numeral.decimals === 0) return true
  if (unit.name === '方' && before !== '等' && before !== '共' && before !== '由') return true
  if (before !== '' && '老初小'.includes(before)) return true
  return matches(AFTER_WORDS[unit.name], view, unit.end) || isRowOfDigits(view, numeral)
}

/** 一村一顾问, 一案一档: a second 一 within a few characters and no mark between. */
function isPairOfOnes(view: string, at: number): boolean {
  for (let place = at; place < at + 4; place += 1) {
    const character = view.charAt(place)
    if (character === '一') return !'统唯单同万之不'.includes(view.charAt(place - 1))
    if (character === '' || '，。；、：（）“”'.includes(character)) return false
  }
  return false
}

/** 八五, 一三二一: digits in a row name something; only rough pairs (三五个) count. */
function isRowOfDigits(view: string, numeral: Numeral): boolean {
  if (numeral.approximation !== 'exact') return false
  const second = numeralClassAt(view, numeral.start + 1, numeral.end)
  return isHanDigitClass(numeralClassAt(view, numeral.start, numeral.end)) && isHanDigitClass(second)
}

/** Numbers of telephone lines that the public knows by heart. */
const LINES = new Set([
  110, 119, 120, 122, 12301, 12305, 12306, 12309, 12310, 12313, 12315, 12317, 12318, 12328, 12329, 12333, 12336, 12337, 12338,
  12339, 12340, 12341, 12345, 12348, 12350, 12351, 12355, 12356, 12358, 12360, 12363, 12365, 12366, 12367, 12369, 12371, 12377,
  12378, 12380, 12381, 12385, 12386, 12388, 12389, 12393, 12395, 12398, 95598, 96110,
])

/** What follows a number that is a name: 11号线, 3楼, 2.0版, 5月, 8时, 3期. */
const AFTER_DIGITS = codesOf('号楼室栋幢版届路线度期时点月#')
/** The same where it could as well be a unit, if the number is no version or house. */
const REAL_UNITS = new Set(['栋', '幢', '期', '分'])

const JOINS = codesOf('+×·•∶:/=_*@&~')
/** Marks between ordinals of one list. */
const LISTS = codesOf('、至到和')
const [ORDINAL, DASH, COLON, BLANK] = [0x7b2c, 0x2014, 0xff1a, 0x20]

/** Whether an Arabic number is part of a word, a formula, a time, a range of names or an address. */
export function isNameInDigits(view: string, numeral: Numeral, unit: UnitMention | null, from: number, to: number): boolean {
  const { start, end } = numeral
  const before = start > from ? view.charCodeAt(start - 1) : 0
  const after = end < to ? view.charCodeAt(end) : 0
  if (isLetter(before) || before === ORDINAL || JOINS.has(before) || after === DASH) return true
  if (LISTS.has(before) && isLaterOrdinal(view, start, from)) return true
  if (isClock(view, start, end, from, to)) return true
  if (before === DASH && start > from + 1 && isLetter(view.charCodeAt(start - 2))) return true
  if (AFTER_DIGITS.has(after) && !(unit !== null && REAL_UNITS.has(unit.name))) return true
  if (unit !== null) return unit.name === '日' && !isTermOfDays(view, numeral, unit, from, to)
  if (isLetter(after) || JOINS.has(after)) return true
  if (before === BLANK && start > from + 1 && isLetter(view.charCodeAt(start - 2))) return true
  return isBareName(view, numeral, before, from, to)
}

/** 第1、2、3条: the numbers after the first are ordinals too. */
const isLaterOrdinal = (view: string, start: number, from: number): boolean =>
  /第[\d、至到和]{1,10}$/.test(view.slice(Math.max(from, start - 11), start))

/** 9：00: a colon with figures on both sides. */
function isClock(view: string, start: number, end: number, from: number, to: number): boolean {
  if (view.charCodeAt(end) === COLON && isArabicClass(numeralClassAt(view, end + 1, to))) return true
  return start - 2 >= from && view.charCodeAt(start - 1) === COLON && isArabicClass(numeralClassAt(view, start - 2, to))
}

/** 7日内, 不少于30日 last; 15日 alone is a day of some month. */
function isTermOfDays(view: string, numeral: Numeral, unit: UnitMention, from: number, to: number): boolean {
  if (unit.end < to && '内以之前'.includes(view.charAt(unit.end))) return true
  return numeral.start > from && '于满期足少过限为'.includes(view.charAt(numeral.start - 1))
}

/** Whether a number without a unit names something instead of missing one. */
function isBareName(view: string, numeral: Numeral, before: number, from: number, to: number): boolean {
  const { start, end, value, decimals } = numeral
  if (LINES.has(value) || (decimals === 0 && value >= 1900 && value <= 2100)) return true
  if (end - start >= 7 || (numeralClassAt(view, start, to) === ARABIC && end - start > 1 && decimals === 0)) return true
  if (decimals === 1 && value % 1 === 0) return true
  if (/(?:附件|附表|附图|表|图|注|编号|序号|页码|专栏)$/.test(view.slice(Math.max(from, start - 2), start))) return true
  if (isDayName(view, end, to, decimals)) return true
  const opened = before === 0xff08 || before === 0x28 || before === 0
  if (opened && (end >= to || '）)．.、，'.includes(view.charAt(end)))) return !(before === 0 && end >= to)
  return start > from && '〔［[№第.'.includes(view.charAt(start - 1))
}

/** 4.15 全民国家安全教育日, 12.4 国家宪法日: a month and a day. */
function isDayName(view: string, end: number, to: number, decimals: number): boolean {
  if (decimals === 0) return false
  const rest = view.slice(end, Math.min(to, end + 14))
  return /^[”"]?(?:国家|全民|全国|国际|世界|宪法|法[治制]|消费|禁毒|安全|普法)|^[^，。；]*日(?![常益均])/.test(rest)
}
