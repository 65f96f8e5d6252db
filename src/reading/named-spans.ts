/** Where names in marks end: short quotations, titles, document numbers. Figures in them count nothing. */
import { isArabicClass, numeralClass } from '../text/numeral-characters.ts'

/** How long a name in quotation marks may be: a number in a longer quotation counts something. */
const LONGEST_NAME = 16

/** Offset of the mark that closes a short quotation; `at` itself where none does. */
export function quoteEnd(view: string, at: number, to: number): number {
  const close = view.charAt(at) === '“' ? '”' : view.charAt(at) === '‘' ? '’' : '"'
  for (let place = at + 1; place < to && place <= at + LONGEST_NAME; place += 1) if (view.charAt(place) === close) return place
  return at
}

/** How long a title may be, its marks included. */
const LONGEST_TITLE = 160

/** Offset of the mark that closes a title, nested ones included; `at` itself where none does. */
export function titleEnd(view: string, at: number, to: number): number {
  let depth = 0
  for (let place = at; place < to && place < at + LONGEST_TITLE; place += 1) {
    const character = view.charAt(place)
    if (character === '《') depth += 1
    else if (character === '》') {
      depth -= 1
      if (depth === 0) return place
    }
  }
  return at
}

/** Offset of the last figure of 〔2018〕118号; `at` itself where it is no such number. */
export function documentNumberEnd(view: string, at: number, to: number): number {
  let place = at + 1
  while (place < to && place <= at + 4 && isArabicClass(numeralClass(view.charCodeAt(place)))) place += 1
  if (place !== at + 5 || !'〕］]'.includes(view.charAt(place))) return at
  while (place + 1 < to && (isArabicClass(numeralClass(view.charCodeAt(place + 1))) || view.charAt(place + 1) === '第'))
    place += 1
  return place
}
