/** Kinds that look at what a report is and whose: title, agency, year, signature, date. */
import type { KindGroup } from './guide.ts'

export const IDENTITY: KindGroup = {
  title: { 'zh-CN': '标题、机关、落款、日期', en: 'Title, agency, signature, date' },
  kinds: {
    'annual-report': {
      summary: '是不是法治政府建设年度情况报告；不是的话其余规则都不适用。',
      words: ['文种', '是不是报告', '交错文件', '解读', '通知', '模板', '范文'],
      sample: {
        id: 'identity/is-annual-report',
        text: `title: 交来的是年度情况报告
severity: error
assert: {kind: annual-report}
message:
  openness: 这是政府信息公开工作年度报告，不是法治政府建设年度情况报告。
  default: 这不是法治政府建设年度情况报告。
basis: [BASIS]
why: 交错了文件，其他检查都没有意义。
examples:
  - name: 信息公开年报
    text: |
      «安澜市云溪区松陵镇2024年政府信息公开工作年度报告»
      根据《中华人民共和国政府信息公开条例》的规定，编制本年度报告。
      一、总体情况
      2024年，松陵镇主动公开政府信息320条。
    expect: openness
  - {name: 年度情况报告, in: achievements, text: 全年组织执法培训12次。, expect: pass}
`,
      },
    },
    field: {
      summary: '报告写明标题、机关、年度、落款或日期。',
      words: ['日期', '年度', '机关名称', '单位名称', '没有日期', '没有落款', '要素'],
      sample: {
        id: 'identity/dated',
        text: `title: 写明成文日期
severity: warning
assert: {kind: field, field: date}
message:
  absent: 没有写成文日期。
basis: [BASIS]
why: 没有日期，就看不出是否按时公开。
examples:
  - {name: 没有写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
  - name: 写了
    text: |
      望江街道2024年度法治政府建设情况报告
      一、主要举措和成效
      全年组织执法培训12次。
      云溪区人民政府望江街道办事处
      2025年1月16日
    expect: pass
`,
      },
    },
    'title-form': {
      summary: '标题完整，不加句号，写明机关、年度和文种。',
      words: ['标题', '题目', '文种', '标题没有年份', '标题没有单位', '报告名称'],
      sample: {
        id: 'identity/title-sort',
        text: `title: 标题的文种是“报告”
severity: info
assert: {kind: title-form, ask: kind}
message:
  kind: 标题“{title}”的文种不是“报告”。
basis: [BASIS]
why: 向社会公开的是年度情况报告。
examples:
  - name: 写成汇报
    text: |
      «望江街道2024年法治政府建设情况汇报»
      现将2024年度法治政府建设情况报告如下：
      一、主要举措和成效
      全年组织执法培训12次。
    expect: kind
  - {name: 写对, in: achievements, text: 全年组织执法培训12次。, expect: pass}
`,
      },
    },
    'identity-agrees': {
      summary: '标题、开头和落款的年度、地方一致。',
      words: ['前后不一致', '年度不一致', '落款不一致', '标题与正文', '套用', '首段'],
      sample: {
        id: 'identity/one-year',
        text: `title: 标题与首段的年度一致
severity: error
assert: {kind: identity-agrees, of: year}
message:
  year: 首段写的是{own}年，标题是{other}年。
basis: [BASIS]
why: 年度不一致，多半是沿用了上年的文字。
examples:
  - name: 不一致
    text: |
      望江街道2024年度法治政府建设情况报告
      现将«2023年»度法治政府建设情况报告如下：
      一、主要举措和成效
      全年组织执法培训12次。
    expect: year
  - {name: 一致, in: achievements, text: 全年组织执法培训12次。, expect: pass}
`,
      },
    },
    'signature-form': {
      summary: '有落款和日期，写法正确，日期合乎期限。',
      words: ['逾期', '超期', '落款', '署名', '成文日期', '日期写法', '期限', '4月1日', '公开时间', '迟交', '盖章'],
      sample: {
        id: 'identity/date-written',
        text: `title: 成文日期用阿拉伯数字写全年月日
severity: warning
assert: {kind: signature-form, ask: form}
message:
  han: 成文日期“{date}”用了汉字。
  default: 成文日期“{date}”的写法不对。
basis: [BASIS]
why: 公文的成文日期用阿拉伯数字。
examples:
  - name: 用了汉字
    text: |
      望江街道2024年度法治政府建设情况报告
      一、主要举措和成效
      全年组织执法培训12次。
      云溪区人民政府望江街道办事处
      «二〇二五年一月十六日»
    expect: han
  - name: 写对
    text: |
      望江街道2024年度法治政府建设情况报告
      一、主要举措和成效
      全年组织执法培训12次。
      云溪区人民政府望江街道办事处
      2025年1月16日
    expect: pass
`,
      },
    },
    issuer: {
      summary: '不出现与报告机关身份不符的词。',
      words: ['我市', '我镇', '我区', '街道', '自称', '单位称呼', '党工委', '党委', '套用别处'],
      sample: {
        id: 'names/own-area',
        text: `title: 街道不自称“我镇”
severity: warning
assert:
  kind: issuer
  find: {registers: [own-areas]}
message:
  unfit: 报告机关是“{agency}”，“{wrong}”应为“{right}”。
basis: [BASIS]
why: 称呼不符，多半是套用了别处的文字。
examples:
  - {name: 写成我镇, in: achievements, text: «我镇»组织执法培训12次。, expect: unfit}
  - {name: 写对, in: achievements, text: 我街道组织执法培训12次。, expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'own-areas',
            text: `rows:                          # 机关名称里有 issuer 的词、没有 unless 的词时，不该写 terms
  - {terms: 我镇|全镇, issuer: 街道, unless: 镇|乡, right: 我街道}
  - {terms: 我街道|全街道, issuer: 镇, unless: 街, right: 我镇}
`,
          },
        ],
      },
    },
  },
}
