import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TOOL } from '../../src/model/tool.ts'
import { displayWidth } from '../../src/text/width.ts'
import { type Place, place } from './command-line.ts'

let here: Place
beforeAll(() => {
  here = place()
})
afterAll(() => here.remove())

describe('the command line', () => {
  it('shows the overview, on standard error with exit 2 when nothing is asked', async () => {
    const asked = await here.fazhi(['--help'])
    expect(asked).toMatchObject({ code: 0, stderr: '' })
    expect(asked.stdout).toContain('用法：fazhi [命令] [文件…] [选项]')
    for (const name of ['check', 'parse', 'compare', 'completions']) expect(asked.stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(await here.fazhi([])).toEqual({ code: 2, stdout: '', stderr: asked.stdout })
    expect((await here.fazhi(['help', '--locale', 'en'])).stdout).toContain('Usage: fazhi [command]')
  })

  it('shows the version', async () => {
    expect(await here.fazhi(['--version'])).toEqual({ code: 0, stdout: `${TOOL.version}\n`, stderr: '' })
  })

  it.each(['check', 'parse', 'compare', 'completions'])(
    'shows the help of %s in two languages, aligned and within 80 columns',
    async (name) => {
      for (const locale of ['zh-CN', 'en']) {
        const { code, stdout, stderr } = await here.fazhi([name, '--help', '--locale', locale])
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        expect(stdout).toContain(`fazhi ${name}`)
        for (const row of stdout.split('\n').filter((line) => !line.includes('fazhi')))
          expect(displayWidth(row)).toBeLessThanOrEqual(80)
      }
    },
  )

  it.each([
    [['chekc', 'a.txt'], '没有命令，也没有文件“chekc”', '是不是想写 fazhi check？'],
    [['check'], '没有给出要检查的文件', '例：fazhi check 年度报告.docx'],
    [['parse'], '没有给出要检查的文件', '例：fazhi check 年度报告.docx'],
    [['check', 'a.txt', '--foo'], '没有选项 --foo', '--help'],
    [['--fail-no', 'error', 'a.txt'], '没有选项 --fail-no', '是不是想写 --fail-on？'],
    [['a.txt', '-f', 'sarff'], '--format 的值“sarff”不对', '是不是想写 sarif？'],
    [['completions', 'tcsh'], '请指明一种 shell', 'fazhi completions bash'],
    [['completions'], '请指明一种 shell', 'fazhi completions bash'],
  ])('refuses %j with exit 2, a reason and what to do', async (argv, reason, hint) => {
    const { code, stdout, stderr } = await here.fazhi(argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')[0]).toMatch(new RegExp(`^错误：.*${reason}`))
    expect(stderr.split('\n')[1]).toContain('  办法：')
    expect(stderr.split('\n')[1]).toContain(hint)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('says what is wrong in English when asked', async () => {
    expect((await here.fazhi(['check', '--locale', 'en'])).stderr).toBe(
      'Error: no file is named\n  Do: Such as: fazhi check report.docx; - reads standard input.\n',
    )
  })

  it('writes completion scripts that name every option and choice', async () => {
    const scripts = await Promise.all(['bash', 'zsh', 'fish', 'powershell'].map((shell) => here.fazhi(['completions', shell])))
    for (const { code, stdout } of scripts) {
      expect(code).toBe(0)
      expect(stdout).toContain('fail-on')
    }
    for (const { stdout } of scripts.slice(0, 3)) expect(stdout).toContain('error warning info review')
  })
})
