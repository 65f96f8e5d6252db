/** White space of wrapped sources: what a line break means between hanzi, and which spaces are only layout. */

/** Hanzi, full-width punctuation and the quotation marks and dashes that Chinese shares with other scripts. */
const WIDE = '[\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uffee\\ud840-\\udfff]'
const WRAP_BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[\\t ]*[\\r\\n][\\t\\r\\n ]*(?=${WIDE})`, 'g')

/** Joins wrapped lines: nothing between hanzi, else one space. Space characters within a line stay, runs of them as one. */
export function joinSoftly(text: string): string {
  if (!/[\t\n\f\r ]/.test(text)) return text
  return text.replace(WRAP_BETWEEN_WIDE, '').replace(/[\t\n\f\r ]+/g, ' ')
}

/** Drops invisible characters and indentation at both ends; no-break spaces inside become plain ones. */
export function tidySpaces(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
}
