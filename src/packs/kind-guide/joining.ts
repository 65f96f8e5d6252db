/** Kinds that join other demands. */
import type { KindGroup } from './guide.ts'

export const JOINING: KindGroup = {
  title: { 'zh-CN': '把几项要求合起来', en: 'Joining demands' },
  kinds: {
    all: {
      summary: '里面的每一项要求都要满足。',
      words: ['并且', '同时满足', '都要', '与'],
      sample: {
        id: 'supervision/court-all',
        text: `title: 行政应诉的案件数和负责人出庭都要写
severity: warning
scope: {roles: [achievements]}
assert:
  kind: all
  of:
    - {kind: has, find: {terms: [行政应诉, 行政诉讼]}, role: achievements}
    - {kind: has, find: {terms: [出庭]}, role: achievements}
message:
  absent: 行政应诉和负责人出庭没有写全。
basis: [BASIS]
why: 两项合起来才是应诉情况。
examples:
  - {name: 缺出庭, in: achievements, text: 全年行政应诉案件6件。, expect: absent}
  - {name: 都写了, in: achievements, text: 全年行政应诉案件6件，负责人出庭6件。, expect: pass}
`,
      },
    },
    any: {
      summary: '里面的要求满足一项即可；都不满足时按第一项报。',
      words: ['或者', '任选', '其中一项', '满足一个'],
      sample: {
        id: 'adviser/any-form',
        text: `title: 写了法律顾问或者公职律师
severity: info
scope: {roles: [achievements]}
assert:
  kind: any
  of:
    - {kind: has, find: {terms: [法律顾问]}, role: achievements}
    - {kind: with-figure, find: {terms: [公职律师]}, units: [名]}
message:
  absent: 没有写法律顾问，也没有写公职律师。
  bare: 公职律师没有写人数。
basis: [BASIS]
why: 重大事项要有专业人员把关。
examples:
  - {name: 都没有写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
  - {name: 写了一项, in: achievements, text: 法律顾问审查合同30份。, expect: pass}
`,
      },
    },
    not: {
      summary: '里面的要求不成立。',
      words: ['相反', '不成立', '排除', '反过来', '除非'],
      sample: {
        id: 'numbers/not-many-figures',
        text: `title: 概述里不堆数据
severity: info
scope: {roles: [overview]}
assert:
  kind: not
  of: {kind: count, of: quantities, min: 3, role: overview}   # 不成立才通过
  role: overview
message:
  held: 概述里有三个以上的数据。
basis: [BASIS]
why: 概述只说总体情况，数据写在后面。
examples:
  - {name: 数据多, in: overview, text: 全年组织执法培训12次，办理行政处罚86件，案卷评查40份。, expect: held}
  - {name: 没有数据, in: overview, text: 街道法治建设稳步推进。, expect: pass}
`,
      },
    },
  },
}
