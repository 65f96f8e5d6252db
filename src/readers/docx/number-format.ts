/** Numbers as Word writes them in its number formats. */

const HANZI = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const LEGAL = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const LEGAL_TRADITIONAL = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖']
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const CIRCLED_HANZI = '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'

const digitByDigit = (value: number, digits: readonly string[]): string =>
  [...String(value)].map((digit) => digits[Number(digit)]).join('')

/** 1 to 9999 with 十, 百, 千; `zero` stands for skipped places, `bareTen` writes 十 instead of 一十 at the front. */
function counted(value: number, digits: readonly string[], units: readonly string[], bareTen: boolean): string {
  if (value > 9999) return digitByDigit(value, digits)
  if (value === 0) return digits[0] as string
  let text = ''
  let skipped = false
  const places = [...String(value)].map(Number)
  places.forEach((digit, index) => {
    if (digit === 0) {
      skipped = true
      return
    }
    if (skipped && text !== '') text += '零'
    skipped = false
    text += (digits[digit] as string) + (units[places.length - 1 - index] as string)
  })
  return bareTen && value >= 10 && value < 20 ? text.slice(1) : text
}

const SMALL_UNITS = ['', '十', '百', '千']
const LEGAL_UNITS = ['', '拾', '佰', '仟']

const thousands = (value: number): string => counted(value, HANZI, SMALL_UNITS, true)

/** Consecutive characters from `first` on, up to `last`; decimal beyond. */
const enclosed =
  (first: number, last: number) =>
  (value: number): string =>
    value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value)

const cycle =
  (characters: string) =>
  (value: number): string => {
    const list = [...characters]
    return value >= 1 && value <= list.length ? (list[value - 1] as string) : String(value)
  }

/** Word goes on with AA, BB after Z. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 30) return String(value)
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 9999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += sign
  }
  return text
}

const fullWidth = (value: number): string => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))

/** Up to 99 with 十, digit by digit from 100 on. */
const counting = (value: number): string => (value < 100 ? thousands(value) : digitByDigit(value, HANZI))

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => (value < 10 ? `0${value}` : String(value)),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  numberInDash: (value) => `- ${value} -`,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: thousands,
  taiwaneseCountingThousand: thousands,
  japaneseCounting: thousands,
  ideographDigital: (value) => digitByDigit(value, HANZI),
  taiwaneseDigital: (value) => digitByDigit(value, HANZI),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, HANZI),
  chineseLegalSimplified: (value) => counted(value, LEGAL, LEGAL_UNITS, false),
  ideographLegalTraditional: (value) => counted(value, LEGAL_TRADITIONAL, LEGAL_UNITS, false),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: (value) =>
    value >= 1 && value <= 60 ? `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}` : String(value),
  ideographEnclosedCircle: cycle(CIRCLED_HANZI),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  none: () => '',
  bullet: () => '',
}

/** The digits of Word's custom formats, such as `001, 002, 003, ...`. */
const PADDED = /^(0*)1, /

/**
 * A number in one of the formats of ST_NumberFormat; formats that no Chinese document uses come out as decimal.
 * @param custom the pattern of a custom format, where there is one.
 */
export function formatNumber(value: number, format: string, custom?: string): string {
  if (!Number.isSafeInteger(value) || value < 0) return String(value)
  const padding = custom === undefined ? null : PADDED.exec(custom)
  if (padding) return String(value).padStart((padding[1] as string).length + 1, '0')
  return Object.hasOwn(FORMATS, format) ? (FORMATS[format] as (value: number) => string)(value) : String(value)
}
