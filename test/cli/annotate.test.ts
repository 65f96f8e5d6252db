/** `--annotate` and `--changes`: the answer goes back into the Word document. */
import { linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx.ts'
import { makeDocx, paragraph, run } from '../fixtures/docx/package.mjs'
import { type Place, place } from './command-line.ts'

const PACK = readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8')
const OWN = ['-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']
const TITLE = paragraph('云溪区2024年法治政府建设年度报告') + paragraph('一、主要举措和成效')
const REPORT = makeDocx({ body: TITLE + paragraph('建设法制政府。') })
/** 法制 was deleted and 法治 put in its place. */
const CHANGED = makeDocx({
  body: `${TITLE}<w:p>${run('建设')}<w:del w:id="1" w:author="甲"><w:r><w:delText>法制</w:delText></w:r></w:del><w:ins w:id="2" w:author="甲">${run('法治')}</w:ins>${run('政府。')}</w:p>`,
})

let here: Place
beforeEach(() => {
  here = place()
  here.put('pack.yaml', PACK)
  here.put('报告.docx', REPORT)
})
afterEach(() => here.remove())

const bytes = (path: string): Buffer => readFileSync(join(here.folder, path))
const comments = (path: string): string[] => {
  const xml = strFromU8(unzipSync(bytes(path))['word/comments.xml'] as Uint8Array)
  return [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words as string)
}

describe('--annotate', () => {
  it('writes the findings into a copy, dated with the day of the check, beside the usual output', async () => {
    const { code, stdout, stderr } = await here.fazhi(['check', '报告.docx', '--annotate', '批注.docx', '-f', 'json', ...OWN])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(JSON.parse(stdout).results[0].findings).toHaveLength(1)
    expect(comments('批注.docx')[0]).toContain('“法制政府”应为“法治政府”')
    expect(strFromU8(unzipSync(bytes('批注.docx'))['word/comments.xml'] as Uint8Array)).toContain('2025-03-01T00:00:00Z')
    expect(readDocx(bytes('批注.docx')).text).toBe(readDocx(REPORT).text)
    expect(bytes('报告.docx').equals(REPORT)).toBe(true)
    expect(readdirSync(here.folder).sort()).toEqual(['pack.yaml', '批注.docx', '报告.docx'])
  })

  it('speaks English and takes standard input', async () => {
    const argv = ['check', '-', '--stdin-filename', 'r.docx', '--annotate', 'out.docx', '--locale', 'en', ...OWN]
    expect((await here.fazhi(argv, { stdin: REPORT })).code).toBe(1)
    expect(comments('out.docx')[0]).toBe('[Error] “法制政府” should be “法治政府”.')
  })

  it('writes a plain copy when there is nothing to say', async () => {
    here.put('好.docx', makeDocx({ body: TITLE }))
    expect((await here.fazhi(['check', '好.docx', '--annotate', '批注.docx', ...OWN])).code).toBe(0)
    expect(bytes('批注.docx').equals(bytes('好.docx'))).toBe(true)
  })

  it('never writes over the document, under whatever name', async () => {
    symlinkSync('报告.docx', join(here.folder, 'soft.docx'))
    linkSync(join(here.folder, '报告.docx'), join(here.folder, 'hard.docx'))
    for (const name of ['报告.docx', './报告.docx', 'soft.docx', 'hard.docx']) {
      for (const option of ['--annotate', '-o']) {
        const { code, stderr } = await here.fazhi(['check', '报告.docx', option, name, ...OWN])
        expect({ code, stderr }).toEqual({
          code: 2,
          stderr: `错误：${option} 指向要检查的文件“${name}”\n  办法：换一个文件名。\n`,
        })
      }
    }
    expect(bytes('报告.docx').equals(REPORT)).toBe(true)
  })

  it.each([
    [['a.txt', '--annotate', 'x.docx'], '--annotate 只能批注 .docx，“a.txt”不是', '-f html'],
    [['报告.docx', 'a.txt', '--annotate', 'x.docx'], '--annotate 一次只批注一份文档', '逐份运行'],
    [['报告.docx', '--annotate', '批注.doc'], '“批注.doc”的扩展名不对', '--annotate 批注.docx'],
    [['报告.docx', '--annotate', 'no/批注.docx'], '写不了“no/批注.docx”：文件夹不存在', '换一个可写的路径'],
    [['坏.docx', '--annotate', 'x.docx'], '坏.docx', '办法：'],
    [['报告.docx', '--annotate', 'x.docx', '-o', 'no/x.json'], '写不了“no/x.json”', '换一个可写的路径'],
  ])('refuses %j and leaves nothing behind', async (argv, message, hint) => {
    here.put('a.txt', '云溪区2024年法治政府建设年度报告\n')
    here.put('坏.docx', REPORT.subarray(0, 300))
    const { code, stderr } = await here.fazhi(['check', ...argv, ...OWN])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(readdirSync(here.folder).sort()).toEqual(['a.txt', 'pack.yaml', '坏.docx', '报告.docx'].sort())
  })

  it('leaves an old copy alone when the document cannot be read', async () => {
    here.put('x.docx', 'old')
    here.put('空.docx', makeDocx({ body: '<w:p/>' }))
    expect((await here.fazhi(['check', '空.docx', '--annotate', 'x.docx', ...OWN])).code).toBe(2)
    expect(bytes('x.docx').toString()).toBe('old')
  })
})

describe('--changes', () => {
  it('reads tracked changes as accepted, or as rejected, for findings and comments alike', async () => {
    here.put('改.docx', CHANGED)
    expect((await here.fazhi(['check', '改.docx', ...OWN])).code).toBe(0)
    const { code } = await here.fazhi(['check', '改.docx', '--changes', 'reject', '--annotate', 'x.docx', ...OWN])
    expect(code).toBe(1)
    expect(comments('x.docx')[0]).toContain('“法制政府”应为“法治政府”')
    const wrong = await here.fazhi(['check', '改.docx', '--changes', 'rejct', ...OWN])
    expect(wrong.stderr).toContain('是不是想写 reject')
    expect((await here.fazhi(['parse', '改.docx', '--changes', 'reject'])).stdout).toContain('法制')
  })
})
