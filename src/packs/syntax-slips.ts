/** Says in an author's words why a file is not YAML. */
import { type Document, visit, type YAMLError } from 'yaml'
import { type SyntaxSlip, slipInLine } from './line-slips.ts'
import type { FaultText } from './place-in-file.ts'

/** The line that holds an offset: its start and its text. */
function lineAt(text: string, offset: number): { readonly start: number; readonly text: string } {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1
  const end = text.indexOf('\n', start)
  return { start, text: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '') }
}

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
function elsewhere(text: string, document: Document, { code, message, pos: [offset] }: YAMLError): SyntaxSlip | null {
  if (message.startsWith('Flow')) {
    const at = openBracket(text, offset)
    const bracket = at === null ? '' : text[at]
    if (at !== null)
      return { offset: at, fault: { code: 'open-bracket', message: `“${bracket}”没有闭合`, hint: '请补上右括号。' } }
  }
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing')) {
    const at = openQuote(document, offset)
    if (at !== null)
      return { offset: at, fault: { code: 'open-quote', message: '引号没有闭合', hint: '请在文字末尾补上同样的引号。' } }
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const line = lineAt(text, offset)
    const next = lineAt(text, line.start + line.text.length + 1)
    const indent = (row: string): number => row.search(/\S/)
    const isKey = /^\s*[\w/-]+:(?: |$)/.test(next.text)
    if (isKey && next.start > line.start && indent(next.text) > indent(line.text) && offset - line.start > indent(line.text)) {
      const hint = '请与上一行对齐；如果要写在上一行里面，上一行的冒号后面不能有值。'
      const fault = { code: 'wrong-indent', message: '缩进过多：上一行已经有值', hint }
      return { offset: next.start + indent(next.text), fault }
    }
  }
  return null
}

/** What an error of the parser comes from. */
function say(text: string, document: Document, error: YAMLError): SyntaxSlip {
  const offset = Math.min(error.pos[0], text.length)
  const line = lineAt(text, offset)
  // The parser often stumbles one line after the slip; a slip in its own line is the likelier cause.
  const slip = slipInLine(line) ?? slipInLine(lineAt(text, Math.max(0, line.start - 1)))
  if (slip !== null) return slip
  const known = BY_CODE[error.code] ?? { message: '这里不是合法的 YAML', hint: '请检查这一行的缩进、冒号、引号和括号。' }
  const code = error.code === 'BAD_INDENT' ? 'wrong-indent' : error.code === 'RESOURCE_EXHAUSTION' ? 'limit-depth' : 'yaml-syntax'
  return elsewhere(text, document, error) ?? { offset, fault: { code, ...known } }
}

/** What keeps a text from being YAML; of all errors the first, since the others follow from it. `null` where nothing does. */
export function syntaxSlip(text: string, document: Document): SyntaxSlip | null {
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  return first === undefined ? null : say(text, document, first)
}

/** Keys that stand twice in a map. To the parser broken lines are keys without a name; these are told where nothing else is. */
export function duplicateKeys(text: string, { errors }: Document): readonly SyntaxSlip[] {
  const doubled = errors.filter(({ code }) => code === 'DUPLICATE_KEY')
  return doubled.flatMap(({ pos: [offset] }) => {
    const key = /^[^\s:]+/.exec(text.slice(offset, offset + 80))?.[0] ?? ''
    if (key === '' && doubled.length < errors.length) return []
    return [{ offset, fault: { code: 'duplicate-key', message: `键“${key}”写了两次`, hint: '请删去一处，或合并两处内容。' } }]
  })
}
