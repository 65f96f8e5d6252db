/** Numbers in other words than the examples of the pack: sentences that are right, sentences that are not, and long texts. */
import numbers from 'rules:numbers'
import { describe, expect, it } from 'vitest'
import { createChecker } from '../../src/engine/checker.ts'
import type { Finding } from '../../src/model/finding.ts'
import { loadCompiled } from '../../src/packs/compiled.ts'
import { readText } from '../../src/readers/text.ts'
import { interpret } from '../../src/reading/interpret.ts'

const check = createChecker([loadCompiled(numbers)])

function findingsOf(deeds: string): readonly Finding[] {
  const text = [
    '安澜市云溪区望江街道2024年度法治政府建设情况报告',
    '现将2024年度法治政府建设情况报告如下：',
    '一、主要举措和成效',
    deeds,
    '二、存在的不足和原因',
    '由于人员少，案卷质量不高。',
    '三、2025年主要安排',
    '培训4期，投诉量下降20%，平均用时由26天压缩到15天以内。',
    '望江街道办事处',
    '2025年1月16日',
  ].join('\n')
  return check(interpret(readText(text)), { today: '2026-03-31' }).findings
}

/** Each could be taken for a slip by a reader who counts without looking. */
const RIGHT = [
  '全年受理行政复议申请120件，同比增长15.4%；审结102件（含上年结转6件），其中维持46件、驳回21件、终止30件，另有5件作出其他处理。',
  '全区共有行政执法人员860人，其中区级部门640人、街镇220人；具有法律职业资格62人，占7.2%。',
  '2024年，全区行政机关负责人应出庭86件，实际出庭85件，出庭率98.8%，较上年提高1.2个百分点。',
  '新收一审行政诉讼案件210件，同比下降8.3%，审结198件，行政机关败诉12件，败诉率6.1%，低于全市平均水平2.3个百分点。',
  '公开政府信息3200条，其中规范性文件12件、财政预决算56条。',
  '开展联合检查36次，其中春节前12次。',
  '累计办理行政许可12.3万件，网上办理率达到98.6%，按时办结率100%。',
  '组织旁听庭审4场，参加人员320人次；开展宪法宣传月活动120余场，发放资料3万余份，覆盖群众近10万人次。',
  '全区17个街镇实现公共法律服务站全覆盖，覆盖率100%。',
  '梳理权力事项1256项，较上年减少34项。',
  '围绕学法、用法两个环节，抓住领导干部和青少年两类重点人群，开展活动60场。',
  '严格落实行政执法公示、执法全过程记录、重大执法决定法制审核三项制度，配备执法记录仪320台，实现一线执法人员全覆盖。',
  '制定行政规范性文件8件，清理121件，废止15件，修改6件。',
  '抓好以下工作：一是完善制度，修订办法3件。二是强化培训，全年培训12期。',
  '全面落实“三项清单”，一是权力清单，二是责任清单。',
  '主要做了四方面的工作。一是加强学习。二是规范执法。三是化解纠纷。四是强化监督。',
  '围绕食品药品、安全生产、生态环境、劳动保障、城市管理等五大重点领域，查处案件860件，罚没款1260万元。',
  '在市级考核中得分为98.5分，位列全市第2名；群众安全感98.7%，满意度97.9%。',
  '检查企业1200家次，发现问题326个，整改321个，整改率98.5%，移送线索5条。',
  '调解纠纷1500件，成功率98%以上；协议履行金额3200万元。',
  '人均培训学时由48学时提高到64学时，培训覆盖率由92%提升至100%。',
  '全年行政处罚案件由上年的320件下降到280件，下降12.5%，罚款额由56万元下降到49万元，同比下降12.5%。',
  '受理法律援助案件526件，同比增加46件，增长9.6%，其中农民工案件210件，挽回损失1230万元。',
  '区政府常务会议审议法治议题12个，区长主持研究8次，听取汇报6次。',
  '配备法制审核人员56人，占执法人员总数的6.5%，全年审核重大执法决定320件，提出意见86条，采纳80条，采纳率93%。',
  '推行“一次办”事项96项，即办件占比达76%，承诺时限压缩82.5%，零跑动事项占98.2%。',
  '举办讲座3场、培训2场，参训人员共580人次。',
  '全年接待群众来访560批1230人次，办理来信36件、网上信访1280件，合计1316件。',
  '代表建议、委员提案办结率、满意率均为100%（建议56件、提案78件）。',
  '行政应诉案件3件，无败诉案件，负责人出庭应诉率100%。',
  '全年未发生行政复议、行政诉讼案件。',
  '社区矫正对象在册86人，列管率100%。',
  '执法队全年立案46起，结案46起，罚款8.6万元。城管执法队立案23起，结案23起。',
  '镇司法所化解矛盾纠纷86件。各村调委会共化解矛盾纠纷210件。',
  '共排查隐患560处，其中一般隐患552处、重大隐患8处，整改率100%。',
  '普法宣传活动中，共发放1.2万份普法资料，悬挂横幅60条。',
  '先后召开了3次党工委会，研究法治议题6个，共计6次。',
  '通过“云解纷”平台受理320件，化解310件。12348热线接听来电2300个，接待来访120人，共计2420人次。',
]

/** Each with the rule that must see it. */
const WRONG: readonly (readonly [string, string])[] = [
  ['numbers/change', '信访总量从2023年的412件下降到2024年的350件，降幅达25.0%。'],
  ['numbers/change', '处理12345热线工单共计3421件，同比上升12.5%（2023年为3100件）。'],
  ['numbers/change', '检查频次下降24.2%，由上年的2.63万次降至1.73万次。'],
  ['numbers/change', '罚款总额由上年的32.5万元减少到21.3万元，同比减少44.5%。'],
  ['numbers/rate-of-count', '2024年行政处罚案件立案120件，结案108件，结案率95%。'],
  ['numbers/rate-of-count', '办结诉求3.7万件，满意率76.3%（回访3.2万件，满意3.08万件）。'],
  ['numbers/rate-of-count', '应诉案件84件，开庭61件；败诉5件，败诉率9.4%。'],
  ['numbers/parts-total', '行政复议案件受理36件、审结33件，其中维持21件、撤销5件、驳回9件。'],
  ['numbers/parts-total', '全街共有执法人员46人，其中持证执法人员52人。'],
  ['numbers/list-total', '办理建议8件，提案5件，合计14件。'],
  ['numbers/rate-of-nought', '全年没有行政应诉案件，行政机关负责人出庭应诉率100%。'],
  ['numbers/over-100', '企业满意度达到102%。'],
  ['numbers/rough-twice', '接入探头将近500余个。'],
  ['numbers/rough-twice', '每人参加不少于20场以上。'],
  ['numbers/missing-noun', '街道为执法队新购置12台，保障一线执法。'],
  ['numbers/promised-items', '主要从三方面推进：一是抓学习。二是抓制度。三是抓监督。四是抓考核。'],
]

describe('sentences that only look wrong', () => {
  it.each(RIGHT)('%s', (deed) => {
    expect(findingsOf(deed).map(({ ruleId, quote }) => `${ruleId}: ${quote}`)).toEqual([])
  })
})

describe('sentences that are wrong', () => {
  it.each(WRONG)('%s: %s', (rule, deed) => {
    expect(findingsOf(deed).map(({ ruleId }) => ruleId)).toContain(rule)
  })
})

describe('long texts', () => {
  it.each([
    ['one sentence', '办理案件12件、调解纠纷30件、满意率98%，'],
    ['one list of parts', '案件2件，其中简易程序1件、普通程序1件，'],
    ['no mark at all', '办理案件12件'],
    ['lists of names', '学法、用法、守法三个环节，“甲”、“乙”等三方，'],
  ])('come to an end: %s', (_, piece) => {
    const { outcomes } = check(interpret(readText(piece.repeat(8_000))), { today: '2026-03-31' })
    expect(Object.keys(outcomes).length).toBeGreaterThan(0)
  })
})
