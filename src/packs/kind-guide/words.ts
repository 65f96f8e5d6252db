/** Kinds that ask whether something is told. */
import type { KindGroup } from './guide.ts'

export const WORDS: KindGroup = {
  title: { 'zh-CN': '有没有写、写了多少', en: 'What is told' },
  kinds: {
    has: {
      summary: '范围里要有这些词之一，至少出现若干次。',
      words: ['典型案例', '案例', '附件', '必须写', '应当写', '要写到', '漏写', '没有写', '缺少', '关键词', '必写', '提到'],
      sample: {
        id: 'supervision/service-rating',
        text: `title: 写明政务服务“好差评”情况
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
`,
      },
    },
    lacks: {
      summary: '范围里不出现这些词。',
      words: [
        '保密',
        '涉密',
        '不得出现',
        '禁止',
        '不得写',
        '不要写',
        '不能写',
        '禁用词',
        '敏感词',
        '空话',
        '套话',
        '口号',
        '禁词',
      ],
      sample: {
        id: 'text/unverifiable',
        text: `title: 不写“有效提升”之类无法核实的话
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
`,
      },
    },
    none: {
      summary: '范围里没有任何句子；有一句报一句。',
      words: ['不该有', '写错地方', '混入', '打算', '时态', '问题写在成效里'],
      sample: {
        id: 'structure/plan-among-achievements',
        text: `title: 成效部分不写打算
severity: info
scope: {roles: [achievements], tenses: [plan]}   # 成效部分里说打算的句子
assert: {kind: none}
message:
  found: 这句说的是打算，应写在下一年度安排里。
basis: [BASIS]
why: 成效写已经做的事。
examples:
  - {name: 写了打算, in: achievements, text: 全年组织培训12次。«下一步将建立法律顾问名册。», expect: found}
  - {name: 没有写, in: achievements, text: 全年组织培训12次。, expect: silent}
`,
      },
    },
    count: {
      summary: '词语次数、数据个数、字数、条目数在范围之内。',
      words: ['字数', '篇幅', '太长', '太短', '个数', '条数', '至少几个', '最多几个', '上限', '下限'],
      sample: {
        id: 'numbers/enough',
        text: `title: 成效部分至少写三个数据
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
`,
      },
    },
    each: {
      summary: '范围里的每一项（条目、段落、小节、句子）都要有这些词之一。',
      words: ['每一项', '每条', '逐项', '逐条', '责任单位', '牵头', '时限', '原因'],
      sample: {
        id: 'plans/who',
        text: `title: 每项安排写明责任单位
severity: info
scope: {roles: [plans]}
assert:
  kind: each
  of: item
  has: {terms: [牵头, 负责]}
message:
  all: 各项安排都没有写责任单位。
  some: 第{ordinal}项安排（{unit}）没有写责任单位。
basis: [BASIS]
why: 没有责任单位的安排难以落实。
examples:
  - {name: 一项没有写, in: plans, text: 一是组织培训6次，由司法所负责。«二是评查案卷36卷»。, expect: some}
  - {name: 都写了, in: plans, text: 一是组织培训6次，由司法所负责。二是评查案卷36卷，由执法队牵头。, expect: pass}
`,
      },
    },
  },
}
