/** Sample rules, one of each common sort, commented for people who write their first rule. */

/** A sample rule: its text after the `$schema` line. `BASIS` stands for a clause of the pack. */
export interface SampleRule {
  readonly id: string
  readonly text: string
}

const has = `# 种类 has：范围里至少要出现一次这些词。
title: 写明政务服务“好差评”情况
severity: warning              # error 错误、warning 警告、info 提示
scope: {roles: [achievements]} # 只看“举措和成效”部分；不写 scope 就看全文
assert:
  kind: has
  role: achievements           # 没写时，提示应写在哪一部分
  find: {terms: [好差评, 政务服务评价]}
message:
  absent: 没有写政务服务“好差评”情况。
basis: [BASIS]
why: 群众评价是政务服务质量的直接反映。
fix: 写明“收到政务服务评价××条，好评率××%”。
examples:                      # 例子就是测试：至少一个会报的、一个不报的
  - {name: 没有写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
  - {name: 写了, in: achievements, text: 收到政务服务“好差评”320条，好评率99%。, expect: pass}
`

const lacks = `# 种类 lacks：范围里不能出现这些词；每出现一次报一次。
title: 不写“有效提升”之类无法核实的话
severity: info
scope: {roles: [achievements], tenses: [done]}   # 只看已经做的事，不看打算和问题
assert:
  kind: lacks
  find:
    terms: [有效提升, 明显改善]
    except: [有效提升率]         # 包含这些词、意思不同的，不算
message:
  found: “{term}”无法核实，请写数据。   # {term} 由程序填上找到的词
basis: [BASIS]
why: 没有数据的评价不能核实。
fix: 改写为前后两年的数据。
examples:                      # «» 标出应当报出的位置
  - {name: 空话, in: achievements, text: 执法水平«有效提升»。, expect: found}
  - {name: 有数据, in: achievements, text: 案卷评查合格率由92%升至98%。, expect: pass}
  - {name: 写在打算里不算, in: plans, text: 下一步将使执法水平有效提升。, expect: pass}
`

const withFigure = `# 种类 with-figure：写到这些词的句子，要有数据。
title: 行政调解要写数量
severity: warning
scope: {roles: [achievements], tenses: [done]}
assert:
  kind: with-figure
  find: {terms: [行政调解]}
  units: [件, 起, 次]           # 只认这些单位的数据；不写就都算
message:
  bare: 写到“{term}”，没有写数量。
basis: [BASIS]
why: 工作量要能核实。
fix: 写明“行政调解案件××件，成功××件”。
examples:
  - {name: 没有数, in: achievements, text: 扎实开展«行政调解»，化解矛盾纠纷。, expect: bare}
  - {name: 有数, in: achievements, text: 全年行政调解案件86件。, expect: pass}
`

const section = `# 种类 section：要有这一部分，而且不是空的。
title: 应有“特色亮点”部分
severity: info
when: {levels: [county, city]} # 只对县、市两级；不写 when 就都适用
assert: {kind: section, role: highlights}
message:
  default: 没有单列“特色亮点”部分。    # default：没有单独写的情形都用这一句
basis: [BASIS]
why: 示范创建要求单列亮点做法。
fix: 增加“工作亮点”一节。
examples:
  - {name: 没有这一部分, in: achievements, level: county, text: 全年组织执法培训12次。, expect: absent}
  - {name: 有这一部分, in: highlights, level: county, text: 首创“一案一评”机制，评查案卷120件。, expect: pass}
  - {name: 乡镇不适用, in: achievements, level: township, text: 全年组织执法培训12次。, expect: not-applicable}
`

const count = `# 种类 count：次数、数据、字数、条目的个数在范围之内。
title: 成效部分至少写三个数据
severity: info
scope: {roles: [achievements]}
assert: {kind: count, of: quantities, min: 3, role: achievements}
message:
  few: 成效部分只有{count}个数据，至少应有{min}个。
basis: [BASIS]
why: 成效要用数据说话。
fix: 补充执法、复议、培训等数据。
examples:
  - {name: 只有一个, in: achievements, text: 全年组织执法培训12次。, expect: few}
  - {name: 有三个, in: achievements, text: 全年组织执法培训12次，办理行政处罚86件，案卷评查40份。, expect: pass}
`

/** Samples that stand on their own, by kind. */
export const SAMPLE_RULES: Readonly<Record<string, SampleRule>> = {
  has: { id: 'supervision/service-rating', text: has },
  lacks: { id: 'text/unverifiable', text: lacks },
  'with-figure': { id: 'supervision/mediation-figures', text: withFigure },
  section: { id: 'structure/highlights', text: section },
  count: { id: 'numbers/enough', text: count },
}
