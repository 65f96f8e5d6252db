/** Reads the digits of numbers in Han characters: 二〇二三, 三五, 三千零五, 一万二, 点三七. */
import type { Approximation } from '../model/reading.ts'
import { HAN_DIGIT, isArabicClass, isHanDigitClass, isPowerClass, numeralClassAt as kindAt } from './numeral-characters.ts'

/** A number of which the digits are read and what stands behind them is not. */
export interface NumeralDraft {
  end: number
  mantissa: number
  /** Power of ten by which the mantissa is still to be multiplied. */
  exponent: number
  decimals: number
  approximation: Approximation
}

/** How many Han digits in a row are read as one number. */
const LONGEST_ROW = 20

/** Digits said one by one (二〇二三), or two neighbours for a rough number (三五, 二三十); `null` where neither is seen. */
export function readDigitRow(text: string, at: number, to: number): NumeralDraft | null {
  let end = at
  let mantissa = 0
  let zero = false
  for (let kind = kindAt(text, end, to); isHanDigitClass(kind) && end < at + LONGEST_ROW; kind = kindAt(text, end, to)) {
    mantissa = mantissa * 10 + (kind & 0xf)
    zero ||= end > at && kind === HAN_DIGIT
    end += 1
  }
  const length = end - at
  if (length < 2) return null
  const [tens, ones] = [Math.floor(mantissa / 10), mantissa % 10]
  const rough = length === 2 && (ones === tens + 1 || mantissa === 35)
  const power = kindAt(text, end, to)
  if (isPowerClass(power)) {
    if (!rough) return null
    return { end: end + 1, mantissa: tens, exponent: power & 0xf, decimals: 0, approximation: 'about' }
  }
  if (rough) return { end, mantissa: tens, exponent: 0, decimals: 0, approximation: 'about' }
  return length > 2 || zero ? { end, mantissa, exponent: 0, decimals: 0, approximation: 'exact' } : null
}

/** Reads a number in words: 三千零五, 一万二, 廿三, 十五六. */
export function readWords(text: string, at: number, to: number): NumeralDraft {
  let [end, total, section, digit, power] = [at, 0, 0, -1, 0]
  let zero = false
  let approximation: Approximation = 'exact'
  for (let kind = kindAt(text, end, to); kind !== 0 && !isArabicClass(kind); kind = kindAt(text, end, to)) {
    const part = kind & 0xf
    if (isHanDigitClass(kind)) {
      if (digit > 0 && part === digit + 1 && power > 0) approximation = 'about'
      else if (digit > 0) break
      else digit = part
      zero ||= part === 0
    } else if (kind >> 4 === 4) {
      if (digit >= 0) break
      section += part * 10
      power = 1
    } else {
      const times = Math.max(digit, 0)
      if (part < 4) section += (digit < 0 ? 1 : times) * 10 ** part
      else {
        total = (part === 8 ? total + section + times || 1 : section + times || 1) * 10 ** part + (part === 8 ? 0 : total)
        section = 0
      }
      power = part
      digit = -1
      zero = false
    }
    end += 1
  }
  const last = digit <= 0 ? 0 : power > 1 && !zero ? digit * 10 ** (power - 1) : digit
  return { end, mantissa: total + section + last, exponent: 0, decimals: 0, approximation }
}

/** Adds 点三七 to a number in words. */
export function addDecimals(text: string, draft: NumeralDraft, to: number): void {
  if (text.charCodeAt(draft.end) !== 0x70b9 || !isHanDigitClass(kindAt(text, draft.end + 1, to))) return
  draft.end += 1
  for (let kind = kindAt(text, draft.end, to); isHanDigitClass(kind); kind = kindAt(text, draft.end, to)) {
    draft.mantissa = draft.mantissa * 10 + (kind & 0xf)
    draft.exponent -= 1
    draft.decimals += 1
    draft.end += 1
  }
}
