/** Kinds that look at how a text is written: marks, blanks, repetition, left-overs. */
import type { KindGroup } from './guide.ts'

export const WRITING: KindGroup = {
  title: { 'zh-CN': '标点、空格、重复、残留', en: 'Marks, blanks, repetition, left-overs' },
  kinds: {
    repetition: {
      summary: '没有重复的句子。',
      words: ['重复', '复制', '粘贴', '照抄', '相同的句子', '两遍'],
      sample: {
        id: 'text/said-twice',
        text: `title: 句子不重复
severity: warning
assert:
  kind: repetition
  minCharacters: 10              # 短于十个字的句子不管
  except: {terms: [习近平法治思想]}
message:
  default: 这句话与前文完全相同。
basis: [BASIS]
why: 重复的句子多半是粘贴时的差错。
examples:
  - {name: 重复, in: achievements, text: 街道调解组织全年受理矛盾纠纷74件。«街道调解组织全年受理矛盾纠纷74件。», expect: adjacent}
  - {name: 不重复, in: achievements, text: 街道调解组织全年受理矛盾纠纷74件。均已化解。, expect: silent}
`,
      },
    },
    pairs: {
      summary: '引号、括号、书名号成对。',
      words: ['引号', '括号', '书名号', '不成对', '少一半', '配对', '标点'],
      sample: {
        id: 'text/marks-paired',
        text: `title: 引号、括号、书名号成对
severity: warning
assert: {kind: pairs, most: 5}
message:
  unclosed: “{mark}”没有后一半。
  unopened: “{mark}”没有前一半。
  turned: 引号方向有误，前后用了同一个“{mark}”。
basis: [BASIS]
why: 标点不成对，意思会读错。
examples:
  - {name: 缺前一半, in: achievements, text: 学习中华人民共和国民法典«》»4次。, expect: unopened}
  - {name: 成对, in: achievements, text: 学习《中华人民共和国民法典》4次。, expect: silent}
`,
      },
    },
    'half-width': {
      summary: '汉字旁边的标点用全角。',
      words: ['半角', '全角', '英文标点', '逗号', '标点', '括号'],
      sample: {
        id: 'text/full-width-marks',
        text: `title: 汉字旁边用全角标点
severity: info
assert: {kind: half-width, marks: ",;:", most: 3}
message:
  half-width: 汉字旁用了半角“{mark}”（本段{places}处）。
basis: [BASIS]
why: 中文用全角标点。
examples:
  - {name: 半角逗号, in: achievements, text: "全年组织培训12次«,»参加640人次。", expect: half-width}
  - {name: 全角逗号, in: achievements, text: 全年组织培训12次，参加640人次。, expect: silent}
`,
      },
    },
    'final-stop': {
      summary: '一段话要以句末标点结束。',
      words: ['句号', '段末', '没有句号', '结尾标点', '逗号结尾'],
      sample: {
        id: 'text/stop-at-end',
        text: `title: 段末有句号
severity: info
assert: {kind: final-stop, minCharacters: 30, most: 3}
message:
  missing: 段末没有句号。
  pause: 段末用了“{mark}”，句子没有结束。
basis: [BASIS]
why: 没有句号，读者会以为没有写完。
examples:
  - {name: 没有句号, in: achievements, text: 街道全年组织行政执法培训12次，参加640人次，评查案卷36卷，发现的18个问题已经全部整改到位, expect: missing}
  - {name: 有句号, in: achievements, text: 街道全年组织行政执法培训12次，参加640人次，评查案卷36卷，发现的18个问题已经全部整改到位。, expect: silent}
`,
      },
    },
    'inner-space': {
      summary: '两个汉字之间、编号与标题之间没有空格。',
      words: ['空格', '多余空格', '空白', '字间空格'],
      sample: {
        id: 'text/no-inner-space',
        text: `title: 汉字之间没有空格
severity: info
assert: {kind: inner-space, most: 5}
message:
  space: “{before}”后有多余的空格。
basis: [BASIS]
why: 空格多半是排版时留下的。
examples:
  - {name: 有空格, in: achievements, text: 全年组织行政 执法培训12次。, expect: space}
  - {name: 没有空格, in: achievements, text: 全年组织行政执法培训12次。, expect: silent}
`,
      },
    },
    indent: {
      summary: '标题、段落缩进一致，落款不用空格推到右边。',
      words: ['缩进', '行首空格', '空两格', '对齐', '落款空格', '排版'],
      sample: {
        id: 'text/indent-alike',
        text: `title: 段落缩进一致
severity: info
assert: {kind: indent, of: text, most: 4}
message:
  stray: 这一行行首有{blanks}个空格，其他同类行没有。
basis: [BASIS]
why: 缩进不一致，多半是从别处粘贴来的。
examples:
  - name: 一行有空格
    text: |
      望江街道2024年度法治政府建设情况报告
      现将2024年度法治政府建设情况报告如下：
      一、主要举措和成效
      全年组织培训12次。
         二、存在的不足和原因
      由于人员有限，文书质量还不高。
      三、2025年主要安排
      2025年组织培训6次。
    expect: stray
  - {name: 一致, in: achievements, text: 全年组织培训12次。, expect: silent}
`,
      },
    },
    'left-overs': {
      summary: '没有网页残留的行。',
      words: ['网址', '链接', '网页', '分享', '打印本页', '来源', '复制网页', '残留', '浏览次数'],
      sample: {
        id: 'text/page-lines',
        text: `title: 不留网页上的文字
severity: info
assert: {kind: left-overs, of: page}
message:
  default: 有网页残留“{line}”。
basis: [BASIS]
why: 网页上的按钮和来源不是报告的内容。
examples:
  - name: 有残留
    text: |
      «来源：云溪区人民政府网站»
      望江街道2024年度法治政府建设情况报告
      现将2024年度法治政府建设情况报告如下：
      一、主要举措和成效
      全年组织培训12次。
    expect: around
  - {name: 没有残留, in: achievements, text: 全年组织培训12次。, expect: silent}
`,
      },
    },
    'stray-characters': {
      summary: '没有乱码、看不见的字符和形近字符。',
      words: ['乱码', '特殊字符', '看不见的字符', '不可见', '方块', '问号'],
      sample: {
        id: 'text/no-garble',
        text: `title: 没有乱码
severity: error
assert: {kind: stray-characters, sort: garbled}
message:
  stray: 有乱码字符{character}。
basis: [BASIS]
why: 乱码说明文字已经损坏。
examples:
  - {name: 有乱码, in: achievements, text: 全年组织培训«锟斤拷»12次。, expect: stray}
  - {name: 没有乱码, in: achievements, text: 全年组织培训12次。, expect: silent}
`,
      },
    },
  },
}
