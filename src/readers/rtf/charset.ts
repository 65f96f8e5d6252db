/** Character sets and code pages of Windows → decoders. */

const BY_CHARSET: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
}
const BY_CODE_PAGE: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
  10008: 'gb18030',
}

/** The decoder of a font's character set; `undefined` for Western and unknown ones, whose bytes follow the document's code page. */
export function decoderOfCharset(charset: number | undefined): string | undefined {
  return charset === undefined ? undefined : BY_CHARSET[charset]
}

/** The decoder of a code page. */
export function decoderOfCodePage(codePage: number | undefined): string | undefined {
  return codePage === undefined ? undefined : BY_CODE_PAGE[codePage]
}
