import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNames } from '../../src/formatters/html/file-names.ts'
import { partLengths } from '../../src/formatters/html/lengths.ts'
import { html } from '../../src/formatters/html/markup.ts'
import { formatHtml, formatter } from '../../src/formatters/html.ts'
import { neutralise } from '../../src/formatters/neutralise.ts'
import type { CheckResult } from '../../src/model/finding.ts'
import { finding, point, result, source } from './make.ts'
import { classes, type Page, readPage, textOf, withClass } from './page.ts'
import { ATTACKS, context, hostile, REPORT, RESULT } from './sample.ts'

/** What must hold for every page: nothing runs, nothing is fetched, every link has its place, no id twice. */
function expectSound(page: Page): void {
  const ids = page.elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]))
  expect(new Set(ids).size).toBe(ids.length)
  const allowed =
    'html head meta title style body main article header footer section details summary div p h1 h2 h3 h4 ul li dl dt dd'
  const inline = 'span a b i q mark small blockquote input label table thead tbody tfoot tr th td'
  const known = new Set([...allowed.split(' '), ...inline.split(' ')])
  for (const { tagName, properties } of page.elements) {
    expect(known).toContain(tagName)
    for (const [name, value] of Object.entries(properties)) {
      expect(name).not.toMatch(/^on|^src|^srcset|^formAction|^data$/i)
      if (name === 'href') expect(value).toMatch(/^(?:#|\.\/)[^:]*$/)
      if (name === 'href' && String(value).startsWith('#')) expect(ids).toContain(String(value).slice(1))
      if (name === 'style') expect(value).toMatch(/^(?:flex-grow:\d+|width:\d+%)$/)
    }
  }
}

/** The lines of the text as the page shows them. */
function shownLines(page: Page): string[] {
  const [sheet] = withClass(page, 'sheet')
  return sheet!.children.flatMap((block) =>
    block.type === 'element' && classes(block).includes('block') ? [textOf(block, ['ref', 'note'])] : [],
  )
}

const marksOf = (page: Page, name: string) =>
  page.elements.filter((element) => element.tagName === 'mark' && classes(element).includes(name))

describe('html page', () => {
  const document = formatHtml([RESULT], context())
  const page = readPage(document)

  it('is one file that runs nothing and fetches nothing', () => {
    expectSound(page)
    expect(document).not.toMatch(/https?:|url\(|@import|<script|<link|<img/i)
    const policy = page.elements.find(({ properties }) => properties.httpEquiv !== undefined)!
    expect(policy.properties.content).toBe("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
  })

  it('shows the whole text, unchanged', () => {
    expect(shownLines(page)).toEqual(REPORT.split('\n').filter((line) => line !== ''))
  })

  it('marks every finding on its own characters, with its number and its note', () => {
    for (const [index, each] of RESULT.findings.entries()) {
      const number = String(index + 1)
      const marks = marksOf(page, `r-${[...new Set(RESULT.findings.map(({ ruleId }) => ruleId))].sort().indexOf(each.ruleId)}`)
      expect(marks.map((mark) => textOf(mark, ['ref'])).join('')).toBe(each.quote)
      expect(marks.length).toBeGreaterThan(0)
      const ref = page.elements.find(({ properties }) => properties.id === `t${number}`)!
      expect(ref.properties.href).toBe(`#n${number}`)
      const note = textOf(page.elements.find(({ properties }) => properties.id === `n${number}`)!)
      expect(note).toContain(each.message)
      for (const { law, article } of each.basis) expect(note).toMatch(new RegExp(`《${law}》(?:（[^）]+号）)?${article}`))
    }
    expect(marksOf(page, 'caret')).toHaveLength(2)
  })

  it('sets title, headings and signature as such', () => {
    const tags = Object.fromEntries(
      withClass(page, 'block').map((block) => {
        const line = block.children.findLast((child) => child.type === 'element')!
        return [
          textOf(block, ['ref', 'note']).slice(0, 6),
          line.type === 'element' ? [line.tagName, ...classes(line)].join('.') : '',
        ]
      }),
    )
    expect(tags).toMatchObject({
      云溪区202: 'h2.title',
      '2024年，': 'p.indent',
      '一、主要举措': 'h3.h',
      '（一）依法全': 'p.runin',
      云溪区人民政: 'p.sign',
    })
  })

  it('has the grid with a tile for each requirement, linked to its places', () => {
    const tiles = withClass(page, 'tile')
    expect(tiles).toHaveLength(RESULT.evidence.length)
    const supervise = tiles.find((tile) => textOf(tile).includes('亲自督办'))!
    expect(classes(supervise)).toContain('e-absent')
    expect(textOf(supervise)).toContain('未见')
    const deploy = RESULT.evidence.findIndex(({ requirement }) => requirement === 'duties/deploy')
    const target = page.elements.find(({ properties }) => properties.id === `e${deploy}-0`)!
    expect(textOf(target, ['ref'])).toBe('重要工作亲自部署')
  })

  it('counts, measures the four parts, and lists the outcome of every rule', () => {
    expect(withClass(page, 'counters').map((list) => textOf(list))).toEqual(['3错误3警告2提示1需人工判断'])
    const rows = page.elements.filter(({ tagName, properties }) => tagName === 'th' && properties.scope === 'row')
    for (const id of Object.keys(RESULT.outcomes)) expect(rows.some((row) => textOf(row).endsWith(id))).toBe(true)
    expect(document).toContain('只对县级以上政府适用。')
    expect(textOf(withClass(page, 'lengths')[0]!)).toContain('第一责任人职责102字')
  })

  it('shows pages and warnings of a paged document', () => {
    const paged = source(REPORT, {
      format: 'pdf',
      origin: (offset) => ({ page: offset < 300 ? 1 : 2 }),
      warnings: ['第2页是图片。'],
    })
    const shown = readPage(formatHtml([RESULT], context({ [RESULT.path]: paged })))
    expect(withClass(shown, 'page').map((each) => textOf(each))).toEqual(['第1页', '第2页'])
    expect(textOf(withClass(shown, 'warn')[0]!)).toContain('第2页是图片。')
    expect(textOf(withClass(shown, 'place')[0]!)).toBe('第1页')
  })

  it('lists findings with their quotes where the text is not at hand', () => {
    const shown = readPage(formatHtml([RESULT], { packs: context().packs }))
    expect(withClass(shown, 'sheet')).toEqual([])
    expect(withClass(shown, 'note')).toHaveLength(RESULT.findings.length)
    expect(shown.elements.filter(({ tagName }) => tagName === 'blockquote').map((quote) => textOf(quote))).toContain('显著提升')
  })

  it('says first that a text is no annual report', () => {
    const foreign = { ...RESULT, identity: { ...RESULT.identity, isAnnualReport: false } }
    const shown = readPage(formatHtml([foreign], context()))
    expect(textOf(withClass(shown, 'verdict')[0]!)).toContain('不是法治政府建设年度情况报告')
    expect(withClass(shown, 'tile')).toEqual([])
  })

  it('speaks English', () => {
    const english = formatHtml([RESULT], context(undefined, { locale: 'en' }))
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('Evidence for each requirement')
  })

  it('is the same bytes twice', () => {
    expect(formatHtml([RESULT], context())).toBe(document)
  })
})

describe('html and hostile reports', () => {
  it('lets nothing of a report become markup', () => {
    for (const attack of ATTACKS) {
      const bad = hostile(attack)
      const document = formatHtml([bad.result], bad.context)
      const page = readPage(document)
      expectSound(page)
      expect(document).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe]/)
      expect(shownLines(page).join('\n')).toContain(neutralise(attack.split('\n')[0]!).replace('\ufffe', '\ufffd').trim())
    }
  })

  it('keeps several hostile results apart in one file', () => {
    const bad = ATTACKS.map((attack) => hostile(attack))
    expectSound(
      readPage(
        formatHtml(
          bad.map((each) => each.result),
          context({}),
        ),
      ),
    )
  })

  it('escapes in any place of a template', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`
        const { elements } = readPage(`<body>${markup}`)
        const found = elements.filter(({ tagName }) => !['html', 'head', 'body'].includes(tagName))
        expect(found.map(({ tagName }) => tagName)).toEqual(['p'])
        expect(Object.keys(found[0]!.properties)).toEqual(['title'])
      }),
    )
  })
})

describe('marks', () => {
  it('keep the text and their own stretch, however they overlap', () => {
    const text = '一二三四五\n六七八九十\n\n甲乙丙丁戊己庚辛'
    const any = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (spans) => {
        const sorted = spans.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
        const findings = sorted.map(([start, end], index) =>
          finding(text, '', {
            ruleId: `text/${index}`,
            quote: text.slice(start, end),
            start: point(text, start),
            end: point(text, end),
          }),
        )
        const page = readPage(formatHtml([result(findings)], { sources: { get: () => source(text) } }))
        expectSound(page)
        expect(shownLines(page).filter((line) => line !== '')).toEqual(text.split('\n').filter((line) => line !== ''))
        for (const [index, { quote }] of findings.entries()) {
          const shown = marksOf(page, `r-${index}`)
            .map((mark) => textOf(mark, ['ref']))
            .join('')
          expect(shown).toBe(quote.replaceAll('\n', ''))
          expect(page.elements.filter(({ properties }) => properties.id === `t${index + 1}`)).toHaveLength(1)
        }
      }),
      { numRuns: 80 },
    )
  })

  it('cost no more than the text and the findings, on one long line too', () => {
    const text = '法'.repeat(400_000)
    const at = (offset: number) => ({ line: 1, column: offset + 1, offset })
    const findings = Array.from({ length: 4000 }, (_, index) =>
      finding(text, '法', { start: at(index * 100), end: at(index * 100 + 150), quote: '', fingerprint: String(index) }),
    )
    // A search through the text or the findings for each mark would take minutes.
    expect(formatHtml([result(findings)], { sources: { get: () => source(text) } }).length).toBeGreaterThan(400_000)
  })
})

describe('html overview', () => {
  const many: readonly CheckResult[] = [
    RESULT,
    {
      ...RESULT,
      path: '松陵镇/2024.docx',
      identity: { ...RESULT.identity, title: '松陵镇报告' },
      sections: RESULT.sections.slice(0, 6),
    },
    { ...RESULT, path: '通知.txt', identity: { ...RESULT.identity, title: null, isAnnualReport: false }, findings: [] },
  ]

  it('is one file with the overview on top, every link inside', () => {
    const page = readPage(formatHtml(many, context()))
    expectSound(page)
    expect(withClass(page, 'result')).toHaveLength(3)
    expect(withClass(page, 'heat')).toHaveLength(1)
  })

  it('is a folder of pages and an index that links to each', () => {
    const folder = formatter.folder!(context())
    const pages = many.map((each) => folder.part(each))
    const [index] = folder.close()
    expect(index!.name).toBe('index.html')
    const page = readPage(String(index!.content))
    expectSound(page)
    const links = page.elements.flatMap(({ properties }) => (properties.href === undefined ? [] : [String(properties.href)]))
    for (const { name, content } of pages) {
      expect(links.map((link) => decodeURIComponent(link))).toContain(`./${name}`)
      expectSound(readPage(String(content)))
    }
    const rows = withClass(page, 'heat')[0]!
    expect(textOf(rows)).toContain('松陵镇报告')
    expect(textOf(rows)).not.toContain('通知')
    const missing = textOf(withClass(page, 'missing')[0]!)
    expect(missing).toContain('第一责任人职责：1份')
    expect(missing).toMatch(/不是年度报告的文件.*通知\.txt/)
    expect(textOf(withClass(page, 'common')[0]!)).toMatch(/四个亲自应写全写对duties\/four-personally22/)
  })

  it('names pages so that none leaves the folder, hides or replaces another', () => {
    const name = fileNames('.html')
    const names = [
      '../../etc/passwd',
      'a/b.txt',
      'a-b.txt',
      'A/B.txt',
      '',
      '...',
      'index',
      '甲\u202e.txt',
      'CON<>|?.txt',
      '长'.repeat(300),
      '坏\ud800',
    ].map(name)
    expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(names.length)
    for (const each of names) {
      expect(each).toMatch(/^[^-.\s/\\:*?"<>|%#\u0000-\u001f\u202e][^/\\:*?"<>|%#\u0000-\u001f\u202e]*\.html$/)
      expect(Buffer.byteLength(each)).toBeLessThanOrEqual(255)
      expect(each).not.toBe('index.html')
    }
  })
})

describe('lengths of the parts', () => {
  it('count each character once, for the innermost part, blanks left out', () => {
    const text = '一、甲\n　　一二 三四\n（一）乙\n职责\n二、丙\n五六\n'
    const section = (role: CheckResult['sections'][number]['role'], level: number, from: string, until: number) => ({
      role,
      level,
      numbering: '',
      heading: '',
      inferred: false,
      start: point(text, text.indexOf(from)),
      end: point(text, until),
    })
    const until = text.indexOf('二、')
    const sections = [
      section('achievements', 1, '一、甲', until),
      section('responsibility', 2, '（一）', until),
      section('plans', 1, '二、', text.length),
    ]
    expect(partLengths(result([], { sections }), text)).toEqual({ achievements: 7, problems: 0, responsibility: 6, plans: 5 })
  })

  it('add up to the sections when no text is at hand', () => {
    const lengths = partLengths(RESULT, undefined)
    const span = (role: string) => RESULT.sections.find((each) => each.role === role)!
    expect(lengths.plans).toBe(span('plans').end.offset - span('plans').start.offset)
    expect(lengths.achievements).toBe(span('achievements').end.offset - span('achievements').start.offset)
  })
})
