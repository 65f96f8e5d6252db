/** Word's automatic numbers: formats, level texts, restarts, overrides, links to styles. */
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../src/readers/docx/number-format.ts'
import { readDocx } from '../../src/readers/docx.ts'
import { level, makeDocx, numbered, paragraph } from '../fixtures/docx/package.mjs'

const list = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const instance = (id: number, of: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`
const startAt = (at: number, first: number) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${first}"/></w:lvlOverride>`
const item = (id: number, at = 0) => paragraph('文', numbered(id, at))
const lines = (body: string, numbering: string, styles = '') =>
  readDocx(makeDocx({ body, numbering, styles }))
    .text.split('\n')
    .map((line) => line.replace(/文$/, ''))

describe('automatic numbers', () => {
  it.each([
    ['decimal', [1, 10, 100], ['1', '10', '100']],
    ['decimalZero', [1, 9, 10], ['01', '09', '10']],
    ['decimalFullWidth', [1, 12], ['１', '１２']],
    ['decimalEnclosedCircle', [1, 10, 20, 21], ['①', '⑩', '⑳', '21']],
    ['decimalEnclosedCircleChinese', [1, 10], ['①', '⑩']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['chineseCounting', [1, 10, 11, 19, 20, 21, 30, 99], ['一', '十', '十一', '十九', '二十', '二十一', '三十', '九十九']],
    [
      'chineseCountingThousand',
      [2, 10, 15, 20, 100, 101, 110, 111, 1000, 1001, 1010],
      ['二', '十', '十五', '二十', '一百', '一百零一', '一百一十', '一百一十一', '一千', '一千零一', '一千零一十'],
    ],
    ['japaneseCounting', [3, 12, 40], ['三', '十二', '四十']],
    ['ideographDigital', [9, 10, 23], ['九', '一〇', '二三']],
    ['taiwaneseCountingThousand', [4, 14], ['四', '十四']],
    ['chineseLegalSimplified', [1, 10, 25], ['壹', '壹拾', '贰拾伍']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['ideographEnclosedCircle', [1, 10], ['㊀', '㊉']],
    ['upperRoman', [1, 4, 9, 14, 40], ['I', 'IV', 'IX', 'XIV', 'XL']],
    ['lowerRoman', [3, 8], ['iii', 'viii']],
    ['upperLetter', [1, 26, 27, 53], ['A', 'Z', 'AA', 'AAA']],
    ['lowerLetter', [2, 28], ['b', 'bb']],
    ['none', [1], ['']],
    ['somethingNew', [7], ['7']],
    ['constructor', [7], ['7']],
  ])('writes %s as Word does', (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(expected)
  })

  it('writes custom formats with zeros', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
  })

  it('counts levels, and begins deeper ones again under each higher one', () => {
    const numbering =
      list(0, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）'), level(2, 'decimal', '%3．')) +
      instance(1, 0)
    const body = item(1) + item(1, 1) + item(1, 2) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 1)
    expect(lines(body, numbering)).toEqual(['一、', '（一）', '1．', '2．', '（二）', '1．', '二、', '（一）'])
  })

  it('puts what Word puts behind the number', () => {
    const numbering = ['tab', 'space', 'nothing']
      .map((suffix, id) => list(id, level(0, 'decimal', '%1.', { suffix })) + instance(id + 1, id))
      .join('')
    expect(lines(item(1) + item(2) + item(3), numbering)).toEqual(['1.\t', '1. ', '1.'])
  })

  it('goes on over instances of one list, and restarts once where an instance says so', () => {
    const numbering = list(0, level(0, 'decimal', '%1')) + instance(1, 0) + instance(2, 0) + instance(3, 0, startAt(0, 5))
    expect(lines(item(1) + item(2) + item(3) + item(3) + item(1) + item(3), numbering)).toEqual(['1', '2', '5', '6', '7', '8'])
  })

  it('restarts an instance at its first paragraph only, whatever its level', () => {
    const numbering =
      list(0, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）')) +
      instance(1, 0) +
      instance(2, 0, startAt(0, 1) + startAt(1, 1))
    const body = item(1) + item(1, 1) + item(1, 1) + item(2, 1) + item(2, 1) + item(2) + item(2, 1) + item(1)
    expect(lines(body, numbering)).toEqual(['一、', '（一）', '（二）', '（一）', '（二）', '二、', '（一）', '三、'])
  })

  it('keeps lists apart', () => {
    const numbering =
      list(0, level(0, 'decimal', '%1')) + list(1, level(0, 'upperLetter', '%1')) + instance(1, 0) + instance(2, 1)
    expect(lines(item(1) + item(2) + item(1) + item(2), numbering)).toEqual(['1', 'A', '2', 'B'])
  })

  it('obeys lvlRestart', () => {
    const levels = (restart: string) => [
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '%1.%2'),
      level(2, 'decimal', '%3', { more: restart }),
    ]
    const body = item(1) + item(1, 1) + item(1, 2) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2)
    const never = list(0, ...levels('<w:lvlRestart w:val="0"/>')) + instance(1, 0)
    expect(lines(body, never)).toEqual(['1', '1.1', '1', '2', '1.2', '3', '2', '4'])
    const first = list(0, ...levels('<w:lvlRestart w:val="1"/>')) + instance(1, 0)
    expect(lines(body, first)).toEqual(['1', '1.1', '1', '2', '1.2', '3', '2', '1'])
  })

  it('writes the levels above in digits where isLgl is set, and counts those that were left out', () => {
    const numbering =
      list(
        0,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2', { more: '<w:isLgl/>' }),
        level(2, 'decimal', '%1-%2-%3'),
      ) + instance(1, 0)
    expect(lines(item(1, 1) + item(1) + item(1, 1) + item(1, 2), numbering)).toEqual(['1.1', '第二章', '2.1', '二-1-1'])
  })

  it('starts where the level says, and takes a level that an instance defines anew', () => {
    const numbering =
      list(0, level(0, 'decimal', '%1', { start: 3 })) +
      instance(1, 0) +
      instance(2, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '[%1]', { start: 1 })}</w:lvlOverride>`)
    expect(lines(item(1) + item(1) + item(2), numbering)).toEqual(['3', '4', '[V]'])
  })

  it('takes numbering from styles, by link and by inheritance, and lets a paragraph leave it', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="甲"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="乙"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="丙"/><w:basedOn w:val="B"/></w:style>',
    ].join('')
    const numbering =
      list(
        0,
        level(0, 'chineseCounting', '%1、', { more: '<w:pStyle w:val="A"/>' }),
        level(1, 'chineseCounting', '（%2）', { more: '<w:pStyle w:val="B"/>' }),
      ) + instance(1, 0)
    const styled = (id: string, more = '') => paragraph('文', `<w:pStyle w:val="${id}"/>${more}`)
    expect(lines(styled('A') + styled('B') + styled('C') + styled('A', numbered(0)) + styled('A'), numbering, styles)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '',
      '二、',
    ])
  })

  it('follows a list that only names a numbering style', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="N"><w:name w:val="编号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    const numbering =
      list(0, '<w:styleLink w:val="N"/>', level(0, 'decimal', '%1)')) +
      list(1, '<w:numStyleLink w:val="N"/>') +
      instance(1, 0) +
      instance(2, 1)
    expect(lines(item(1) + item(2), numbering, styles)).toEqual(['1)', '2)'])
    const circle = list(0, '<w:numStyleLink w:val="N"/>') + instance(1, 0)
    expect(lines(item(1), circle, styles)).toEqual([''])
  })

  it('leaves out bullets, and shows the number of an empty paragraph', () => {
    const numbering =
      list(0, level(0, 'bullet', '\uf0b7')) +
      list(1, level(0, 'decimal', '%1.', { suffix: 'tab' })) +
      instance(1, 0) +
      instance(2, 1)
    const source = readDocx(makeDocx({ body: item(1) + item(2) + paragraph('', numbered(2)), numbering }))
    expect(source.text).toBe('文\n1.\t文\n2.')
    expect(source.generated).toEqual([
      { start: 2, end: 5 },
      { start: 7, end: 9 },
    ])
  })

  it('gives no number for lists and levels that are not defined', () => {
    expect(lines(item(9) + item(1, 8), list(0, level(0, 'decimal', '%1')) + instance(1, 0) + instance(2, 7))).toEqual(['', ''])
  })
})
