import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFiles } from '../../src/node/find-files.ts'

const FILES = [
  '报告/云溪区 2024 年.txt',
  '报告/[2024]年度报告(终稿).DOCX',
  '报告/街道/望江街道.md',
  '报告/街道/页面.htm',
  '报告/~$云溪区.docx',
  '报告/.~云溪区.docx',
  '报告/.隐藏/甲.txt',
  '报告/说明.xlsx',
  '报告/node_modules/乙.txt',
  '空/无关.png',
  '[草稿].txt',
  '-开头.txt',
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi-find-'))
  for (const file of FILES) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), 'x')
  }
  symlinkSync('.', join(folder, '报告/街道/圈'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const find = async (...paths: string[]) => (await findFiles(paths, { cwd: folder })).files
const faults = async (...paths: string[]) => (await findFiles(paths, { cwd: folder })).faults.map(({ code }) => code)

describe('findFiles', () => {
  it('takes names as they are, whatever signs they hold', async () => {
    expect(await find('[草稿].txt', '报告/[2024]年度报告(终稿).DOCX', '报告/云溪区 2024 年.txt', '-开头.txt')).toEqual([
      '[草稿].txt',
      '报告/[2024]年度报告(终稿).DOCX',
      '报告/云溪区 2024 年.txt',
      '-开头.txt',
    ])
  })

  it('searches a folder for reports, sorted, without lock files, hidden folders and circles of links', async () => {
    expect(await find('报告')).toEqual([
      '报告/[2024]年度报告(终稿).DOCX',
      '报告/云溪区 2024 年.txt',
      '报告/街道/望江街道.md',
      '报告/街道/页面.htm',
    ])
  })

  it('searches a folder whose own name looks like a pattern', async () => {
    mkdirSync(join(folder, '(a)[b]'))
    writeFileSync(join(folder, '(a)[b]/报告.txt'), 'x')
    expect(await find('(a)[b]')).toEqual(['(a)[b]/报告.txt'])
  })

  it('expands globs, in any case of the extension', async () => {
    expect(await find('报告/*.docx')).toEqual(['报告/[2024]年度报告(终稿).DOCX'])
    expect(await find('**/*.{md,htm}')).toEqual(['报告/街道/望江街道.md', '报告/街道/页面.htm'])
  })

  it('finds what links lead to, once, and a link that leads nowhere', async () => {
    mkdirSync(join(folder, '链接'))
    symlinkSync('../报告/街道', join(folder, '链接/外面'))
    symlinkSync('../报告/街道/望江街道.md', join(folder, '链接/又一次.md'))
    expect(await find('链接')).toEqual(['链接/又一次.md', '链接/外面/页面.htm'])
  })

  it('finds links that lead nowhere, so that reading them says so, but no lock of an editor', async () => {
    mkdirSync(join(folder, '断链'))
    for (const name of ['a.txt', '街道', 'b.png', '.#c.txt', '~$d.docx']) symlinkSync('没有', join(folder, '断链', name))
    symlinkSync('e.md', join(folder, '断链/e.md'))
    expect(await find('断链')).toEqual(['断链/a.txt', '断链/e.md', '断链/街道'])
    expect(await faults('断链')).toEqual([])
  })

  it('says of a folder that it may not be opened', async () => {
    mkdirSync(join(folder, '关/内'), { recursive: true })
    writeFileSync(join(folder, '关/a.txt'), 'x')
    chmodSync(join(folder, '关/内'), 0)
    // Root may open all: the search is made as nobody.
    const isRoot = process.getuid?.() === 0
    if (isRoot) {
      chmodSync(folder, 0o755)
      process.seteuid?.(65534)
    }
    try {
      const { files, faults } = await findFiles(['关'], { cwd: folder })
      expect(files).toEqual(['关/a.txt'])
      expect(faults.map(({ code, message }) => [code, message])).toEqual([
        ['unreadable-folder', '打不开文件夹“关/内”，里面的文件没有检查'],
      ])
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })

  it('takes absolute paths', async () => {
    expect(await find(join(folder, '报告/街道'))).toEqual([
      join(folder, '报告/街道/望江街道.md'),
      join(folder, '报告/街道/页面.htm'),
    ])
  })

  it('names each file once, in the order of the arguments', async () => {
    expect(await find('报告/街道/页面.htm', '报告/街道', './报告/街道/望江街道.md')).toEqual([
      '报告/街道/页面.htm',
      '报告/街道/望江街道.md',
    ])
  })

  it('reports an argument that names nothing and goes on with the rest', async () => {
    expect(await faults('没有.txt', '空', '*.ofd', '[草稿].txt')).toEqual(['no-such-file', 'no-file-matched', 'no-file-matched'])
    expect(await find('没有.txt', '[草稿].txt')).toEqual(['[草稿].txt'])
  })
})
