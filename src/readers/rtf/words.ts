/** Control words of RTF that open something, or stand for a character. */
import type { Origin } from '../../model/source.ts'

/** Destinations whose content is no text of the document. */
export const SKIPPED: ReadonlySet<string> = new Set(
  `annotation atnauthor atndate atnid atnref atrfend atrfstart author bkmkend bkmkstart buptim category colorschememapping colortbl comment
  company creatim datafield datastore defchp defpap doccomm docvar falt fchars ffname fldinst fname footer footerf footerl footerr footnotesep
  ftncn ftnsep ftnsepc aftncn aftnsep aftnsepc generator header headerf headerl headerr hlinkbase info keywords latentstyles lchars listname
  listoverridetable listpicture liststylename listtable manager mmathPr nonshppict nonesttables objdata object operator panose pgdsctbl pgptbl pict pntxta
  pntxtb pnseclvl private printim protusertbl revtbl revtim rsidtbl shppict shprslt sn sp sv subject tc template themedata title txe txfieldtext userprops
  wgrffmtfilter xe xmlclose xmlname xmlnstbl xmlopen`.split(/\s+/),
)

/** Destinations that hold text outside the body. */
export const PARTS: Readonly<Record<string, NonNullable<Origin['part']>>> = { footnote: 'footnote', shptxt: 'textbox' }

/** Control words that stand for text. */
export const PUNCTUATION: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: ' ',
}

/** Control symbols that stand for text. */
export const SYMBOLS: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}', '~': '\u00a0', _: '-' }
