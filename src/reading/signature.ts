/** Signature and date at the end. */
import type { Span } from '../model/place.ts'
import type { DraftBlock } from './draft.ts'
import { hasClock, isBareDate } from './residue.ts'
import { ISSUER_END } from './words-of-issuers.ts'

/** What was found at the end. */
export interface SignatureFound {
  readonly signatures: readonly Span[]
  readonly date: Span | null
  /** Index after the last block of the body. */
  readonly bodyEnd: number
}

/** A date in figures or Chinese numerals, alone or after the name. */
const DATE =
  /(?:20\d\d\s*年\s*\d{1,2}\s*月\s*(?:\d{1,2}\s*日)?|20\d\d\s*[./—-]\s*\d{1,2}\s*[./—-]\s*\d{1,2}|[二两][〇○零oO０0][一二三四五六七八九〇○零oO０0]{2}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)\s*[）)]?$/
const LONGEST = 60
const ENDING = /^(?:[（(]?(?:此件|联系人|附件|联系电话|公开|信息公开|抄送|校对|主动公开)|附[：:])/
const TRAILING_BLOCKS = 12

/** Looks from the end back over left-overs, notes, text boxes and attachments; sets the parts of the blocks that it takes. */
export function findSignature(view: string, drafts: DraftBlock[], from: number): SignatureFound {
  const signatures: Span[] = []
  let date: Span | null = null
  let bodyEnd = endOfBody(drafts)
  let seen = 0
  for (let index = bodyEnd - 1; index >= from && seen < TRAILING_BLOCKS; index -= 1) {
    const draft = drafts[index] as DraftBlock
    if (draft.isApart) continue
    seen += 1
    if (draft.part === 'residue') continue
    const { start, end } = draft
    if (draft.cell !== null || draft.numbering !== null || end - start > LONGEST) break
    if (ENDING.test(view.slice(start, end)) && signatures.length === 0) continue
    const dated = dateIn(view, start, end)
    const name = nameIn(view, start, dated?.start ?? end)
    if (dated === null && name === null) break
    if (dated !== null && dated.start > start && name === null) break
    if (dated !== null && date === null) date = dated
    if (name !== null) signatures.unshift(name)
    bodyEnd = index
    draft.part = name === null ? 'date' : 'signature'
    if (signatures.length >= 3) break
  }
  return { signatures, date, bodyEnd }
}

/** Index after the last block that is no note or text box. */
function endOfBody(drafts: readonly DraftBlock[]): number {
  let end = drafts.length
  while (end > 0 && (drafts[end - 1] as DraftBlock).isApart) end -= 1
  return end
}

function dateIn(view: string, start: number, end: number): Span | null {
  if (hasClock(view, start, end)) return null
  const line = view.slice(start, end)
  const match = DATE.exec(line)
  if (match === null) return isBareDate(view, start, end) ? { start, end } : null
  const length = match[0].replace(/[\s）)]+$/, '').length
  return { start: start + match.index, end: start + match.index + length }
}

function nameIn(view: string, start: number, limit: number): Span | null {
  let end = limit
  while (end > start && ' （('.includes(view.charAt(end - 1))) end -= 1
  const line = view.slice(start, end)
  if (line.length < 2 || line.length > 45 || /[。，；：！？、“]/.test(line)) return null
  return ISSUER_END.test(line.replace(/[（(](?:盖章|公章|印章|章)[)）]$/, '')) ? { start, end } : null
}
