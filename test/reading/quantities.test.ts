/** Numbers that count, measure or rate something, and the many numbers that do not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../src/model/reading.ts'
import { findQuantities } from '../../src/reading/quantities.ts'
import { inSentences, type SentenceTraits } from './in-sentences.ts'

const YEAR = 2023

function find(text: string, traits?: SentenceTraits): Quantity[] {
  const { view, sentences } = inSentences(text, traits)
  return findQuantities(view, sentences, { year: YEAR })
}

const brief = (text: string): string[] => find(text).map(({ value, unit }) => `${value}${unit}`)
const quoted = (text: string): string[] => find(text).map(({ start, end }) => text.slice(start, end))

describe('values and units', () => {
  it.each<[string, string[]]>([
    ['全年开展普法宣传25次。', ['25次']],
    ['走访企业1,256家。', ['1256家']],
    ['走访企业1，256家。', ['1256家']],
    ['走访企业１２５６家。', ['1256家']],
    ['走访企业1 256家。', ['1256家']],
    ['发放补助35万余元。', ['350000元']],
    ['罚款0.92万元。', ['9200元']],
    ['追缴1.5亿元。', ['150000000元']],
    ['涉案金额12亿3000万元。', ['1230000000元']],
    ['总投资3000余万元。', ['30000000元']],
    ['罚款金额 16.33 万元。', ['163300元']],
    ['参训1.2万人次。', ['12000人次']],
    ['拆除面积2480.35㎡。', ['2480.35㎡']],
    ['绿化500平方米，修路3公里。', ['500平方米', '3公里']],
    ['满意率94.37％。', ['94.37%']],
    ['满意率达百分之九十五点三。', ['95.3%']],
    ['三分之二的案件调解结案。', [`${(2 * 100) / 3}%`]],
    ['九成以上企业满意。', ['90%']],
    ['提升3.5个百分点。', ['3.5个百分点']],
    ['平均93.55分。', ['93.55分']],
    ['培训40学时。', ['40学时']],
    ['在7个工作日内公开。', ['7个工作日']],
    ['于15日内回复。', ['15日']],
    ['提供24小时服务。', ['24小时']],
    ['接待群众300人（次）。', ['300人次']],
    ['宣讲12场（次）。', ['12场次']],
    ['检查单位2098家次。', ['2098家次']],
    ['共 33 次。', ['33次']],
    ['调解3—5起。', ['5起']],
    ['召开两次会议。', ['2次']],
    ['配备三名律师。', ['3名']],
    ['安排一名干部驻点。', ['1名']],
    ['查处一起案件。', ['1起']],
    ['审查合同十二份。', ['12份']],
    ['开展宣讲二十余场。', ['20场']],
    ['印发手册三千五百册。', ['3500册']],
    ['下沉职权上百项。', ['100项']],
    ['解决难题数十个。', ['10个']],
    ['惠及近千人。', ['1000人']],
    ['化解三五起纠纷。', ['3起']],
    ['由六方共商。', ['6方']],
    ['市级3个、区级4个。', ['3个', '4个']],
    ['4人被处罚，罚款2万元。', ['4人', '20000元']],
    ['1个社区党组织、3级宣讲团。', ['1个', '3级']],
    ['化解纠纷117，满意度高。', ['117']],
    ['满意度为98.6。', ['98.6']],
  ])('reads %s', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  it('reads a unit that a line end has cut off', () => {
    const { view } = inSentences('共办结33\n件。')
    const sentence = {
      index: 0,
      start: 0,
      end: view.length,
      text: view,
      block: 0,
      section: -1,
      item: -1,
      part: 'body',
      tense: 'done',
      role: 'other',
    } as const
    expect(findQuantities(view, [sentence], { year: YEAR })).toMatchObject([{ value: 33, unit: '件', start: 3, end: 7 }])
  })
})

describe('numbers that count nothing', () => {
  it.each([
    '2023年，全市上下一心。',
    '《法治政府建设实施纲要（2021—2025年）》印发。',
    '全面落实行政执法三项制度。',
    '落实“三项制度”，推行“721”工作法。',
    '打造“1+3+6”法治工作法。',
    '接听12345热线，拨打110报警。',
    '接到12345工单。',
    '地铁11号线沿线环境整治。',
    '依据国办发〔2018〕118号文件。',
    '依据国办发[2018]118号文件。',
    '按GB/T 9704—2012要求。',
    '建设5G基站和A4纸回收点。',
    '结合4·15国家安全教育日。',
    '在4.15全民国家安全教育日当天。',
    '在12.4国家宪法日开展宣传。',
    '在6·26国际禁毒日开展宣传。',
    '党的十九大、二十大精神。',
    '学习贯彻二十届三中全会精神。',
    '一方面加强管理，另一方面优化服务。',
    '一次性化解。',
    '建成一批阵地，推动一体推进。',
    '实现一站式接收、一揽子调处。',
    '推进一网通办、一件事一次办。',
    '实行一村一法律顾问、一案一档。',
    '统一标准，单一窗口，万一发生。',
    '二期工程建设，第一期工程验收。',
    '第一时间处置，第三季度完成。',
    '落实三年行动计划和五年规划。',
    '严守“八五”普法规划，推进八五普法。',
    '十四五期间，七五普法收官。',
    '坚定四个自信，增强四个意识。',
    '做到两个维护，落实五个严禁。',
    '四个亲自要求落到实处。',
    '十分重要，万分感谢，百般努力。',
    '党政一把手负总责，下好一盘棋。',
    '创建“一厅一亭一广场”阵地。',
    '开展百日攻坚，走进千家万户。',
    '百名律师进千村。',
    '执行7×24小时值守。',
    '会议于9:30召开，9：00签到。',
    '每一个环节、同一个标准、下一次会议。',
    '两公司一园协作。',
    '七个一工程。',
    '联系电话：022-12345678，13800001111。',
    '网址www.12348.gov.cn。',
    '升级为2.0版。',
    '（1）加强宣传。',
    '1．加强宣传。',
    '1、加强宣传。',
    '党政主要负责人是第一责任人。',
    '三位一体推进，三级联动。',
    '位于建设路35号3楼。',
    '4月至6月开展宣传。',
    '每月10日、20日接待群众。',
    '一年来成效明显。',
    '三分部署，七分落实。',
    '一二三产业融合，三次产业协调。',
    '法律七进活动。',
    '2024-01-31公开。',
    '详见附件1、附件2。',
    '比例为1：3。',
    '组成1+N矩阵。',
    '第1、2、3条。',
  ])('finds nothing in %s', (text) => {
    expect(quoted(text)).toEqual([])
  })

  it('leaves residue out', () => {
    expect(find('浏览量：1234次', { part: 'residue' })).toEqual([])
  })
})

describe('approximation', () => {
  it.each<[string, string, Quantity['approximation']]>([
    ['发放手册200余份。', '200余份', 'over'],
    ['参加群众300多人。', '300多人', 'over'],
    ['配备约150台。', '约150台', 'about'],
    ['接待近百人。', '近百人', 'under'],
    ['得分95分以上。', '95分以上', 'over'],
    ['用时30分钟左右。', '30分钟左右', 'about'],
    ['不足10件。', '不足10件', 'under'],
    ['超2万人次。', '超2万人次', 'over'],
    ['逾千件。', '逾千件', 'over'],
    ['超过60学时。', '超过60学时', 'over'],
    ['不少于60学时。', '不少于60学时', 'over'],
    ['不超过3次。', '不超过3次', 'under'],
    ['大约20场。', '大约20场', 'about'],
    ['十几场宣讲。', '十几场', 'over'],
    ['三十来人。', '三十来人', 'about'],
    ['数百人参加。', '数百人', 'over'],
    ['网上登记2件。', '2件', 'exact'],
    ['最近3次会议。', '3次', 'exact'],
    ['附近3家企业。', '3家', 'exact'],
    ['签约5个项目。', '5个', 'exact'],
    ['处理12来信件。', '', 'exact'],
    ['调解3—5起。', '5起', 'about'],
    ['派出3至5名律师。', '5名', 'about'],
  ])('reads %s', (text, span, approximation) => {
    const [quantity] = find(text)
    if (span === '') expect(quantity?.approximation ?? 'exact').toBe(approximation)
    else expect([text.slice(quantity?.start, quantity?.end), quantity?.approximation]).toEqual([span, approximation])
  })
})

describe('kind and decimals', () => {
  it.each<[string, Quantity['kind'], number]>([
    ['办结12件。', 'count', 0],
    ['满意率98.75%。', 'rate', 2],
    ['罚款0.92万元。', 'money', 2],
    ['用时3天。', 'measure', 0],
    ['增长1.5倍。', 'measure', 1],
    ['位居全市前3名。', 'ordinal', 0],
    ['化解纠纷117。', 'bare', 0],
  ])('reads %s', (text, kind, decimals) => {
    expect(find(text)).toMatchObject([{ kind, decimals }])
  })
})

describe('what is counted', () => {
  it.each<[string, string]>([
    ['法律顾问提供法律咨询33次。', '法律咨询'],
    ['开展25次普法宣传。', '普法宣传'],
    ['立案处罚96件。', '立案处罚'],
    ['审核合同9份。', '合同'],
    ['审核9份合同。', '合同'],
    ['合同审核9次。', '合同审核'],
    ['网上登记2件。', '网上登记'],
    ['按时答复率和网上评价率均达到100%。', '按时答复率和网上评价率'],
    ['学习《安澜条例》20余场。', '《安澜条例》'],
    ['截至目前共发放宣传手册500份。', '宣传手册'],
    ['全年共计开展执法检查120次。', '执法检查'],
    ['其中行政检查案件8件。', '行政检查案件'],
    ['案件办结率97%。', '案件办结率'],
    ['通过率96.8%。', '通过率'],
    ['调解员12名。', '调解员'],
    ['建成服务中心（站、室）12个。', '服务中心'],
    ['培训3批次共计60人次。', '培训'],
    ['对照72项清单。', '清单'],
  ])('reads %s', (text, counted) => {
    expect(find(text)[0]?.counted.split(' ')[0]).toContain(counted)
  })

  it('gives the words beside each number of a row', () => {
    const counted = find('调解纠纷31次、网上登记2件、回复转办7件。').map((quantity) => quantity.counted)
    expect(counted.map((words, index) => words.includes(['纠纷', '网上登记', '转办'][index] as string))).toEqual([
      true,
      true,
      true,
    ])
    expect(counted[1]).not.toContain('纠纷')
  })
})

describe('period', () => {
  it.each<[string, (number | null)[]]>([
    ['2022年登记12件，2023年登记6件。', [2022, null]],
    ['去年办理12件，今年办理20件。', [2022, null]],
    ['办理20件，去年同期12件。', [null, 2022]],
    ['办理20件，较2022年的12件增加8件。', [null, 2022, null]],
    ['较2022年下降50%。', [null]],
    ['由去年的85%提高到98%。', [2022, null]],
    ['从2022年12件下降到6件。', [2022, null]],
    ['2024年计划培训20次。', [2024]],
    ['按照2022年普法工作方案开展宣传5次。', [null]],
    ['上一年度办理9件。', [2022]],
    ['清理2018年以来文件7件。', [null]],
    ['公开上一年度执法统计数据，公示决定64件。', [null]],
    ['2022年登记12件。登记6件。', [2022, null]],
    ['《2022年工作要点》印发30份。', [null]],
  ])('reads %s', (text, expected) => {
    expect(find(text).map(({ period }) => period)).toEqual(expected)
  })

  it('keeps the year as written where the report year is not known', () => {
    const { view, sentences } = inSentences('2023年办理6件。')
    expect(findQuantities(view, sentences, { year: null })).toMatchObject([{ period: 2023 }])
  })
})

describe('comparison', () => {
  it.each<[string, (1 | -1 | 0 | null)[]]>([
    ['登记6件，同比下降50%。', [null, -1]],
    ['登记6件，较去年同比下降50%。', [null, -1]],
    ['满意率98%，较上年提升3个百分点。', [null, 1]],
    ['办件量增长20%。', [1]],
    ['比上年多12件。', [1]],
    ['较上年减少12件。', [-1]],
    ['同比增加12件。', [1]],
    ['与去年相比，下降12%。', [-1]],
    ['信访量降至6件。', [null]],
    ['满意率提升到98%。', [null]],
    ['由12件下降到6件。', [null, null]],
    ['新增停车位12个。', [null]],
    ['增加警力20名。', [null]],
    ['减免租金20万元。', [null]],
    ['降幅达50%。', [-1]],
    ['比较重要的会议3次。', [null]],
    ['占比达30%。', [null]],
    ['提高效率，开展培训3次。', [null]],
  ])('reads %s', (text, expected) => {
    expect(find(text).map(({ comparison }) => comparison?.direction ?? null)).toEqual(expected)
  })
})

describe('parts of a total', () => {
  it.each<[string, (number | null)[]]>([
    ['录入案件30件，其中检查20件，处罚10件。', [null, 0, 0]],
    ['立案96件（简易程序80件、普通程序16件）。', [null, 0, 0]],
    ['办理10件，包括诉讼4件、复议6件。', [null, 0, 0]],
    ['办理案件30件。其中，检查20件。', [null, 0]],
    ['录入案件30件，其中处罚10件，共计罚款2万元。', [null, 0, null]],
    ['检查50家，发现隐患320个，其中重大隐患10个。', [null, null, 1]],
    ['参训人员90人，其中执法人员30名。', [null, 0]],
    ['立案96件，其中处罚80件；培训3次。', [null, 0, null]],
    ['受理60件，办结率100%，其中调解20件。', [null, null, 0]],
    ['培训3场（共150人次）。', [null, null]],
    ['创建工作法（1个组织、3级宣讲团、6个网格）。', [null, null, null]],
    ['登记6件（同比减少6件）。', [null, null]],
    ['案件100件，其中复议60件（维持50件），诉讼40件。', [null, 0, 1, 0]],
  ])('reads %s', (text, expected) => {
    expect(find(text).map(({ partOf }) => partOf)).toEqual(expected)
  })
})

describe('always', () => {
  it('gives places in order, inside their sentences, never overlapping, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '2023年',
        '其中',
        '同比下降',
        '（',
        '）',
        '《',
        '》',
        '“',
        '”',
        '，',
        '。',
        '约',
        '近',
        '百',
        '分之',
        '万',
        '元',
        '件',
        '第',
        '一',
        '〔2018〕',
      ),
      fc.nat(99999).map(String),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { view, sentences } = inSentences(pieces.join(''))
        let reached = 0
        for (const quantity of findQuantities(view, sentences, { year: YEAR })) {
          const sentence = sentences[quantity.sentence]
          expect(quantity.start).toBeGreaterThanOrEqual(reached)
          expect(quantity.end).toBeGreaterThan(quantity.start)
          expect(quantity.start).toBeGreaterThanOrEqual(sentence?.start as number)
          expect(quantity.end).toBeLessThanOrEqual(sentence?.end as number)
          expect(Number.isNaN(quantity.value)).toBe(false)
          reached = quantity.end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    '1万',
    '一',
    '十',
    '百',
    '一十',
    '一一十',
    '1,111',
    '1',
    '3件',
    '其中3件',
    '（3件',
    '（',
    '“',
    '《',
    '《3件',
    '〔2018',
    '2022年',
    '2022年3件',
    '去年',
    '同比',
    '增',
    '三分之',
    '百分之',
    '约',
    '约3件',
    '、',
    '3件、',
    ' ',
    '3 ',
    '1—',
    '1+',
    '第1',
    '万',
    '上百',
    '.1',
    '2—',
    '12月',
  ])('takes time in proportion to a row of %s', (piece) => {
    const view = piece.repeat(400_000 / piece.length)
    const sentence = {
      index: 0,
      start: 0,
      end: view.length,
      text: view,
      block: 0,
      section: -1,
      item: -1,
      part: 'body',
      tense: 'done',
      role: 'other',
    } as const
    findQuantities(view, [sentence], { year: YEAR })
  })
})
