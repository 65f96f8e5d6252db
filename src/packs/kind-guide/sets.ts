/** Kinds that ask for a set of things: the four duties, the steps of a procedure, a fixed phrase. */
import type { KindGroup } from './guide.ts'

export const SETS: KindGroup = {
  title: { 'zh-CN': '一组要素写全', en: 'Sets told in full' },
  kinds: {
    covers: {
      summary: '一组要素（带 clauses 的词表）逐项写到，用规定的表述；近似写法会指出来。',
      words: ['第一责任人', '主要负责人', '领导', '四个亲自', '三项制度', '写全', '漏项', '缺项', '规定表述', '统称', '要素'],
      sample: {
        id: 'supervision/service-duties',
        text: `title: 三项便民制度逐项写明
severity: warning
scope: {roles: [achievements]}
assert:
  kind: covers
  set: service-duties            # 带 clauses 的词表
  find: {lexicons: [service-duties]}
  near: {nearWords: [service-duties]}
  role: achievements             # 一项也没写时，在哪一部分报缺
message:
  absent: 没有写三项便民制度。
  collective: 只写了统称，没有分别写{missing}。
  partial: 三项便民制度写了{found}，缺{missing}。
  misworded: “{wrong}”应为“{right}”。
basis: [BASIS]
why: 三项制度要逐项写，才看得出落实情况。
examples:
  - {name: 一项没写, in: achievements, text: 全年组织执法培训12次。, expect: absent}
  - {name: 缺一项, in: achievements, text: 落实首问负责制、限时办结制。, expect: partial}
  - {name: 写全, in: achievements, text: 落实首问负责制、一次性告知制、限时办结制。, expect: pass}
`,
        parts: [
          {
            sort: 'lexicons',
            id: 'service-duties',
            text: `collective: [三项便民制度]
clauses:
  first: {canonical: 首问负责制}
  told: {canonical: 一次性告知制, near: [一次告知制]}
  timed: {canonical: 限时办结制}
`,
          },
        ],
      },
    },
    'in-full': {
      summary: '一句里列举一组要素时要列全，用规定的表述。',
      words: ['五步程序', '决策程序', '法定程序', '列举', '列全', '少列'],
      sample: {
        id: 'decision/steps',
        text: `title: 列举决策程序要列全
severity: warning
assert:
  kind: in-full
  set: steps
  find: {lexicons: [steps]}
  least: 2                       # 一句里出现两步以上才算在列举
  must: [review, discussion]     # 缺这两步报 partial，只缺别的报 brief
message:
  partial: 决策程序缺必经的{missing}。
  brief: 决策程序没有写{missing}。
basis: [BASIS]
why: 合法性审查和集体讨论是必经程序。
examples:
  - {name: 缺必经程序, in: achievements, text: 履行«公众参与、专家论证、集体讨论»程序。, expect: partial}
  - {name: 写全, in: achievements, text: 履行公众参与、专家论证、合法性审查、集体讨论程序。, expect: pass}
`,
        parts: [
          {
            sort: 'lexicons',
            id: 'steps',
            text: `clauses:
  public: {canonical: 公众参与}
  experts: {canonical: 专家论证}
  review: {canonical: 合法性审查}
  discussion: {canonical: 集体讨论}
`,
          },
        ],
      },
    },
    sequence: {
      summary: '固定短语的几项一起出现时要写全，次序不变。',
      words: ['固定短语', '固定表述', '顺序', '次序', '排比', '提法', '标准提法'],
      sample: {
        id: 'names/service-phrase',
        text: `title: “快、准、稳”之类的固定短语写全，次序不变
severity: warning
assert:
  kind: sequence
  set: service-phrase
  find: {lexicons: [service-phrase]}
  least: 2                       # 出现两项以上才算写到这个短语
message:
  partial: 固定短语缺{missing}。
  disordered: 固定短语的次序应为“{right}”。
basis: [BASIS]
why: 固定短语以文件原文为准。
examples:
  - {name: 缺一项, in: achievements, text: 做到«受理快捷、回复及时»。, expect: partial}
  - {name: 次序不对, in: achievements, text: 做到«办理规范、受理快捷、回复及时»。, expect: disordered}
  - {name: 写对, in: achievements, text: 做到受理快捷、办理规范、回复及时。, expect: pass}
`,
        parts: [
          {
            sort: 'lexicons',
            id: 'service-phrase',
            text: `clauses:                       # 按次序写
  take: {canonical: 受理快捷}
  handle: {canonical: 办理规范}
  answer: {canonical: 回复及时}
`,
          },
        ],
      },
    },
    spread: {
      summary: '一组词里至少出现若干个。',
      words: ['第一责任人', '至少几类', '几个方面', '种类', '覆盖面', '履职事项'],
      sample: {
        id: 'topics/publicity-ways',
        text: `title: 普法至少写到两种形式
severity: info
scope: {roles: [achievements]}
assert:
  kind: spread
  set: publicity-ways
  find: {lexicons: [publicity-ways]}
  min: 2
  role: achievements
message:
  few: 普法形式只写到{count}种，还可写{missing}。
basis: [BASIS]
why: 形式单一说明覆盖面窄。
examples:
  - {name: 只有一种, in: achievements, text: 全年举办讲座12场。, expect: few}
  - {name: 两种, in: achievements, text: 全年举办讲座12场，旁听庭审3次。, expect: pass}
`,
        parts: [
          {
            sort: 'lexicons',
            id: 'publicity-ways',
            text: `clauses:
  talks: {canonical: 讲座, terms: [讲座, 宣讲]}
  trials: {canonical: 旁听庭审}
  media: {canonical: 短视频, terms: [短视频, 公众号]}
`,
          },
        ],
      },
    },
  },
}
