/** Kinds that look at years and dates. */
import type { KindGroup } from './guide.ts'

export const YEARS: KindGroup = {
  title: { 'zh-CN': '年份和时间', en: 'Years and dates' },
  kinds: {
    'heading-year': {
      summary: '各部分标题里的年份是报告年度，安排部分是下一年。',
      words: ['年份', '去年', '上年', '旧年份', '沿用', '标题年份', '下一年'],
      sample: {
        id: 'years/plan-year',
        text: `title: 安排部分的年份是下一年度
severity: warning
scope: {roles: [plans]}
assert: {kind: heading-year, role: plans, expect: next}
message:
  wrong: 这一部分应写{expected}年，却写成了{year}年。
  item: 安排中写了{year}年要做的事，应为{expected}年。
basis: [BASIS]
why: 年份不对，多半是沿用了上年的文字。
examples:
  - {name: 沿用旧年份, in: plans, text: 一是会同市级部门评估赋权清单，«2024年»培训300人次。, expect: item}
  - {name: 写对, in: plans, text: 一是会同市级部门评估赋权清单，2025年培训300人次。, expect: pass}
`,
      },
    },
    'told-year': {
      summary: '成效部分以上一年年份开头、又不作比较的数据，请人核对。',
      words: ['去年数据', '上年数据', '旧数据', '沿用', '年份', '漏改'],
      sample: {
        id: 'years/last-year-figures',
        text: `title: 成效写报告年度的数据
severity: warning
review: [stale]
assert: {kind: told-year}
message:
  stale: 成效部分写了{year}年的数据，报告年度是{expected}年，请核对。
basis: [BASIS]
why: 上年数据单独写出又不作比较，多半是漏改。
examples:
  - {name: 上年的数据, in: achievements, year: 2024, text: «2023年»，全区办理行政检查4126次。, expect: stale}
  - {name: 报告年度, in: achievements, year: 2024, text: 2024年，全区办理行政检查4126次。, expect: silent}
`,
      },
    },
    'as-of-year': {
      summary: '数据的截止日（截至……年底）在报告年度或者之后。',
      words: ['截至', '截止', '年底', '旧数据', '沿用数据', '统计时点'],
      sample: {
        id: 'years/figures-as-of',
        text: `title: 数据截止日在报告年度
severity: warning
assert: {kind: as-of-year}
message:
  stale: 数据截至{year}年，报告年度是{expected}年。
basis: [BASIS]
why: 截止日太早，多半是沿用了上年的数据。
examples:
  - {name: 上年数据, in: achievements, text: 发现问题56个，«截至2023年12月底»已整改54个。, expect: stale}
  - {name: 当年数据, in: achievements, text: 发现问题56个，截至2024年12月底已整改54个。, expect: pass}
`,
      },
    },
    dated: {
      summary: '会议、活动、文件要在它们的时间之内提到。',
      words: ['时间', '还没有', '穿越', '过时', '活动', '专项行动', '会议时间', '已经结束'],
      sample: {
        id: 'years/local-campaign',
        text: `title: 专项行动在开始之后才提到
severity: error
assert:
  kind: dated
  ask: begun                     # begun 成文那天是否已有；going-on 报告年度里是否还有
  find: {registers: [campaigns]}
message:
  early: "{name}在{from}开始，成文时（{written}）还没有。"   # 以 { 开头的文字要加引号
basis: [BASIS]
why: 写了当时还没有的事，说明文字有误。
examples:
  - {name: 还没有开始, in: achievements, year: 2021, text: 深入开展«清风护企»行动，走访企业40家。, expect: early}
  - {name: 已经开始, in: achievements, year: 2024, text: 深入开展清风护企行动，走访企业40家。, expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'campaigns',
            text: `rows:                          # terms 写法，name 名称，from 开始的日期；last 是还在进行的最后一个报告年度
  - {terms: 清风护企, name: “清风护企”专项行动, from: 2023-03-01}
`,
          },
        ],
      },
    },
    latest: {
      summary: '写到一系列会议时，要写到报告年度里最近的一次。',
      words: ['最新会议', '全会', '会议精神', '沿用旧稿', '党代会', '最近一次'],
      sample: {
        id: 'years/local-congress',
        text: `title: 写到市党代会时写最近的一次
severity: warning
assert:
  kind: latest
  find: {registers: [congresses]}
message:
  epoch: 只提到{name}，没有提到{due}（{from}）。
  meeting: 只提到{name}，没有提到{due}（{from}）。
basis: [BASIS]
why: 只写旧的会议，多半是沿用了旧稿。
examples:
  - {name: 旧会议, in: achievements, year: 2024, text: 贯彻«市第七次党代会»部署，组织研讨6次。, expect: epoch}
  - {name: 最近的会议, in: achievements, year: 2024, text: 贯彻市第八次党代会部署，组织研讨6次。, expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'congresses',
            text: `rows:                          # 按时间先后；epoch 是届次
  - {terms: 市第七次党代会, name: 市第七次党代会, from: 2016-12-20, epoch: 7}
  - {terms: 市第八次党代会, name: 市第八次党代会, from: 2021-12-18, epoch: 8}
`,
          },
        ],
      },
    },
  },
}
