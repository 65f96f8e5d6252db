/** Kinds that look for what must not be made public. */
import type { KindGroup } from './guide.ts'

export const PRIVACY: KindGroup = {
  title: { 'zh-CN': '个人信息', en: 'Personal data' },
  kinds: {
    identifier: {
      summary: '不出现能识别个人的号码；校验位会核对。',
      words: ['手机号', '电话', '身份证', '银行卡', '号码', '隐私', '个人信息', '联系方式'],
      sample: {
        id: 'privacy/personal-mobile',
        text: `title: 不公开个人手机号码
severity: warning
assert:
  kind: identifier
  of: mobile                     # identity-card 身份证号、mobile 手机号、bank-card 银行卡号
  unless: [举报电话, 咨询电话]   # 号码前面不远处有这些词的不算
message:
  found: 正文有手机号码（{number}），公开前必须删去。
basis: [BASIS]
why: 报告要向社会公开。
examples:
  - {name: 有号码, in: achievements, text: 网格员电话«13812345678»，随叫随到。, expect: found}
  - {name: 公布的电话, in: achievements, text: 公布举报电话13812345678。, expect: pass}
`,
      },
    },
    person: {
      summary: '不出现当事人姓名与违法、疾病、信访等放在一起。',
      words: ['姓名', '人名', '当事人', '隐私', '个人信息', '实名', '信访人', '病人'],
      sample: {
        id: 'privacy/named-person',
        text: `title: 不把个人姓名与违法、信访写在一起
severity: warning
assert:
  kind: person
  surnames: [王, 李, 张, 刘, 陈, 杨, 周]
  roles: {terms: [居民, 村民, 当事人]}
  telling: {terms: [信访人, 投诉人]}     # 这些词本身就说明事项
  matters: {terms: [赌博, 酗酒, 上访]}
  helping: [调解, 劝]                    # 此人是在帮忙的，不算
  notNames: [高空, 周边]                 # 看着像姓名、其实不是
message:
  named: “{role}”后写了个人姓名，又写到“{matter}”。
basis: [BASIS]
why: 报告要向社会公开。
examples:
  - {name: 写了姓名, in: achievements, text: 信访人«周大福»反映的问题已经办结。, expect: named}
  - {name: 隐去了姓名, in: achievements, text: 信访人周某反映的问题已经办结。, expect: pass}
`,
      },
    },
  },
}
