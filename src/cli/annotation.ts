/** `--annotate`: the findings as comments in a copy of the Word document that was checked. */
import { UsageError } from '../errors.ts'
import type { Locale } from '../model/finding.ts'
import type { Changes } from '../readers/docx.ts'
import { extensionOf, sourceFormat } from '../readers/source-format.ts'
import { fileTarget } from './file-target.ts'
import type { Inputs } from './inputs.ts'
import type { OutputWriter } from './output-writer.ts'
import { say } from './say.ts'

/** What the comments are made of. */
export interface AnnotationPlan {
  /** Where the copy goes. */
  readonly file: string
  readonly cwd: string
  readonly locale: Locale
  /** Date of the check, which the comments bear. */
  readonly today: string
  readonly changes: Changes | undefined
}

function refuse(code: string, message: readonly [string, string], hint: readonly [string, string], locale: Locale): UsageError {
  return new UsageError(
    code,
    say({ 'zh-CN': message[0], en: message[1] }, locale),
    say({ 'zh-CN': hint[0], en: hint[1] }, locale),
  )
}

function refuseSeveral(file: string, locale: Locale): UsageError {
  return refuse(
    'annotate-one-file',
    ['--annotate 一次只批注一份文档', '--annotate takes one document at a time'],
    [`逐份运行：fazhi check 年度报告.docx --annotate ${file}。`, `Run it for each: fazhi check report.docx --annotate ${file}.`],
    locale,
  )
}

function refuseFormat(name: string, locale: Locale): UsageError {
  return refuse(
    'annotate-needs-docx',
    [`--annotate 只能批注 .docx，“${name}”不是`, `--annotate takes .docx only; “${name}” is none`],
    [
      '在 Word 或 WPS 里另存为 .docx 后重试；别的格式用 -f html -o 结果.html，问题标在原文旁边。',
      'Save it as .docx in Word or WPS; for other formats -f html -o result.html shows the findings beside the text.',
    ],
    locale,
  )
}

/** Word refuses a document whose extension does not say whether it holds macros. */
function refuseExtension(file: string, wanted: string, locale: Locale): UsageError {
  return refuse(
    'annotate-extension',
    [
      `--annotate 写出的是 ${wanted} 文档，“${file}”的扩展名不对`,
      `--annotate writes a ${wanted} document; “${file}” has another extension`,
    ],
    [`写成 --annotate 批注${wanted}。`, `Write --annotate annotated${wanted}.`],
    locale,
  )
}

/**
 * Opens the copy. Nothing stands under its name before the check is done.
 * @throws {@link UsageError} `annotate-one-file`, `annotate-needs-docx`, `annotate-extension`, `unwritable-output`;
 * {@link ReadError} for bytes that cannot be had.
 */
export async function openAnnotation({ paths, bytesOf, nameOf }: Inputs, plan: AnnotationPlan): Promise<OutputWriter> {
  const { file, cwd, locale, today, changes } = plan
  const [path, ...others] = paths
  if (path === undefined || others.length > 0) throw refuseSeveral(file, locale)
  const bytes = await bytesOf(path)
  const name = nameOf(path)
  if (sourceFormat(bytes, name) !== 'docx') throw refuseFormat(name, locale)
  const wanted = extensionOf(name) === '.docm' ? '.docm' : '.docx'
  if (extensionOf(file) !== wanted) throw refuseExtension(file, wanted, locale)
  const target = await fileTarget(file, cwd)
  return {
    add: async (result) => {
      const { annotateDocx } = await import('../readers/docx.ts')
      await target.write(annotateDocx(bytes, result, { locale, date: today, changes }))
    },
    finish: target.finish,
    abandon: target.abandon,
  }
}
