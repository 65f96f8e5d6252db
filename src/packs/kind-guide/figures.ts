/** Kinds that reckon: sums, rates, changes. */
import type { KindGroup } from './guide.ts'

export const FIGURES: KindGroup = {
  title: { 'zh-CN': '数字对不对得上', en: 'Figures that agree' },
  kinds: {
    sums: {
      summary: '分项之和等于总数，分项不大于总数。',
      words: ['合计', '共计', '总计', '其中', '分项', '加起来', '求和', '总数', '加总'],
      sample: {
        id: 'numbers/adds-up',
        text: `title: 分项与合计相符
severity: warning
assert: {kind: sums, of: list, register: local-parts}
message:
  default: 前列各项{parts}＝{sum}，与合计{total}{unit}不符。
basis: [BASIS]
why: 数据要经得起核对。
examples:
  - {name: 不符, in: achievements, text: 办理人大代表建议«16件、政协提案12件，共27件»。, expect: over}
  - {name: 相符, in: achievements, text: 办理人大代表建议16件、政协提案12件，共28件。, expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'local-parts',
            text: `rows:                          # 并列的分项；exhaustive: true 表示没有别的分项，加起来必须等于总数
  - {name: 建议提案, terms: 建议|提案, exhaustive: true}
`,
          },
        ],
      },
    },
    'table-sums': {
      summary: '表格的合计等于各项之和。',
      words: ['合计', '总计', '小计', '表格', '附表', '加起来', '求和', '合计栏'],
      sample: {
        id: 'numbers/table-adds-up',
        text: `title: 表格合计相符
severity: warning
assert: {kind: table-sums}
message:
  wrong: 表内合计为{total}，各格{parts}＝{sum}。
basis: [BASIS]
why: 数据要经得起核对。
examples:
  - name: 不符
    in: achievements
    text: |-
      执法情况如下：
      | 单位 | 检查（次） | 处罚（件） |
      | 一中队 | 120 | 11 |
      | 二中队 | 96 | 9 |
      | 合计 | «226» | 20 |
      统计口径为办结数。
    expect: wrong
  - name: 相符
    in: achievements
    text: |-
      执法情况如下：
      | 单位 | 检查（次） | 处罚（件） |
      | 一中队 | 120 | 11 |
      | 二中队 | 96 | 9 |
      | 合计 | 216 | 20 |
      统计口径为办结数。
    expect: pass
`,
      },
    },
    ratio: {
      summary: '比率与前面两个数量算得上。',
      words: ['百分比', '百分数', '比例', '占比', '化解率', '办结率', '算错', '除法'],
      sample: {
        id: 'numbers/rate-fits',
        text: `title: 率与件数相符
severity: warning
assert: {kind: ratio}
message:
  wrong: "{part}除以{whole}为{expected}，与所写的{rate}不符。"   # 以 { 开头的文字要加引号
basis: [BASIS]
why: 数据要经得起核对。
examples:
  - {name: 不符, in: achievements, text: 处理投诉4826件，调解成功2871件，成功率«61.2%»。, expect: wrong}
  - {name: 相符, in: achievements, text: 受理纠纷324件，化解317件，化解率97.83%。, expect: pass}
`,
      },
    },
    rate: {
      summary: '比率不超过100%，不以零为分母，带有所依据的数量。',
      words: ['百分比', '百分数', '超过100%', '分母', '率', '百分号', '满意率', '件数'],
      sample: {
        id: 'numbers/rate-basis',
        text: `title: 写率要写件数
severity: info
scope: {roles: [achievements]}
assert: {kind: rate, ask: basis}
message:
  bare: “{name}”{rate}没有写件数（分母）。
basis: [BASIS]
why: 没有分母的率无从核对。
examples:
  - {name: 没有件数, in: achievements, text: 机关干部参加学法考试，«合格率100%»。, expect: bare}
  - {name: 有件数, in: achievements, text: 机关干部48人参加学法考试，合格率100%。, expect: pass}
`,
      },
    },
    change: {
      summary: '增减的说法（由…降至…、同比、比上年）要与所比的数据方向和幅度一致。',
      words: ['倍', '翻番', '同比', '环比', '增长', '下降', '增幅', '降幅', '百分比', '比上年', '增减'],
      sample: {
        id: 'numbers/change-fits',
        text: `title: 增减与前后数相符
severity: warning
assert: {kind: change}
message:
  wrong: 由{before}到{after}应为{expected}，所写为{said}。
  turned: 由{before}到{after}是{expected}，与“{said}”方向相反。
basis: [BASIS]
why: 数据要经得起核对。
examples:
  - {name: 方向相反, in: achievements, text: 平均办理时间由«26天缩短到39天»。, expect: turned}
  - {name: 相符, in: achievements, text: 平均办理时间由39天缩短到26天。, expect: pass}
`,
      },
    },
    'result-within': {
      summary: '结果数不大于总数。',
      words: ['办结', '成功', '大于总数', '受理', '超过受理数', '结果'],
      sample: {
        id: 'numbers/result-fits',
        text: `title: 办结数不大于受理数
severity: warning
assert:
  kind: result-within
  results: [办结, 化解, 成功]
  except: [结转, 上年]           # 同句里有这些词时，结果可以更多
message:
  larger: “{name}”{result}大于前面的{whole}。
basis: [BASIS]
why: 数据要经得起核对。
examples:
  - {name: 大于, in: achievements, text: 受理信访事项«58件，办结85件»。, expect: larger}
  - {name: 不大于, in: achievements, text: 受理信访事项58件，办结56件。, expect: pass}
`,
      },
    },
    'same-figure': {
      summary: '同一总数前后一致。',
      words: ['前后不一致', '数据打架', '同一数据', '矛盾', '两处', '前后数字'],
      sample: {
        id: 'numbers/one-total',
        text: `title: 同一数据前后一致
severity: warning
scope: {tenses: [done]}
assert:
  kind: same-figure
  find: {registers: [local-totals]}
message:
  differs: “{name}”前面写{one}，这里写{other}。
basis: [BASIS]
why: 同一年的同一个总数只有一个。
examples:
  - {name: 不一致, in: achievements, text: "全年办理行政处罚案件64件，罚款5.3万元。\\n落实公示制度，办理行政处罚案件«46件»，全部公示。", expect: differs}
  - {name: 一致, in: achievements, text: "全年办理行政处罚案件64件，罚款5.3万元。\\n落实公示制度，办理行政处罚案件64件，全部公示。", expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'local-totals',
            text: `rows:                          # name 总数的名称，verbs 前面的动词，terms 名词
  - {name: 行政处罚案件, verbs: 办理|查处, terms: 行政处罚案件|行政处罚}
`,
          },
        ],
      },
    },
  },
}
