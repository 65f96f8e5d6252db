/** Kinds that ask for substance where something is told: figures, what was done, what came of it. */
import type { KindGroup } from './guide.ts'

export const SUBSTANCE: KindGroup = {
  title: { 'zh-CN': '写到了，还要写实', en: 'Told with substance' },
  kinds: {
    'with-figure': {
      summary: '写到这些词的句子（或段落）要有数据。',
      words: ['人数', '金额', '万元', '写数量', '有数字', '数量', '件数', '次数', '量化', '没有数据', '具体数据'],
      sample: {
        id: 'supervision/mediation-figures',
        text: `title: 行政调解要写数量
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
`,
      },
    },
    'told-with': {
      summary: '写到一件事时，它的几项数据（带 clauses 的词表）在同一段里写全，每项有数。',
      words: ['热线', '12345', '几项数据', '办理量', '办结率', '满意率', '配套数据', '同时写'],
      sample: {
        id: 'supervision/hotline-figures',
        text: `title: 12345热线的办理量、按时办结率、满意率要写全
severity: warning
scope: {roles: [achievements]}
assert:
  kind: told-with
  about: {terms: ["12345", 政务服务便民热线]}   # 写的是哪件事
  set: hotline-figures                          # 要写全的几项，见词表
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
`,
        parts: [
          {
            sort: 'lexicons',
            id: 'hotline-figures',
            text: `clauses:                      # 一组要素，每个有规范写法和算数的其他写法
  count: {canonical: 办理量, terms: [受理工单, 办理工单, 工单]}
  on-time: {canonical: 按时办结率, terms: [按时办结率, 按期办结率, 及时办结率]}
  satisfaction: {canonical: 满意率, terms: [满意率, 满意度]}
`,
          },
        ],
      },
    },
    evidence: {
      summary: '一项举证要求达到某个写实程度：提名称、写做法、有数据。',
      words: ['写实', '程度', '举证', '落实情况', '只有名称', '做法', '空泛'],
      sample: {
        id: 'topics/hotline',
        text: `title: 12345热线要有数据
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
`,
        parts: [
          {
            sort: 'requirements',
            id: 'topics/hotline',
            text: `title: 12345热线办理
basis: [BASIS]
named: {terms: ["12345", 政务服务便民热线]}                  # 只算提到名称
described: {terms: [工单, 限时办理, 闭环管理, 接诉即办]}     # 算写了做法
quantified: {terms: [工单, 诉求, 办结率, 满意率], units: [件, 个, "%"]}   # 旁边有数据才算
needsName: true                                              # 同时要有名称
fix: 写明受理量、按时办结率和满意率。
`,
          },
        ],
      },
    },
    together: {
      summary: '两件该一起写的事，写了一件就要写另一件。',
      words: ['主要负责人', '书记', '配对', '成对出现', '同时写', '只写一方', '两方面', '党政'],
      sample: {
        id: 'supervision/review-and-court',
        text: `title: 行政复议和行政应诉要一起写
severity: info
assert:
  kind: together
  one: {terms: [行政复议]}
  other: {terms: [行政应诉, 行政诉讼]}
message:
  other-missing: 写了“{term}”，没有写行政应诉。
  one-missing: 写了“{term}”，没有写行政复议。
basis: [BASIS]
why: 两项合起来才是化解行政争议的情况。
examples:
  - {name: 只写复议, in: achievements, text: 全年«行政复议»案件3件。, expect: other-missing}
  - {name: 都写了, in: achievements, text: 全年行政复议案件3件，行政应诉案件2件。, expect: pass}
`,
      },
    },
    answered: {
      summary: '写到这些词之后，附近或别处要有下文；数目为零的不算。',
      words: ['下文', '整改', '后续', '结果', '处理情况', '闭环', '回应'],
      sample: {
        id: 'supervision/lost-cases',
        text: `title: 写了败诉，要写原因或者整改
severity: warning
scope: {roles: [achievements]}
assert:
  kind: answered
  find: {terms: [败诉]}
  by: {terms: [原因, 整改, 分析]}
message:
  unanswered: 写了“{term}”，没有写原因和整改。
basis: [BASIS]
why: 败诉说明执法有问题，要有下文。
examples:
  - {name: 没有下文, in: achievements, text: 行政诉讼案件6件，其中«败诉»2件。, expect: unanswered}
  - {name: 有下文, in: achievements, text: 行政诉讼案件6件，其中败诉2件，均已分析并整改。, expect: pass}
`,
      },
    },
  },
}
