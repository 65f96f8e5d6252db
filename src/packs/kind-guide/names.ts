/** Kinds that look at names: of documents, laws, bodies, set phrases. */
import type { KindGroup } from './guide.ts'

export const NAMES: KindGroup = {
  title: { 'zh-CN': '名称、提法、法律法规', en: 'Names, laws and documents' },
  kinds: {
    replace: {
      summary: '固定名称写错时指出正确写法；对照表的 terms 对 right。',
      words: ['错字', '别字', '错别字', '写错', '改成', '规范名称', '机构名称', '旧称', '更名', '替换', '纠错'],
      sample: {
        id: 'names/local',
        text: `title: 本省文件和机构名称要写对
severity: warning
assert: {kind: replace, find: {registers: [names]}}
message:
  wrong: “{wrong}”应为“{right}”。
basis: [BASIS]
why: 名称写错会使依据落空。
examples:
  - {name: 写错, in: achievements, text: 制定«政务热线办理规定»，规范办理流程。, expect: wrong}
  - {name: 写对, in: achievements, text: 制定政务服务热线办理规定，规范办理流程。, expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'names',
            text: `rows:                          # terms 是错误写法，几种用 | 隔开；right 是正确写法
  - {terms: 政务热线办理规定|便民热线办理规定, right: 政务服务热线办理规定}
`,
          },
        ],
      },
    },
    mixed: {
      summary: '同一事物的几种写法，全文只用一种。',
      words: ['前后不一致', '统一写法', '混用', '两种叫法', '简称', '称呼不一'],
      sample: {
        id: 'names/one-form',
        text: `title: 同一机构前后一个名称
severity: info
assert: {kind: mixed, find: {registers: [forms]}}
message:
  mixed: 前后不一：此处写“{wrong}”，别处写“{right}”。
basis: [BASIS]
why: 两个名称会让人以为是两个机构。
examples:
  - {name: 混用, in: achievements, text: 设立诉求办理中心1个。«诉求处理中心»全年接待群众30次。, expect: mixed}
  - {name: 一致, in: achievements, text: 设立诉求办理中心1个。诉求办理中心全年接待群众30次。, expect: silent}
`,
        parts: [
          {
            sort: 'registers',
            id: 'forms',
            text: `rows:                          # 一个 group 是同一事物；较好的写法标 prefer
  - {group: centre, terms: 诉求办理中心, prefer: true}
  - {group: centre, terms: 诉求处理中心}
`,
          },
        ],
      },
    },
    'cited-law': {
      summary: '书名号里的法律法规要在对照表里，成文时现行有效。',
      words: ['法律', '法规', '条例', '失效', '废止', '现行有效', '法名', '引用法律', '依据'],
      sample: {
        id: 'names/local-law',
        text: `title: 引用的地方性法规当时有效
severity: warning
assert: {kind: cited-law, register: local-laws, ask: in-force}
message:
  repealed: 《{name}》在{date}已经失效。
  default: 《{name}》成文时（{written}）还没有施行。
basis: [BASIS]
why: 依据失效的法规，做法也就没有依据。
examples:
  - {name: 还没有公布, in: achievements, year: 2021, text: 宣传«《安澜市物业管理条例》»4次。, expect: early}
  - {name: 有效, in: achievements, year: 2024, text: 宣传《安澜市物业管理条例》4次。, expect: silent}
`,
        parts: [
          {
            sort: 'registers',
            id: 'local-laws',
            text: `rows:                          # published 公布，from 施行，until 失效；new 表示以前没有这个名称的法规
  - {terms: 安澜市物业管理条例, published: 2023-05-10, from: 2023-07-01, new: true}
`,
          },
        ],
      },
    },
    'cited-document': {
      summary: '书名号里的文件，名称和年份要与对照表一致。',
      words: ['文件名', '书名号', '文件名称', '纲要', '规划', '方案', '起止年份'],
      sample: {
        id: 'names/local-document',
        text: `title: 本市文件名称和年份准确
severity: warning
assert: {kind: cited-document, register: local-documents}
message:
  misnamed: 文件名“{name}”应为《{right}》。
  years: 《{name}》的起止年份是{years}，写成了{stated}。
basis: [BASIS]
why: 文件名写错会使依据落空。
examples:
  - {name: 名称有误, in: achievements, text: 认真落实«《安澜市法治建设方案》»，完成任务30项。, expect: misnamed}
  - {name: 写对, in: achievements, text: 认真落实《安澜市法治政府建设实施方案（2021—2025年）》，完成任务30项。, expect: silent}
`,
        parts: [
          {
            sort: 'registers',
            id: 'local-documents',
            text: `rows:                          # years 是文件的起止年份；有 right 的一行是错误的名称
  - {terms: 安澜市法治政府建设实施方案, years: 2021—2025}
  - {terms: 安澜市法治建设方案, right: 安澜市法治政府建设实施方案（2021—2025年）}
`,
          },
        ],
      },
    },
    coined: {
      summary: '引号里带数字的简称要解释一次，前后写法一致。',
      words: ['简称', '缩略语', '数字简称', '没有解释', '看不懂', '生造词'],
      sample: {
        id: 'names/short-forms',
        text: `title: 数字简称要有解释
severity: info
assert: {kind: coined, lexicon: known-short-forms}
message:
  unexplained: “{term}”全文没有解释。
  unquoted: “{term}”此处没有引号，别处有。
basis: [BASIS]
why: 没有解释的简称，读者看不懂。
examples:
  - {name: 没有解释, in: achievements, text: 向新开办商户发放«“两单一卡”»，减少跑动次数。, expect: unexplained}
  - {name: 有解释, in: achievements, text: 制发告知单、服务单和联系卡“两单一卡”36份。, expect: silent}
`,
        parts: [{ sort: 'lexicons', id: 'known-short-forms', text: '# 人人都懂、不用解释的简称\nterms: [三重一大, 一岗双责]\n' }],
      },
    },
    'nested-titles': {
      summary: '书名号里面的书名用单书名号。',
      words: ['书名号', '套用书名号', '单书名号', '双书名号', '标点'],
      sample: {
        id: 'text/inner-title',
        text: `title: 书名号里的书名号
severity: info
assert: {kind: nested-titles}
message:
  default: 书名号内再用书名号，里层应为〈〉。
basis: [BASIS]
why: 标点有统一用法。
examples:
  - {name: 里层用了《》, in: achievements, text: 转发《关于印发«《望江街道执法监督办法》»的通知》1件。, expect: double}
  - {name: 没有里层, in: achievements, text: 学习《信访工作条例》4次。, expect: silent}
`,
      },
    },
    'dash-style': {
      summary: '文件名里的年份起止，连接号写法一致。',
      words: ['连接号', '破折号', '横线', '年份', '起止年份', '文件名'],
      sample: {
        id: 'names/one-dash',
        text: `title: 文件名里的年份连接号一致
severity: info
assert: {kind: dash-style}
message:
  mixed: 文件名的起止年份用了“{dash}”与“{other}”两种连接号。
basis: [BASIS]
why: 标点前后要一致。
examples:
  - {name: 不一致, in: preamble, text: 按照《法治政府建设实施纲要（«2021-2025»年）》和《安澜市法治政府建设实施方案（2021—2025年）》要求，现报告如下。, expect: mixed}
  - {name: 一致, in: achievements, text: 落实《法治政府建设实施纲要（2021—2025年）》。, expect: silent}
`,
      },
    },
  },
}
