/** Says in an author's words why a file is not YAML. */
import { type Document, visit, type YAMLError } from 'yaml'
import type { PackFault } from '../errors.ts'
import { type FaultText, faultAt, type YamlFile } from './place-in-file.ts'

type Lines = Pick<YamlFile, 'path' | 'text' | 'counter'>

/** The line that holds an offset: its start and its text. */
function lineAt(text: string, offset: number): { readonly start: number; readonly text: string } {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = text.indexOf('\n', start)
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '') }
}

interface Slip extends FaultText {
  /** Offset within the line, where it differs from the parser's. */
  readonly at?: number
}

/** Slips that show in the line itself, whatever the parser made of it. The first that fits is said. */
const SLIPS_IN_LINE: readonly ((line: string) => Slip | null)[] = [
  (line) => {
    const match = /^(\s*(?:- )?\s*"?[\p{L}\p{N}_/-]+"?\s*)：/u.exec(line)
    if (!match) return null
    return {
      code: 'full-width-colon',
      message: '用了全角冒号“：”，YAML 不认作分隔',
      hint: '请改为半角冒号加一个空格“: ”。',
      at: (match[1] as string).length,
    }
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
    return { code: 'colon-without-space', message: '冒号后面缺少空格', hint: '请写成“键: 值”，冒号后空一格。', at }
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

/** Sentences for the parser's own codes, where the line shows no usual slip. */
const BY_CODE: Readonly<Record<string, Omit<FaultText, 'code'>>> = {
  BAD_INDENT: { message: '缩进与上下文不一致', hint: '同一层的各项要从同一列开始；用空格缩进，每层两个。' },
  TAB_AS_INDENT: { message: '缩进用了制表符（Tab）', hint: '请改为空格，每层两个。' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '缩进不对，或同一行写了两个键',
    hint: '下一层要另起一行并多缩进两格；文字里有“: ”时要加引号。',
  },
  MULTILINE_IMPLICIT_KEY: { message: '这一行没有写成“键: 值”', hint: '每个键后面要有半角冒号和空格。' },
  MISSING_CHAR: { message: '缺少符号：引号、括号或冒号没有写全', hint: '请检查这一行及上一行的引号和括号是否成对。' },
  UNEXPECTED_TOKEN: { message: '这里多出了无法识别的内容', hint: '请检查引号和括号是否成对；整段文字最好加引号。' },
  BAD_DQ_ESCAPE: { message: '双引号里有不认识的转义', hint: '含反斜杠的正则请改用单引号。' },
  BAD_SCALAR_START: { message: '文字不能以这个符号开头', hint: '请用双引号把整段文字括起来。' },
  BLOCK_IN_FLOW: { message: '括号 [ ] 或 { } 里不能再用缩进写法', hint: '请全部写在括号里，或全部改为缩进。' },
  MULTIPLE_DOCS: { message: '一个文件里有多份内容（“---”分隔）', hint: '一个文件只写一份，请拆开。' },
  RESOURCE_EXHAUSTION: { message: '层次过深', hint: '请把内容拆成多条规则或多个文件。' },
}

/** Where a bracket before an offset opens that is not closed by then. */
function openBracket(text: string, offset: number): number | null {
  let closed = 0
  for (let at = Math.min(offset, text.length) - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at)
    if (code === 0x5d || code === 0x7d) closed += 1
    else if (code === 0x5b || code === 0x7b) {
      if (closed === 0) return at
      closed -= 1
    }
  }
  return null
}

/** Where a quotation opens that goes on to an offset. */
function openQuote(document: Document, offset: number): number | null {
  let start: number | null = null
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (isQuoted && range && range[0] < offset && range[1] >= offset - 1) start = range[0]
    },
  })
  return start
}

/** Slips whose place is not where the parser stumbled. */
function elsewhere(lines: Lines, document: Document, { code, message, pos: [offset] }: YAMLError): PackFault | null {
  if (message.startsWith('Flow')) {
    const at = openBracket(lines.text, offset)
    const bracket = at === null ? '' : lines.text[at]
    if (at !== null) return faultAt(lines, at, { code: 'open-bracket', message: `“${bracket}”没有闭合`, hint: '请补上右括号。' })
  }
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) {
    const at = openQuote(document, offset)
    if (at !== null)
      return faultAt(lines, at, { code: 'open-quote', message: '引号没有闭合', hint: '请在文字末尾补上同样的引号。' })
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const line = lineAt(lines.text, offset)
    const next = lineAt(lines.text, line.start + line.text.length + 1)
    const indent = (text: string): number => text.search(/\S/)
    const isKey = /^\s*[\w/-]+:(?: |$)/.test(next.text)
    if (isKey && next.start > line.start && indent(next.text) > indent(line.text) && offset - line.start > indent(line.text)) {
      const hint = '请与上一行对齐；如果要写在上一行里面，上一行的冒号后面不能有值。'
      return faultAt(lines, next.start + indent(next.text), { code: 'wrong-indent', message: '缩进过多：上一行已经有值', hint })
    }
  }
  return null
}

function say(lines: Lines, document: Document, error: YAMLError): PackFault {
  const offset = Math.min(error.pos[0], lines.text.length)
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]+/.exec(lines.text.slice(offset, offset + 80))?.[0] ?? ''
    return faultAt(lines, offset, { code: 'duplicate-key', message: `键“${key}”写了两次`, hint: '请删去一处，或合并两处内容。' })
  }
  const { start, text } = lineAt(lines.text, offset)
  // The parser often stumbles one line after the slip; a slip in its own line is the likelier cause.
  for (const line of [{ start, text }, lineAt(lines.text, Math.max(0, start - 1))]) {
    for (const find of SLIPS_IN_LINE) {
      const slip = find(line.text)
      if (slip) return faultAt(lines, line.start + (slip.at ?? 0), slip)
    }
  }
  const known = BY_CODE[error.code] ?? { message: '这里不是合法的 YAML', hint: '请检查这一行的缩进、冒号、引号和括号。' }
  const code = error.code === 'BAD_INDENT' ? 'wrong-indent' : error.code === 'RESOURCE_EXHAUSTION' ? 'limit-depth' : 'yaml-syntax'
  return elsewhere(lines, document, error) ?? faultAt(lines, offset, { code, ...known })
}

/** The faults of a file's syntax: each duplicate key, and of the rest the first, since the others follow from it. */
export function saySyntaxSlips(lines: Lines, document: Document): readonly PackFault[] {
  const { errors } = document
  const duplicates = errors.filter((error) => error.code === 'DUPLICATE_KEY')
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY')
  return [...(first ? [first] : []), ...duplicates].map((error) => say(lines, document, error))
}
