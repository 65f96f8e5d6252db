/** Sample rules that lean on a set of words, a requirement or a table of data, with those parts. */
import type { SampleRule } from './sample-rules.ts'

const toldWith = `# 种类 told-with：写到一件事时，它的几项数据在同一段里写全，每项有数。几项数据在 pack.yaml 的 lexicons 里。
title: 12345热线的办理量、按时办结率、满意率要写全
severity: warning
scope: {roles: [achievements]}
assert:
  kind: told-with
  about: {terms: ["12345", 政务服务便民热线]}   # 写的是哪件事
  set: hotline-figures                          # 要写全的几项
  find: {lexicons: [hotline-figures]}
  role: achievements
message:
  absent: 没有写12345热线办理情况。
  partial: 写了12345热线，缺{missing}。
  bare: 写了12345热线，{bare}没有数据。
basis: [BASIS]
why: 三个数据合起来才能看出诉求办理的质量。
fix: 写明“12345热线受理工单××件，按时办结率××%，满意率××%”。
examples:
  - {name: 没有写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
  - {name: 缺满意率, in: achievements, text: «12345»热线受理工单320件，按时办结率99%。, expect: partial}
  - {name: 没有数据, in: achievements, text: «12345»热线工单逐件回访，按时办结率、满意率稳步提高。, expect: bare}
  - {name: 写全, in: achievements, text: 12345热线受理工单320件，按时办结率99%，满意率97%。, expect: pass}
  - {name: 分两句写, in: achievements, text: 12345热线受理工单320件。按时办结率、满意率分别为99%、97%。, expect: pass}
`

const evidence = `# 种类 evidence：要求写到什么程度。要求在 requirements/ 里，程度有 named 只提名称、described 写了做法、quantified 有数据。
title: 12345热线要有数据
severity: info
assert: {kind: evidence, requirement: topics/hotline, atLeast: quantified, role: achievements}
message:
  absent: 没有写12345热线。
  named: 只提到12345热线，没有写做了什么。
  described: 写了12345热线的做法，没有写数据。
basis: [BASIS]
why: 热线数据反映群众诉求的办理质量。
fix: 写明受理量、按时办结率和满意率。
examples:
  - {name: 没有写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
  - {name: 没有数据, in: achievements, text: 建立12345热线工单限时办理机制，实行闭环管理，逐件回访群众。, expect: described}
  - {name: 有数据, in: achievements, text: 12345热线受理工单320件，全部按时办结。, expect: pass}
`

const replace = `# 种类 replace：固定名称写错时，指出正确写法。对照表在 registers/names.yaml。
title: 本省文件和机构名称要写对
severity: warning
assert: {kind: replace, find: {registers: [names]}}
message:
  wrong: “{wrong}”应为“{right}”。
basis: [BASIS]
why: 名称写错会使依据落空。
examples:
  - {name: 写错, in: achievements, text: 制定«政务热线办理规定»，规范办理流程。, expect: wrong}
  - {name: 写对, in: achievements, text: 制定政务服务热线办理规定，规范办理流程。, expect: pass}
`

/** The rules. */
export const SAMPLE_COMPOUNDS: readonly SampleRule[] = [
  { id: 'supervision/hotline', text: toldWith },
  { id: 'topics/hotline', text: evidence },
  { id: 'names/local', text: replace },
]

/** `requirements/topics.yaml`. */
export const SAMPLE_REQUIREMENTS = `# 举证要求：报告要用事实证明的事，会列入结果后面的“写实程度”表。名称写成“类/名”。
topics/hotline:
  title: 12345热线办理
  basis: [BASIS]
  named: {terms: ["12345", 政务服务便民热线]}                  # 只算提到名称
  described: {terms: [工单, 限时办理, 闭环管理, 接诉即办]}     # 算写了做法
  quantified: {terms: [工单, 诉求, 办结率, 满意率], units: [件, 个, "%"]}   # 旁边有数据才算
  needsName: true                                              # 同时要有名称
  fix: 写明受理量、按时办结率和满意率。
`

/** `registers/names.yaml`. */
export const SAMPLE_REGISTER = `# 对照表：terms 是错误写法，几种用 | 隔开；right 是正确写法。
rows:
  - {terms: 政务热线办理规定|便民热线办理规定, right: 政务服务热线办理规定}
`
