/** Kinds that look at parts, headings and numbering. */
import type { KindGroup } from './guide.ts'

export const STRUCTURE: KindGroup = {
  title: { 'zh-CN': '部分、标题、序号', en: 'Parts, headings, numbering' },
  kinds: {
    section: {
      summary: '要有这一部分，而且不是空的。',
      words: ['章节', '缺部分', '缺少一节', '成效', '不足', '安排', '亮点', '结构', '板块'],
      sample: {
        id: 'structure/highlights',
        text: `title: 应有“特色亮点”部分
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
`,
      },
    },
    share: {
      summary: '某些部分的字数至少占正文的一定比例。',
      words: ['篇幅', '占比', '比例', '头重脚轻', '太简略', '字数'],
      sample: {
        id: 'plans/room',
        text: `title: 不足和安排至少占正文的两成
severity: info
assert: {kind: share, roles: [problems, plans], minPercent: 20, minCharacters: 20, role: plans}
message:
  small: 不足和安排只占正文的{percent}%，至少应占{min}%。
basis: [BASIS]
why: 报告不能只写成绩。
examples:
  - name: 太少
    text: |
      望江街道2024年度法治政府建设情况报告
      一、主要举措和成效
      全年组织执法培训12次，办理案件36件，评查案卷40份，调解纠纷74件，接待群众来访320人次，均已归档。
      二、存在的不足和原因
      人手少。
      «三、2025年主要安排»
      培训6次。
    expect: small
  - {name: 足够, in: plans, text: 2025年组织执法培训6次，由司法所负责。, expect: pass}
`,
      },
    },
    'headings-alike': {
      summary: '同一级标题写法一致。',
      words: ['标题', '小标题', '空标题', '标题重复', '标题句号', '没有正文', '编号一致'],
      sample: {
        id: 'structure/no-empty-heading',
        text: `title: 标题下面要有正文
severity: warning
assert: {kind: headings-alike, ask: text}
message:
  empty: 标题“{heading}”下没有正文。
basis: [BASIS]
why: 空标题说明内容没有写完。
examples:
  - name: 空标题
    in: achievements
    text: |-
      （一）强化组织领导
      研究法治工作4次。
      «（二）推进法治宣传»
      （三）规范行政执法
      评查案卷36卷。
    expect: empty
  - {name: 有正文, in: achievements, text: 全年组织培训12次。, expect: silent}
`,
      },
    },
    numbering: {
      summary: '编号连续，不缺、不重、不变样。',
      words: ['序号', '跳号', '重号', '编号', '序号连续', '标题编号'],
      sample: {
        id: 'structure/numbers-run',
        text: `title: 标题序号连续
severity: warning
assert: {kind: numbering, most: 5}
message:
  default: 序号“{number}”应为“{expected}”。
basis: [BASIS]
why: 序号不连续，读者会以为缺了内容。
examples:
  - name: 跳号
    in: achievements
    text: |-
      （一）强化组织领导
      研究法治工作4次。
      （二）推进普法
      宣讲36场。
      «（四）»规范执法
      评查案卷36卷。
    expect: gap
  - {name: 没有序号, in: achievements, text: 全年组织培训12次。, expect: silent}
`,
      },
    },
    'number-form': {
      summary: '标题编号写作 一、 （一） 1. （1） ①，逐级使用。',
      words: ['序号标点', '顿号', '层级', '越级', '跳级', '公文格式'],
      sample: {
        id: 'structure/number-mark',
        text: `title: 序号后面的标点
severity: info
assert: {kind: number-form, ask: mark}
message:
  dot: 汉字序号“{number}”后用顿号。
  pause: 阿拉伯数字序号“{number}”后用下脚点。
  after-bracket: 带括号的序号“{number}”后不加标点。
basis: [BASIS]
why: 公文序号有统一写法。
examples:
  - name: 括号后加顿号
    in: achievements
    text: |-
      «（一）、»强化组织领导
      研究法治工作4次。
    expect: after-bracket
  - {name: 没有序号, in: achievements, text: 研究法治工作4次。, expect: silent}
`,
      },
    },
    'item-order': {
      summary: '“一是”“二是”在一节里连续。',
      words: ['一是', '二是', '三是', '列举', '漏了二是', '顺序'],
      sample: {
        id: 'structure/items-run',
        text: `title: “一是”“二是”连续
severity: warning
assert:
  kind: item-order
  find: {terms: [一是, 二是, 三是, 四是, 五是]}
message:
  default: “{marker}”与上文不连续，应为“{expected}”。
basis: [BASIS]
why: 列举断开，读者会以为缺了一项。
examples:
  - {name: 缺二是, in: achievements, text: 一是研究法治工作4次；«三是»组织培训12次。, expect: gap}
  - {name: 连续, in: achievements, text: 一是研究法治工作4次；二是组织培训12次。, expect: pass}
`,
      },
    },
    answers: {
      summary: '一部分里的每一项，在另一部分里要有同一主题（主题对照表的一行）的回应。',
      words: ['逻辑', '对应', '呼应', '不足与安排', '针对问题', '整改措施', '问题和措施'],
      sample: {
        id: 'plans/meets-problems',
        text: `title: 每项不足在安排里有对应
severity: info
scope: {roles: [problems]}
assert:
  kind: answers
  register: topics               # 主题对照表：一行一个主题
  find: {registers: [topics]}
  by: plans                      # 在哪一部分回应
  broad: [general]               # 太宽的主题，单独不要求回应
  common: [法治, 工作]
  lacking: [不足, 短缺, 不够]
  causal: [由于, 原因]
message:
  unanswered: 第{ordinal}项不足（{unit}）在安排里没有对应。
  topic: 第{ordinal}项不足提到{topics}，安排没有涉及。
basis: [BASIS]
why: 提出问题要有改进的安排。
examples:
  - name: 没有对应
    text: |
      望江街道2024年度法治政府建设情况报告
      一、主要举措和成效
      全年组织执法培训12次。
      二、存在的不足和原因
      «一是检测设备短缺»，环境类案件取证难。
      三、2025年主要安排
      一是举办普法夜市6场。
    expect: unanswered
  - name: 有对应
    text: |
      望江街道2024年度法治政府建设情况报告
      一、主要举措和成效
      全年组织执法培训12次。
      二、存在的不足和原因
      一是检测设备短缺，环境类案件取证难。
      三、2025年主要安排
      一是购置检测设备6台。
    expect: pass
`,
        parts: [
          {
            sort: 'registers',
            id: 'topics',
            text: `rows:                          # topic 是主题的代号，name 是它的叫法，terms 是说到它的词
  - {topic: equipment, name: 设备, terms: 设备|装备|仪器}
  - {topic: staff, name: 人员, terms: 人手|编制|人员不足|招录}
  - {topic: general, name: 执法工作, terms: 执法}
`,
          },
        ],
      },
    },
  },
}
