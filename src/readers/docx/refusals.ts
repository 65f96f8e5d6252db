/** The errors of the DOCX reader, each with what to do. */
import { ReadError } from '../../errors.ts'

/** The package or one of its parts is broken; `what` says where. */
export function damaged(what: string, cause?: unknown): ReadError {
  const hint = '请用 Word 或 WPS 打开后另存为 .docx；打不开时请向来源方重新索取。'
  return new ReadError('damaged-file', `DOCX 文件已损坏：${what}`, hint, { cause })
}

/** A limit is exceeded; `what` says which. */
export function tooBig(what: string): ReadError {
  return new ReadError(
    'file-too-big',
    `DOCX 超出读取上限：${what}`,
    '年度报告不会这么大；请把正文复制到新文档，另存为 .docx 后重试。',
  )
}

/** A password protects the file. */
export function encrypted(): ReadError {
  const hint = '请在 Word 或 WPS 里输入密码打开，取消“用密码进行加密”后另存为 .docx。'
  return new ReadError('encrypted-file', '文档设有打开密码，无法读取', hint)
}

/** The bytes are something else than a Word document; `what` names it. */
export function notDocx(what: string, hint = '请在 Word 或 WPS 里打开后另存为 .docx（Word 文档）。'): ReadError {
  return new ReadError('unsupported-format', `这不是 DOCX 文件：${what}`, hint)
}
