/** The files of a new pack: it passes its own test, and shows one rule of each common sort. */
import type { PackFile } from './pack-file.ts'
import { SAMPLE_COMPOUNDS, SAMPLE_REGISTER, SAMPLE_REQUIREMENTS } from './sample-parts.ts'
import { SAMPLE_RULES, type SampleRule } from './sample-rules.ts'

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

/** First line of a file: editors that know YAML complete and check it by this schema. */
export const schemaLine = (schemas: string, name: string): string =>
  `# yaml-language-server: $schema=${schemas}/${name}.schema.json\n`

/** A sample rule's file. */
export const ruleText = ({ text }: SampleRule, basis: string): string => text.replaceAll('BASIS', basis)

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

# 词表：几条规则共用的词。
lexicons:
  hotline-figures:
    clauses:                      # 一组要素，每个有规范写法和算数的其他写法
      count: {canonical: 办理量, terms: [受理工单, 办理工单, 工单]}
      on-time: {canonical: 按时办结率, terms: [按时办结率, 按期办结率, 及时办结率]}
      satisfaction: {canonical: 满意率, terms: [满意率, 满意度]}
`

/** The files of a new pack, each path within its folder. */
export function newPack(pack: NewPack): readonly PackFile[] {
  const rules = [...Object.values(SAMPLE_RULES), ...SAMPLE_COMPOUNDS]
  return [
    { path: 'pack.yaml', text: schemaLine(pack.schemas(0), 'pack') + head(pack) },
    {
      path: 'requirements/topics.yaml',
      text: schemaLine(pack.schemas(1), 'requirements') + SAMPLE_REQUIREMENTS.replaceAll('BASIS', BASIS),
    },
    { path: 'registers/names.yaml', text: schemaLine(pack.schemas(1), 'register') + SAMPLE_REGISTER },
    ...rules.map((rule) => ({
      path: `${rule.id}.yaml`,
      text: schemaLine(pack.schemas(1), 'rule') + ruleText(rule, BASIS),
    })),
  ]
}
