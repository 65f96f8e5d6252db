import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../src/readers/markdown.ts'

const types = (text: string): string[] => readMarkdown(text).tree.children.map(({ type }) => type)

describe('readMarkdown', () => {
  it.each([
    ['an indented signature', '正文。\n\n                    松陵镇人民政府'],
    ['a line of = under a heading', '一、主要举措\n==='],
    ['a year with a full stop', '2023. 年度任务全部完成'],
    ['a dash before an item', '- 一是加强学习'],
    ['a title in angle brackets', '落实<纲要>要求'],
    ['stars for a masked year', '****年'],
    ['a rule', '---'],
  ])('takes %s for text', (_, text) => {
    expect(new Set(types(text))).toEqual(new Set(['paragraph']))
  })

  it('reads headings with their places', () => {
    const { tree, text } = readMarkdown('\ufeff# 松陵镇\r\n\r\n## 一、主要举措\r\n')
    expect(tree.children.map((node) => [node.type, text.slice(node.position?.start.offset, node.position?.end.offset)])).toEqual([
      ['heading', '# 松陵镇'],
      ['heading', '## 一、主要举措'],
    ])
  })

  it('reads pipe tables, with empty cells and escaped bars', () => {
    const { tree, text } = readMarkdown('| 制度 | 数据 |\n|:--|--:|\n| 公示 | 64\\|件 |\n|  | 3 |\n')
    const cells: string[] = []
    visit(tree as Nodes, 'tableCell', (cell) => {
      cells.push(text.slice(cell.position?.start.offset, cell.position?.end.offset))
    })
    expect(cells).toEqual(['制度', '数据', '公示', '64\\|件', '', '3'])
    expect(types('甲|乙\n丙|丁')).toEqual(['paragraph'])
  })

  it('passes over front matter and comments, and keeps the offsets', () => {
    const { tree, text } = readMarkdown('---\ntitle: 松陵镇\n---\n# 标题\n\n<!-- 草稿 -->\n')
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'html'])
    expect(text.slice(tree.children[0]?.position?.start.offset, tree.children[0]?.position?.end.offset)).toBe('# 标题')
    expect(types('---\n没有结束')).toEqual(['paragraph'])
  })

  it('keeps every place within the text', () => {
    const unit = fc.constantFrom('法', '\n', '\n\n', '#', ' ', '*', '|', '-', '>', '`', '[', ']', '(', ')', '1.', '&', '\\', '<')
    fc.assert(
      fc.property(fc.string({ unit }), (input) => {
        const { tree, text } = readMarkdown(input)
        visit(tree as Nodes, (node) => {
          expect(node.position?.start.offset).toBeGreaterThanOrEqual(0)
          expect(node.position?.end.offset).toBeLessThanOrEqual(text.length)
        })
      }),
    )
  })
})
