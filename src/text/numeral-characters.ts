/** What each character is worth in a number. */

/** Classes of characters: the high half says which sort, the low half the digit or the power of ten. */
export const HAN_DIGIT = 0x10
export const POWER = 0x20
export const ARABIC = 0x30
/** 廿 and 卅: two and three tens. */
export const TENS = 0x40

function classes(codes: number[]): Uint8Array {
  const table = new Uint8Array(0x10000)
  const enter = (characters: string, first: number, step: number): void => {
    for (let index = 0; index < characters.length; index += 1) {
      const code = characters.charCodeAt(index)
      table[code] = first + index * step
      codes.push(code)
    }
  }
  enter('〇一二三四五六七八九', HAN_DIGIT, 1)
  enter('零壹贰叁肆伍陆柒捌玖', HAN_DIGIT, 1)
  enter('○', HAN_DIGIT, 1)
  enter('两', HAN_DIGIT + 2, 1)
  enter('十百千万', POWER + 1, 1)
  enter('拾佰仟萬', POWER + 1, 1)
  enter('亿億', POWER + 8, 0)
  enter('0123456789', ARABIC, 1)
  enter('０１２３４５６７８９', ARABIC, 1)
  enter('廿卅', TENS + 2, 1)
  return table
}

const codes: number[] = []
const CLASS = classes(codes)

/** Every code unit that stands in numbers. */
export const NUMERAL_CODES: readonly number[] = codes

/** The class of a code unit, 0 for what stands in no number. */
export const numeralClass = (code: number): number => CLASS[code] as number
/** The class of the character at an offset, 0 at `to` and beyond. */
export const numeralClassAt = (text: string, at: number, to: number): number =>
  at < to ? (CLASS[text.charCodeAt(at)] as number) : 0
export const isArabicClass = (kind: number): boolean => kind >> 4 === 3
export const isHanDigitClass = (kind: number): boolean => kind >> 4 === 1
export const isPowerClass = (kind: number): boolean => kind >> 4 === 2

/** Offset after the digits at an offset. */
export function digitsEnd(text: string, at: number, to: number): number {
  let end = at
  while (isArabicClass(numeralClassAt(text, end, to))) end += 1
  return end
}

/** What a row of digits is worth, after a number that goes before it. */
export function joinedDigits(text: string, at: number, end: number, before: number): number {
  let mantissa = before
  for (let place = at; place < end; place += 1) mantissa = mantissa * 10 + (numeralClassAt(text, place, end) & 0xf)
  return mantissa
}
