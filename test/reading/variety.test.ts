/** How real reports differ: one small invented report for each way. */
import { describe, expect, it } from 'vitest'
import { outline, read, readMd, texts } from './read.ts'

const LONG = '全年围绕法治政府建设年度任务扎实推进各项工作，办理行政检查186次，化解矛盾纠纷97件，群众满意度持续提升。'
const FOUR = `一、主要举措和成效\n${LONG}\n二、存在的不足和原因\n执法力量不足，主要原因是编制有限。\n三、党政主要负责人履行推进法治建设第一责任人职责情况\n镇党委书记主持研究法治议题4次。\n四、下一年度主要安排\n开展执法培训4期。\n`
const ROLES = (line: number): string[] => [
  `${line} achievements`,
  `${line + 2} problems`,
  `${line + 4} responsibility`,
  `${line + 6} plans`,
]

describe('titles', () => {
  it.each([
    [
      'in one line',
      '云溪区望江街道2024年度法治政府建设情况报告',
      '云溪区望江街道2024年度法治政府建设情况报告',
      '云溪区望江街道',
      'township',
    ],
    [
      'over two lines, issuer first',
      '松陵镇人民政府\n关于2024年度法治政府建设情况的报告',
      '松陵镇人民政府关于2024年度法治政府建设情况的报告',
      '松陵镇人民政府',
      'township',
    ],
    [
      'broken off in the middle',
      '云溪区望江街道2024年度法治政府建设\n情况报告',
      '云溪区望江街道2024年度法治政府建设情况报告',
      '云溪区望江街道',
      'township',
    ],
    [
      'over three lines',
      '安澜市生态环境局\n关于2024年度法治政府建设\n情况的报告',
      '安澜市生态环境局关于2024年度法治政府建设情况的报告',
      '安澜市生态环境局',
      'department',
    ],
    ['year first', '2024年安澜市法治政府建设年度报告', '2024年安澜市法治政府建设年度报告', '安澜市', 'city'],
    ['a work report', '青砚县2024年法治政府建设工作报告', '青砚县2024年法治政府建设工作报告', '青砚县', 'county'],
    ['a work summary', '桂溪乡2024年度法治政府建设工作总结', '桂溪乡2024年度法治政府建设工作总结', '桂溪乡', 'township'],
    [
      'two years',
      '松陵镇2024年法治政府建设工作总结及2025年工作计划',
      '松陵镇2024年法治政府建设工作总结及2025年工作计划',
      '松陵镇',
      'township',
    ],
    [
      'joint issuers',
      '中共云溪区望江街道工作委员会 云溪区人民政府望江街道办事处\n关于2024年度法治政府建设情况的报告',
      '中共云溪区望江街道工作委员会 云溪区人民政府望江街道办事处关于2024年度法治政府建设情况的报告',
      '望江街道',
      'township',
    ],
    [
      'a development zone',
      '云溪经济开发区管理委员会2024年度法治政府建设情况报告',
      '云溪经济开发区管理委员会2024年度法治政府建设情况报告',
      '管理委员会',
      'county',
    ],
    [
      'an office',
      '安澜市人民政府办公室2024年度法治政府建设情况报告',
      '安澜市人民政府办公室2024年度法治政府建设情况报告',
      '办公室',
      'department',
    ],
    [
      'year in brackets',
      '松陵镇法治政府建设情况报告（2024年度）',
      '松陵镇法治政府建设情况报告（2024年度）',
      '松陵镇',
      'township',
    ],
    ['a province', '临江省2024年法治政府建设情况报告', '临江省2024年法治政府建设情况报告', '临江省', 'province'],
    [
      'a district government',
      '云溪区人民政府2024年度法治政府建设情况报告',
      '云溪区人民政府2024年度法治政府建设情况报告',
      '云溪区人民政府',
      'county',
    ],
    [
      'year in Chinese numerals',
      '松陵镇二〇二四年度法治政府建设情况报告',
      '松陵镇二〇二四年度法治政府建设情况报告',
      '松陵镇',
      'township',
    ],
    ['full-width year', '松陵镇２０２４年度法治政府建设情况报告', '松陵镇２０２４年度法治政府建设情况报告', '松陵镇', 'township'],
    ['no word for report', '松陵镇2024年度法治政府建设情况', '松陵镇2024年度法治政府建设情况', '松陵镇', 'township'],
  ])('%s', (_, head, title, agency, level) => {
    const reading = read(`${head}\n今年以来，我们围绕重点任务推进各项工作，现报告如下：\n${FOUR}`)
    expect(reading.identity).toMatchObject({ isAnnualReport: true, title, level, year: 2024 })
    expect(reading.identity.agency).toContain(agency)
    expect(outline(reading).map((row) => row.replace(/^\d+ /, ''))).toEqual([
      'achievements',
      'problems',
      'responsibility',
      'plans',
    ])
  })

  it('takes the body title where the page repeats it', () => {
    const reading = read(
      `松陵镇2024年法治政府建设情况报告\n发布时间：2019-12-03 来源：松陵镇\n松陵镇2024年度法治政府建设情况报告\n现将情况报告如下。\n${FOUR}`,
    )
    expect(reading.identity.title).toBe('松陵镇2024年度法治政府建设情况报告')
    expect(texts(reading, 'title')).toHaveLength(1)
  })

  it('goes without one', () => {
    const reading = read(`2024年，我镇认真推进法治政府建设，现将有关情况报告如下：\n${FOUR}`)
    expect(reading.identity).toMatchObject({ isAnnualReport: true, title: null, agency: null, level: 'township', year: 2024 })
    expect(outline(reading)).toEqual(ROLES(2))
  })

  it('passes over a document number', () => {
    const reading = read(
      `云政〔2025〕3号\n云溪区人民政府\n关于2024年度法治政府建设情况的报告\n市人民政府：\n现将情况报告如下：\n${FOUR}`,
    )
    expect(reading.identity.title).toBe('云溪区人民政府关于2024年度法治政府建设情况的报告')
    expect(texts(reading, 'addressee')).toEqual(['市人民政府：'])
  })
})

describe('openings', () => {
  it('reads a speech to a congress', () => {
    const reading = read(
      `关于云溪区2024年度法治政府建设情况的报告\n——2025年2月10日在云溪区人大常委会第三十一次会议上\n云溪区司法局局长 程砚\n主任、各位副主任、各位委员：\n受区人民政府委托，现将情况报告如下，请予审议。\n${FOUR}`,
    )
    expect(reading.identity).toMatchObject({
      title: '关于云溪区2024年度法治政府建设情况的报告',
      agency: '云溪区',
      level: 'county',
      year: 2024,
      date: null,
    })
    expect(texts(reading, 'addressee')).toEqual(['主任、各位副主任、各位委员：'])
    expect(texts(reading, 'preamble')).toEqual(['受区人民政府委托，现将情况报告如下，请予审议。'])
  })

  it('begins with the addressee', () => {
    const reading = read(`区委、区政府：\n2024年，松陵镇扎实推进法治政府建设。\n${FOUR}`)
    expect(texts(reading, 'addressee')).toEqual(['区委、区政府：'])
    expect(reading.identity).toMatchObject({ isAnnualReport: true, agency: '松陵镇', year: 2024 })
  })

  it('has no preamble', () => {
    const reading = read(`松陵镇2024年度法治政府建设情况报告\n${FOUR}`)
    expect(texts(reading, 'preamble')).toEqual([])
    expect(outline(reading)).toEqual(ROLES(2))
  })

  it('passes over a table of contents', () => {
    const reading = read(`松陵镇2024年度法治政府建设情况报告\n目 录\n一、主要举措和成效……1\n二、存在的不足........3\n${FOUR}`)
    expect(outline(reading)).toEqual(ROLES(5))
    expect(texts(reading, 'residue')).toHaveLength(3)
  })

  it('never takes its own sentences for headings', () => {
    const reading = read(`2024年，青砚县认真贯彻落实，法治政府建设取得新成效。\n${FOUR}虽有成绩，但还存在一些问题。`)
    expect(outline(reading)).toEqual(ROLES(2))
    expect(reading.identity).toMatchObject({ agency: '青砚县', level: 'county' })
  })

  it('never takes a banner for the date or the year', () => {
    const reading = read(
      `发布时间：2019年12月3日\n来源：松陵镇 浏览量：312 字体：[ 大 中 小 ]\n2023年，松陵镇认真推进法治政府建设，现将有关情况报告如下：\n${FOUR}分享到：\n打印本页\n`,
    )
    expect(reading.identity).toMatchObject({ year: 2023, date: null, agency: '松陵镇' })
    expect(texts(reading, 'residue')).toHaveLength(4)
  })

  it('reads outline years as the name of a document', () => {
    for (const years of ['（2021—2025年）', '(2021-2025年)', '(2021-2025)', '（20212025年）'])
      expect(
        read(`按照《法治政府建设实施纲要${years}》要求，我局2022年推进法治政府建设，现报告如下：\n${FOUR}`).identity.year,
      ).toBe(2022)
  })
})

describe('sections', () => {
  it('without an umbrella over the achievements', () => {
    const reading = read(
      `一、坚持党的领导，统筹推进法治政府建设\n${LONG}\n二、依法全面履行职能\n${LONG}\n三、存在的短板\n人才不足。\n四、2025年工作打算\n加强培训。`,
    )
    expect(outline(reading)).toEqual(['1 achievements?', '3 achievements?', '5 problems', '7 plans'])
  })

  it('with the responsibility first', () => {
    const reading = read(
      `一、主要负责同志履行推进法治建设第一责任人职责情况\n书记研究法治议题3次。\n二、2024年度主要工作\n${LONG}\n三、存在的困难和差距\n人才不足。\n四、下一步工作思路\n加强培训。`,
    )
    expect(outline(reading)).toEqual(['1 responsibility', '3 achievements', '5 problems', '7 plans'])
  })

  it('with highlights first and the responsibility inside the achievements', () => {
    const reading = read(
      `一、特色亮点\n${LONG}\n二、工作开展情况\n（一）党政主要负责人履行推进法治建设第一责任人职责情况\n书记研究法治议题3次。\n（二）规范行政执法\n${LONG}\n三、存在问题及原因\n人才不足。\n四、下一年度安排\n加强培训。`,
    )
    expect(outline(reading)).toEqual(['1 highlights', '3 achievements', '8 problems', '10 plans'])
    expect(outline(reading, 2)).toEqual(['4 responsibility', '6 achievements?'])
  })

  it.each([
    ['上一年度推进法治政府建设的主要举措和成效', 'achievements'],
    ['2024年工作安排落实情况', 'achievements'],
    ['督察反馈问题整改情况', 'achievements'],
    ['基本情况', 'achievements'],
    ['法治政府建设工作推进情况', 'achievements'],
    ['取得的主要成绩', 'achievements'],
    ['存在的短板弱项', 'problems'],
    ['当前存在的困难和问题', 'problems'],
    ['法治政府建设中的薄弱环节', 'problems'],
    ['差距与不足', 'problems'],
    ['正视问题，查找差距', 'problems'],
    ['正视问题，明确努力方向', 'problems'],
    ['问题及原因分析', 'problems'],
    ['望江街道主要领导履行法治建设第一责任人职责情况', 'responsibility'],
    ['法治建设第一责任人履职情况', 'responsibility'],
    ['区委书记、区长履行推进法治建设职责情况', 'responsibility'],
    ['下步打算', 'plans'],
    ['今后工作计划', 'plans'],
    ['2025年工作重点', 'plans'],
    ['2025年重点工作', 'plans'],
    ['明年工作思路', 'plans'],
    ['2025年推进法治政府建设的主要安排', 'plans'],
    ['努力方向', 'plans'],
    ['下一阶段改进措施', 'plans'],
    ['主要亮点', 'highlights'],
    ['创新做法', 'highlights'],
  ])('calls %s %s', (heading, role) => {
    const reading = read(`2024年，松陵镇推进法治政府建设，现报告如下：\n一、${heading}\n${LONG.repeat(9)}\n`)
    expect(outline(reading).map((row) => row.replace('?', ''))).toEqual([`2 ${role}`])
  })

  it.each(['聚焦突出问题，规范行政执法', '补齐短板，提升应急能力', '破解基层治理难题', '压实责任，强化考核'])(
    'takes %s for a topic',
    (heading) => {
      const reading = read(`一、${heading}\n${LONG}\n二、存在的不足\n人才不足。\n三、下一步打算\n加强培训。`)
      expect(outline(reading)).toEqual(['1 achievements?', '3 problems', '5 plans'])
    },
  )

  it('finds problems that only a label opens', () => {
    const reading = read(`松陵镇2024年度法治政府建设情况报告\n${LONG}\n${LONG}\n存在的主要问题：执法力量不足。\n`)
    expect(outline(reading)).toEqual(['4 problems'])
    expect(texts(reading, 'body').at(-1)).toBe('执法力量不足。')
  })

  it('does not guess', () => {
    const reading = read(
      `一、主要举措和成效\n${LONG}\n二、存在的不足\n人才不足。\n三、其他需要报告的情况\n无。\n四、下一步打算\n加强培训。\n五、有关数据说明\n数据来自平台。`,
    )
    expect(outline(reading)).toEqual(['1 achievements', '3 problems', '5 other?', '7 plans', '9 other?'])
  })

  it('reads the first sentence where the heading says nothing', () => {
    const reading = read(
      `一、主要举措和成效\n${LONG}\n二、客观审视自身\n对照要求，我镇工作还存在一些不足。\n三、再接再厉开新局\n下一步，我镇将加强培训。`,
    )
    expect(outline(reading)).toEqual(['1 achievements', '3 problems?', '5 plans?'])
  })
})

describe('numbering', () => {
  it('takes half-width and full-width brackets as one level', () => {
    const reading = read(
      `一、主要举措和成效\n（一）规范执法\n${LONG}\n(二)化解纠纷\n${LONG}\n1.完善调解\n${LONG}\n1、诉调对接\n${LONG}\n（1）诉前调解\n${LONG}\n`,
    )
    expect(reading.sections.map(({ level, numbering }) => [level, numbering])).toEqual([
      [1, '一、'],
      [2, '（一）'],
      [2, '(二)'],
      [3, '1.'],
      [3, '1、'],
      [4, '（1）'],
    ])
  })

  it('finds a second level numbered like the first', () => {
    const reading = read(
      `一、主要举措\n一、强化学习\n${LONG}\n二、规范执法\n${LONG}\n二、存在的不足\n${LONG}\n三、下步打算\n${LONG}`,
    )
    expect(reading.sections.map(({ level, role }) => [level, role])).toEqual([
      [1, 'achievements'],
      [2, 'achievements'],
      [2, 'achievements'],
      [1, 'problems'],
      [1, 'plans'],
    ])
  })

  it('heals a slip of style', () => {
    const reading = read(
      `一、主要举措和成效\n（一）规范执法\n${LONG}\n（2）化解纠纷\n${LONG}\n（3）开展普法\n${LONG}\n二、存在的不足\n${LONG}`,
    )
    expect(reading.sections.map(({ level }) => level)).toEqual([1, 2, 2, 2, 1])
  })

  it('finds run-in headings after a full stop, a colon or a blank', () => {
    const reading = read(
      `一、主要举措和成效\n（一）规范行政执法。${LONG}\n（二）化解矛盾纠纷：${LONG}\n（三）开展法治宣传 ${LONG}\n`,
    )
    expect(reading.sections.slice(1).map(({ heading, runIn }) => [heading, runIn])).toEqual([
      ['规范行政执法', true],
      ['化解矛盾纠纷', true],
      ['开展法治宣传', true],
    ])
    expect(reading.blocks.filter(({ part }) => part === 'body')).toHaveLength(3)
  })

  it('finds headings without numbers, on two levels', () => {
    const reading = read(
      `主要举措和成效\n\n规范行政执法\n${LONG}\n化解矛盾纠纷\n${LONG}\n\n存在的不足和原因\n\n${LONG}\n\n2025年主要安排\n\n${LONG}`,
    )
    expect(outline(reading)).toEqual(['1 achievements', '8 problems', '12 plans'])
    expect(outline(reading, 2)).toEqual(['3 achievements?', '5 achievements?'])
  })

  it('sets topics without numbers beside the part on duties that comes before them', () => {
    const opening = '松陵镇2024年度法治政府建设情况报告\n现将有关情况报告如下：\n主要负责人履行推进法治建设第一责任人职责情况\n'
    const rest = `规范行政执法\n${LONG}\n化解矛盾纠纷\n${LONG}\n存在的不足和原因\n${LONG}\n2025年主要安排\n${LONG}`
    const four = ['3 responsibility', '5 achievements?', '7 achievements?', '9 problems', '11 plans']
    expect(outline(read(`${opening}${LONG}${LONG}\n${rest}`))).toEqual(four)
    // Headings right under it are its own.
    expect(outline(read(opening + rest))).toEqual(['3 responsibility', '8 problems', '10 plans'])
  })

  it('finds parts and chapters', () => {
    const reading = read(
      `第一部分 主要举措和成效\n一、规范执法\n${LONG}\n第二部分 存在的不足\n${LONG}\n第三部分 下一步打算\n${LONG}`,
    )
    expect(outline(reading)).toEqual(['1 achievements', '4 problems', '6 plans'])
  })

  it('does not take deeds in a list for headings', () => {
    const reading = read(
      `一、主要举措和成效\n1.全年办理案件23件，罚款5万元，其中普通程序12件；\n2.开展检查186次；\n3.调解纠纷97件。\n二、存在的不足\n${LONG}`,
    )
    expect(reading.sections).toHaveLength(2)
    expect(reading.items.map(({ marker, ordinal }) => [marker, ordinal])).toEqual([
      ['1.', 1],
      ['2.', 2],
      ['3.', 3],
    ])
  })

  it('takes a year or a decimal for text', () => {
    const reading = read(
      `一、主要举措和成效\n2024. 年度任务全部完成，全年没有发生重大行政败诉案件。\n4.15全民国家安全教育日期间开展宣传，发放资料三百份。\n`,
    )
    expect(reading.sections).toHaveLength(1)
    expect(reading.items).toHaveLength(0)
  })

  it('reads items inline and leading', () => {
    const reading = read(
      `一、存在的不足\n主要表现在：一是意识不强，学习不够；二是力量不足。三是方法单一。\n二、下一步打算\n首先，加强学习。其次，充实力量。\n第一，抓培训。\n①抓考核；②抓奖惩。`,
    )
    expect(reading.items.map(({ marker }) => marker)).toEqual(['一是', '二是', '三是', '首先', '其次', '第一', '①', '②'])
    const [first] = reading.items
    expect(reading.sentences.slice(first?.sentences.start, first?.sentences.end).map(({ text }) => text)).toEqual([
      '一是意识不强，学习不够；',
    ])
  })
})

describe('ends', () => {
  it.each([
    ['松陵镇人民政府\n2025年1月10日', '2025-01-10'],
    ['松陵镇人民政府\n二〇二五年一月十日', '2025-01-10'],
    ['松陵镇人民政府 2025.1.10', '2025-01-10'],
    ['松陵镇人民政府2025年1月10日', '2025-01-10'],
    ['松陵镇人民政府\n2025年1月10日\n（此件公开发布）\n分享到：', '2025-01-10'],
    ['中共松陵镇委员会\n松陵镇人民政府\n2025-01-10', '2025-01-10'],
    ['2025年1月', null],
    ['发布时间：2025-01-10 10:22', null],
  ])('%j', (end, date) => {
    const reading = read(`松陵镇2024年度法治政府建设情况报告\n现报告如下：\n${FOUR}特此报告。\n　　　　　　${end}\n`)
    expect(reading.identity.date).toBe(date)
    expect(texts(reading, 'body').at(-1)).toBe('特此报告。')
  })
})

describe('Markdown', () => {
  it('reads marked, bold and plain headings', () => {
    const reading = readMd(
      `# 松陵镇2024年度法治政府建设情况报告\n\n现将情况报告如下：\n\n## 一、主要举措和成效\n\n**（一）规范行政执法。**${LONG}\n\n**（二）化解纠纷**\n\n${LONG}\n\n## 存在的不足\n\n1. **力量不足。**编制有限。\n2. **经费不足。**财力有限。\n\n## 四、下一步打算\n\n加强培训。\n\n    松陵镇人民政府\n    2025年1月10日\n`,
    )
    expect(reading.identity).toMatchObject({ title: '松陵镇2024年度法治政府建设情况报告', date: '2025-01-10', year: 2024 })
    expect(outline(reading)).toEqual(['5 achievements', '13 problems', '18 plans'])
    expect(reading.sections.map(({ heading }) => heading)).toEqual([
      '主要举措和成效',
      '规范行政执法',
      '化解纠纷',
      '存在的不足',
      '力量不足',
      '经费不足',
      '下一步打算',
    ])
  })

  it('takes soft-wrapped lines for one block and unparted lines for several', () => {
    const wrapped = readMd(`一、主要举措\n\n全年围绕法治政府建设年度任务，\n扎实推进各项工作，办理行政检查\n186次。\n`)
    expect(wrapped.blocks.filter(({ part }) => part === 'body')).toHaveLength(1)
    expect(outline(readMd(`松陵镇2024年度法治政府建设情况报告\n现报告如下：\n${FOUR}`))).toEqual(ROLES(3))
  })

  it('reads pipe tables', () => {
    const reading = readMd(
      `一、主要举措和成效\n\n| 制度 | 数据 |\n|---|---:|\n| 公示 | 64件 |\n| 记录 |  |\n\n二、存在的不足\n\n${LONG}`,
    )
    expect(texts(reading, 'table')).toEqual(['制度', '数据', '公示', '64件', '记录'])
    expect(reading.tree.children[0]).toMatchObject({
      type: 'section',
      children: [{ type: 'heading' }, { type: 'table', children: [{}, {}, {}] }],
    })
  })
})
