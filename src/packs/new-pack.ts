/** The files of a new pack: it passes its own test, and shows one rule of each common sort. */
import type { SamplePart, SampleRule } from './kind-guide/guide.ts'
import { sampleOf } from './kind-guide/kind-groups.ts'
import { indented, insertEntry } from './new-rule.ts'
import type { PackFile } from './pack-file.ts'

/** What a new pack is to be called and where its schemas are. */
export interface NewPack {
  /** Id of the pack: lower-case words joined by hyphens. */
  readonly id: string
  readonly title: string
  /** `schemas/` of this package, as the URL or relative path from a file so many folders below the pack's own. */
  readonly schemas: (depth: number) => string
  /** Range of engines that the pack works with. */
  readonly engine: string
}

const BASIS = 'local-rules/hotline'

/** Kinds of which a new pack shows a rule. */
const SHOWN = ['has', 'lacks', 'with-figure', 'section', 'count', 'told-with', 'evidence', 'replace']

/** First line of a file: editors that know YAML complete and check it by this schema. */
export const schemaLine = (schemas: string, name: string): string =>
  `# yaml-language-server: $schema=${schemas}/${name}.schema.json\n`

/** A sample rule's file, or a file that it leans on. */
export const sampleText = ({ text }: SampleRule | SamplePart, basis: string): string => text.replaceAll('BASIS', basis)

/** Schema and first line of the files of a sort of part. */
const PART_FILES = {
  lexicons: ['lexicon', '# 词表：几条规则共用的词。文件名就是它的名称。'],
  registers: ['register', '# 对照表：一行一项。文件名就是它的名称。'],
  requirements: ['requirements', '# 举证要求：报告要用事实证明的事，会列入结果后面的“写实程度”表。名称写成“类/名”。'],
} as const

/** The file of a part that a sample leans on, in a pack that is a folder. */
export function partFile(part: SamplePart, basis: string): PackFile & { readonly schema: string } {
  const { sort, id } = part
  const [schema, comment] = PART_FILES[sort]
  const body = sampleText(part, basis)
  return sort === 'requirements'
    ? { path: `requirements/${id.replace('/', '-')}.yaml`, text: `${comment}\n${id}:\n${indented(body, '  ')}`, schema }
    : { path: `${sort}/${id}.yaml`, text: `${comment}\n${body}`, schema }
}

/** The text of a pack in one file with a sample rule in it, and with what that leans on. */
export function withSample(pack: string, sample: Required<SampleRule>, basis: string): string {
  const withParts = sample.parts.reduce((text, part) => insertEntry(text, part.sort, part.id, sampleText(part, basis)), pack)
  return insertEntry(withParts, 'rules', sample.id, sampleText(sample, basis))
}

const head = ({ id, title, engine }: NewPack): string => `# 规则包的总说明。改好后运行：
#   fazhi packs check 本文件夹    检查写法
#   fazhi packs test 本文件夹     运行例子
#   fazhi check 报告.docx --pack 本文件夹
id: ${id}
title: ${JSON.stringify(title)}
version: 1.0.0
engine: "${engine}"
extends: [law]                  # law 是自带的依据库；要在自带规则上加严，改为 [annual-report] 并写 override

# 依据：规则的 basis 写“文件名/条款名”。
sources:
  local-rules:
    name: 某省政务服务热线办理规定   # 不加书名号
    number: null                  # 文号，如 某政发〔2024〕5号
    from: null                    # 施行日期，如 2024-01-01
    clauses:
      hotline:
        article: 第三条
        cite: 年度报告应当写明12345热线的办理量、按时办结率和满意率
        confidence: unsure        # seen 看过原文、known 确知、unsure 待核对；只靠 unsure 的规则不能是 error
`

/** The files of a new pack, each path within its folder. */
export function newPack(pack: NewPack): readonly PackFile[] {
  const samples = SHOWN.map((kind) => sampleOf(kind)).filter((sample) => sample !== undefined)
  return [
    { path: 'pack.yaml', text: schemaLine(pack.schemas(0), 'pack') + head(pack) },
    ...samples
      .flatMap(({ parts }) => parts)
      .map((part) => partFile(part, BASIS))
      .map(({ path, text, schema }) => ({ path, text: schemaLine(pack.schemas(1), schema) + text })),
    ...samples.map((sample) => ({
      path: `${sample.id}.yaml`,
      text: schemaLine(pack.schemas(1), 'rule') + sampleText(sample, BASIS),
    })),
  ]
}
