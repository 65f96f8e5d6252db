/** White space of wrapped sources: what a line break means between hanzi, and which spaces are only layout. */

/** Hanzi, full-width punctuation and the quotation marks and dashes that Chinese shares with other scripts. */
const WIDE = '[\\u2014\\u2018-\\u201d\\u2026\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uffee\\ud840-\\udfff]'
const WRAP_BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[\\t ]*[\\r\\n][\\t\\r\\n ]*(?=${WIDE})`, 'g')

/** Joins wrapped lines: nothing between hanzi, else one space. Space characters within a line stay, runs of them as one. */
export function joinSoftly(text: string): string {
  if (!/[\t\n\f\r ]/.test(text)) return text
  return text.replace(WRAP_BETWEEN_WIDE, '').replace(/[\t\n\f\r ]+/g, ' ')
}

/** Drops control and invisible characters and the indentation at both ends; no-break spaces and stray line breaks become spaces. */
export function tidySpaces(text: string): string {
  const visible = /[^\t -~\u3001-\uff5e\u2018-\u201d\u2014]/.test(text)
    ? text.replace(/[\0-\x08\x0e-\x1f\x7f\u00ad\u200b\u2060\ufeff]/g, '').replace(/[\n\v\f\r\x85\u00a0\u2028\u2029]/g, ' ')
    : text
  return visible.trim()
}
