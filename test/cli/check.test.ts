import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatJson } from '../../src/index.ts'
import { checkFiles } from '../../src/node.ts'
import { type Place, place } from './command-line.ts'

const PACK = readFileSync(new URL('./pack.yaml', import.meta.url), 'utf8')
const REPORT = '云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n建设法制政府。\n'
const OWN = ['-p', 'pack.yaml', '--no-builtin', '--today', '2025-03-01']

let here: Place
beforeEach(() => {
  here = place()
  here.put('pack.yaml', PACK)
})
afterEach(() => here.remove())

const read = (path: string): string => readFileSync(join(here.folder, path), 'utf8')

describe('fazhi check', () => {
  it('prints the JSON of the contract, the same bytes each time and as the library', async () => {
    here.put('a.txt', REPORT)
    const one = await here.fazhi(['check', 'a.txt', '-f', 'json', ...OWN])
    expect(one).toMatchObject({ code: 1, stderr: '' })
    expect(await here.fazhi(['check', 'a.txt', '-f', 'json', ...OWN], { env: { TZ: 'America/New_York', LANG: 'C' } })).toEqual(
      one,
    )
    const [result] = JSON.parse(one.stdout).results
    expect(result.path).toBe('a.txt')
    expect(result.findings).toHaveLength(1)
    const { start, end, quote } = result.findings[0]
    expect(REPORT.slice(start.offset, end.offset)).toBe(quote)
    const results = []
    for await (const each of checkFiles(['a.txt'], {
      cwd: here.folder,
      packs: ['pack.yaml'],
      builtIn: false,
      today: '2025-03-01',
    }))
      results.push(each)
    expect(formatJson(results)).toBe(one.stdout)
  })

  it('writes several formats at once, each to its place, whole', async () => {
    here.put('报告/甲 乙.txt', REPORT)
    here.put('报告/丙.md', REPORT)
    const { code, stdout } = await here.fazhi([
      'check',
      '报告',
      '-f',
      'text',
      '-f',
      'json',
      '-o',
      'x.json',
      '-f',
      'ndjson',
      '-o',
      'x.ndjson',
      ...OWN,
    ])
    expect(code).toBe(1)
    expect(stdout).toContain('共检查2份')
    expect(JSON.parse(read('x.json')).results.map(({ path }: { path: string }) => path)).toEqual(['报告/丙.md', '报告/甲 乙.txt'])
    expect(read('x.ndjson').trim().split('\n')).toHaveLength(2)
    expect(readdirSync(here.folder).sort()).toEqual(['pack.yaml', 'x.json', 'x.ndjson', '报告'])
  })

  it('leaves an old output alone when nothing could be checked', async () => {
    here.put('空.txt', '')
    here.put('x.json', 'old')
    const { code, stdout, stderr } = await here.fazhi(['check', '空.txt', '-o', 'x.json', ...OWN])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('空.txt')
    expect(read('x.json')).toBe('old')
    expect(readdirSync(here.folder).sort()).toEqual(['pack.yaml', 'x.json', '空.txt'])
  })

  it('keeps a symbolic link to an output a link', async () => {
    here.put('a.txt', REPORT)
    here.put('真.json', '')
    symlinkSync('真.json', join(here.folder, 'x.json'))
    await here.fazhi(['check', 'a.txt', '-o', 'x.json', ...OWN])
    expect(JSON.parse(read('真.json')).format).toBe(1)
    expect((await here.fazhi(['check', 'a.txt', '-f', 'json', '-o', '/dev/null', ...OWN])).code).toBe(1)
  })

  it('goes on after files that cannot be read, and ends with 2', async () => {
    here.put('1.txt', REPORT)
    here.put('2.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))
    here.put('3.txt', Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]))
    here.put('4.docx', 'x')
    here.put('5.txt', '\ufeff\r\n \u3000\r\n')
    here.put('6.txt', '')
    truncateSync(join(here.folder, '6.txt'), 65 * 1024 * 1024)
    here.put('7.txt', REPORT)
    mkdirSync(join(here.folder, '8'))
    const { code, stdout, stderr } = await here.fazhi(['check', '.', '-f', 'ndjson', ...OWN])
    expect(code).toBe(2)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual(['1.txt', '7.txt'])
    const errors = stderr.split('\n').filter((line) => line.startsWith('错误：'))
    expect(errors.map((line) => line.slice(3, line.indexOf('：', 3)))).toEqual(['2.txt', '3.txt', '4.docx', '5.txt', '6.txt'])
    expect(stderr.match(/ {2}办法：/g)).toHaveLength(5)
    expect(stderr).toContain('6.txt：文件有 65 MB，超过上限 64 MB')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it.skipIf(process.getuid?.() === 0)('says when a file may not be read', async () => {
    here.put('a.txt', REPORT)
    chmodSync(join(here.folder, 'a.txt'), 0)
    expect((await here.fazhi(['check', 'a.txt', ...OWN])).stderr).toContain('没有权限读取文件')
  })

  it('reads GB18030, UTF-8 with a mark, and CRLF', async () => {
    here.put('gb.txt', new Uint8Array([...REPORT].flatMap((character) => [...gb18030(character)])))
    here.put('bom.txt', `\ufeff${REPORT.replaceAll('\n', '\r\n')}`)
    const { code, stdout } = await here.fazhi(['check', 'gb.txt', 'bom.txt', '-f', 'ndjson', ...OWN])
    expect(code).toBe(1)
    for (const line of stdout.trim().split('\n'))
      expect(JSON.parse(line).findings[0]).toMatchObject({ quote: '法制政府', start: { line: 3, column: 3 } })
  })

  it('stops when nobody reads on, and does not call that a pass', async () => {
    for (const name of ['1.txt', '2.txt', '3.txt']) here.put(name, REPORT.replace('法制', '法治'))
    const { code, stdout } = await here.fazhi(['check', '.', '-f', 'ndjson', ...OWN], { closeAfter: 1 })
    expect(code).toBe(2)
    expect(stdout.trim().split('\n')).toHaveLength(1)
  })

  it('colours a terminal unless told not to', async () => {
    here.put('a.txt', REPORT)
    const colored = async (argv: string[], env: Record<string, string>, tty: boolean): Promise<boolean> =>
      (await here.fazhi(['check', 'a.txt', ...OWN, ...argv], { env, tty })).stdout.includes('\u001b')
    expect(await colored([], {}, true)).toBe(true)
    expect(await colored([], {}, false)).toBe(false)
    expect(await colored(['--no-color'], {}, true)).toBe(false)
    expect(await colored([], { NO_COLOR: '1' }, true)).toBe(false)
    expect(await colored([], { TERM: 'dumb' }, true)).toBe(false)
    expect(await colored([], { FORCE_COLOR: '1' }, false)).toBe(true)
    await here.fazhi(['check', 'a.txt', ...OWN, '-o', 'x.txt'], { tty: true })
    expect(read('x.txt')).not.toContain('\u001b')
  })

  it('takes year and level from the command line', async () => {
    here.put('a.txt', '法治政府建设年度报告\n一、主要举措和成效\n建设法治政府。\n')
    const { stdout } = await here.fazhi(['check', 'a.txt', '--year', '2023', '--level', 'township', '-f', 'json', ...OWN])
    expect(JSON.parse(stdout).results[0].identity).toMatchObject({ year: 2023, level: 'township' })
  })

  it('reads a text of 10 MB', async () => {
    here.put(
      'a.txt',
      `云溪区2024年法治政府建设年度报告\n一、主要举措和成效\n${'开展行政执法监督检查，办理案件12件，建设法治政府。\n'.repeat(140_000)}`,
    )
    expect((await here.fazhi(['check', 'a.txt', '-o', 'x.json', ...OWN])).code).toBe(0)
    expect(existsSync(join(here.folder, 'x.json'))).toBe(true)
  })
})

/** GB18030 bytes of one character, found by decoding: there is no encoder at hand. */
function gb18030(character: string): Uint8Array {
  if (character.charCodeAt(0) < 0x80) return Uint8Array.of(character.charCodeAt(0))
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const pair = Uint8Array.of(first, second)
      if (second !== 0x7f && new TextDecoder('gb18030').decode(pair) === character) return pair
    }
  }
  throw new Error(`no two bytes for ${character}`)
}
