/** Usual slips of authors that show in a line of YAML. */
import type { FaultText } from './place-in-file.ts'

/** What of the text is to be put in place of what, so that the rest can be read; offsets in code units. */
export interface Mend {
  readonly at: number
  readonly length: number
  readonly text: string
}

/** Why a text is not YAML, and where. */
export interface SyntaxSlip {
  readonly offset: number
  readonly fault: FaultText
  /** How the eye reads on; left out where that is not sure. */
  readonly mend?: Mend | undefined
}

interface Slip extends FaultText {
  /** Offset within the line. */
  readonly at: number
  /** What is meant in place of so many characters from there on. */
  readonly meant?: { readonly length: number; readonly text: string }
}

const COMMA_HINT = '请改为半角逗号加一个空格“, ”；如果是文字里的逗号，请给整段文字加引号。'

/** Longest line that is looked at, in code units. */
const LONGEST = 5_000

/** The first that fits is said. */
const SLIPS_IN_LINE: readonly ((line: string) => Slip | null)[] = [
  (line) => {
    const match = /^(\s*(?:- )?\s*"?[\p{L}\p{N}_/-]+"?\s*)：/u.exec(line)
    if (!match) return null
    return {
      code: 'full-width-colon',
      message: '用了全角冒号“：”，YAML 不认作分隔',
      hint: '请改为半角冒号加一个空格“: ”。',
      at: (match[1] as string).length,
      meant: { length: 1, text: ': ' },
    }
  },
  (line) => {
    const match = /^(.*?[[{,，、；]\s*(?:[\w-]+: +)?(?:"[^"]*"|'[^']*')\s*)([，、；])/.exec(line)
    if (!match) return null
    const message = `引号后面用了全角的“${match[2]}”，YAML 不认作分隔`
    const at = (match[1] as string).length
    return { code: 'full-width-comma', message, hint: COMMA_HINT, at, meant: { length: 1, text: ', ' } }
  },
  (line) => {
    const match = /^(.*[{,] *[\w-]+: +[^"'{}[\],]*)，\s*[\w-]+: /.exec(line)
    if (!match) return null
    const message = '括号里的两项之间用了全角逗号“，”，YAML 不认作分隔'
    const at = (match[1] as string).length
    return { code: 'full-width-comma', message, hint: COMMA_HINT, at, meant: { length: 1, text: ', ' } }
  },
  (line) => {
    const match = /^( *)\t/.exec(line)
    if (!match) return null
    return {
      code: 'tab-indent',
      message: '缩进用了制表符（Tab）',
      hint: '请改为空格，每层两个。',
      at: (match[1] as string).length,
    }
  },
  (line) => {
    const match = /^(\s*(?:- )?[\w/-]+):[^\s:/]/.exec(line)
    if (!match) return null
    const at = (match[1] as string).length
    return {
      code: 'colon-without-space',
      message: '冒号后面缺少空格',
      hint: '请写成“键: 值”，冒号后空一格。',
      at,
      meant: { length: 1, text: ': ' },
    }
  },
  (line) => {
    const match = /^(\s*(?:- )?(?:[\w/-]+: +)?(?:.*?[[{,] *)?)([*&@%`!])/.exec(line)
    if (!match || /["']/.test(match[1] as string)) return null
    return {
      code: 'unquoted-special',
      message: `“${match[2]}”开头的文字没有加引号，YAML 会当作记号`,
      hint: '请用双引号把整段文字括起来。',
      at: (match[1] as string).length,
    }
  },
  (line) => {
    const match = /^(\s*(?:- )?[\w/-]+: +)([“‘])/.exec(line)
    if (!match) return null
    return {
      code: 'full-width-quotes',
      message: `“${match[2]}”是全角引号，YAML 不认作引号`,
      hint: "请在外面再加一层半角引号 '…'。",
      at: (match[1] as string).length,
    }
  },
  (line) => {
    const match = /^(.*[{,] *[\w-]+: +)[^"'{[\s][^"',]*\{[^}]*\}/.exec(line)
    if (!match) return null
    return {
      code: 'unquoted-special',
      message: '花括号里的文字又含有“{…}”，没有加引号',
      hint: '请用双引号把这段文字括起来。',
      at: (match[1] as string).length,
    }
  },
  (line) => {
    const match = /^(\s*(?:- )?(?:[\w/-]+: +)?)[[{].*[\]}]\s*[^\s,\]}#]/.exec(line)
    if (!match) return null
    return {
      code: 'unquoted-special',
      message: '“[”或“{”开头的文字没有加引号，YAML 会当作列表或映射',
      hint: '如果是文字或正则，请用单引号把整段括起来。',
      at: (match[1] as string).length,
    }
  },
  (line) => {
    const match = /^(\s*(?:- )?[\w/-]+: +)[^"'[{|>\s].*: /.exec(line)
    if (!match) return null
    return {
      code: 'unquoted-special',
      message: '文字里有“: ”（冒号加空格），YAML 会当作键',
      hint: '请用双引号把整段文字括起来。',
      at: (match[1] as string).length,
    }
  },
]

/** The slip that shows in a line, whatever the parser made of it. */
export function slipInLine(line: { readonly start: number; readonly text: string }): SyntaxSlip | null {
  if (line.text.length > LONGEST) return null
  for (const find of SLIPS_IN_LINE) {
    const slip = find(line.text)
    if (slip === null) continue
    const { at, meant, ...fault } = slip
    const offset = line.start + at
    // A blank that stands there already is taken for the one that is meant.
    const length = (meant?.length ?? 0) + (line.text[at + 1] === ' ' ? 1 : 0)
    return { offset, fault, mend: meant && { at: offset, length, text: meant.text } }
  }
  return null
}
