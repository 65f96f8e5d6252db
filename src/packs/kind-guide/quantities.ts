/** Kinds that look at how figures are written: units, nouns, promised numbers. */
import type { KindGroup } from './guide.ts'

export const QUANTITIES: KindGroup = {
  title: { 'zh-CN': '数字的写法', en: 'How figures are written' },
  kinds: {
    'unit-fit': {
      summary: '量词与所数的事物相配。',
      words: ['量词', '单位', '件', '次', '名', '搭配', '用错量词'],
      sample: {
        id: 'numbers/unit-right',
        text: `title: 量词与事物搭配
severity: info
assert:
  kind: unit-fit
  find: {registers: [local-units]}
message:
  unfit: “{noun}{figure}”量词不当，一般用“{right}”。
basis: [BASIS]
why: 量词不当，数据的意思就不清楚。
examples:
  - {name: 不当, in: achievements, text: «聘请法律顾问2件»，审查合同30份。, expect: unfit}
  - {name: 得当, in: achievements, text: 聘请法律顾问2名，审查合同30份。, expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'local-units',
            text: `rows:                          # verbs 动词，terms 名词，wrong 不该有的量词，right 正确的量词
  - {verbs: 聘请|聘任, terms: 法律顾问|律师, wrong: 件|份|次, right: 名}
`,
          },
        ],
      },
    },
    'counted-noun': {
      summary: '动词后面直接跟数字并结束的，前面要写明是什么的数。',
      words: ['缺中心语', '缺宾语', '什么的数', '没有写明事物', '数字后面'],
      sample: {
        id: 'numbers/noun-told',
        text: `title: 数量后面写明是什么
severity: info
assert:
  kind: counted-noun
  find: {registers: [counted]}
message:
  missing: “{verb}{figure}”没有写明是什么。
basis: [BASIS]
why: 不写明事物的数量没有意义。
examples:
  - {name: 没有写明, in: achievements, text: 街道«聘请2名»，全年审查合同26份。, expect: missing}
  - {name: 写明了, in: achievements, text: 街道法律顾问聘请2名，全年审查合同26份。, expect: pass}
`,
        parts: [
          {
            sort: 'registers',
            id: 'counted',
            text: `rows:                          # terms 动词，units 后面数字的量词，nouns 前面该有的名词
  - {terms: 聘请|招录, units: 名|人, nouns: 人|员|师|顾问}
`,
          },
        ],
      },
    },
    'promised-count': {
      summary: '说几项就列几项。',
      words: ['四项', '三个方面', '项数', '几个强化', '列举', '说四列三'],
      sample: {
        id: 'numbers/items-promised',
        text: `title: 说几项列几项
severity: warning
assert: {kind: promised-count, of: items}
message:
  items: 前面说“{promised}”，后面列了{count}项。
basis: [BASIS]
why: 项数不符，读者会以为缺了内容。
examples:
  - {name: 少列一项, in: achievements, text: 重点抓好«四项工作»：一是修订清单。二是培训干部。三是评查案卷。, expect: items}
  - {name: 相符, in: achievements, text: 重点抓好三项工作：一是修订清单。二是培训干部。三是评查案卷。, expect: pass}
`,
      },
    },
    rough: {
      summary: '一个数字只用一个约数词，不写“近……余”。',
      words: ['约数', '概数', '左右', '大约', '近余', '多余', '约'],
      sample: {
        id: 'numbers/rough-once',
        text: `title: 概数词不叠用
severity: info
assert: {kind: rough}
message:
  doubled: “{text}”中“{before}”与“{after}”叠用。
basis: [BASIS]
why: 叠用的概数互相矛盾或者重复。
examples:
  - {name: 叠用, in: achievements, text: 发放宣传资料«近3000余份»。, expect: doubled}
  - {name: 不叠用, in: achievements, text: 发放宣传资料近3000份。, expect: pass}
`,
      },
    },
  },
}
