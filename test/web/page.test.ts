/** The page for clerks, driven in a real browser. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocx } from '../../src/readers/docx.ts'
import { drop, hasBrowser, type Opened, openWebsite, saved, type Website } from './browser.ts'

const fixture = (path: string): string => new URL(`../fixtures/${path}`, import.meta.url).pathname
const example = (name: string): string => new URL(`../../examples/reports/${name}`, import.meta.url).pathname
const DEFECTS = readFileSync(example('defects.txt'), 'utf8')

describe.skipIf(!hasBrowser)('the page for clerks', { timeout: 120_000 }, () => {
  let site: Website
  /** A page that many files are dropped onto, one after the other. */
  let opened: Opened
  beforeAll(async () => {
    site = await openWebsite()
    opened = await site.open()
  }, 120_000)
  afterAll(() => site?.close())

  it.each([
    ['docx/library.docx', 'library.docx'],
    ['doc/libreoffice.doc', 'a.doc'],
    ['doc/libreoffice.doc', 'a.wps'],
    ['rtf/libreoffice.rtf', 'a.rtf'],
    ['html/trs.html', 'a.html'],
    ['ofd/lines.ofd', 'a.ofd'],
    ['pdf/by-hand.pdf', 'a.pdf'],
    ['twin/report.txt', 'a.txt'],
    ['twin/report.txt', 'a.md'],
  ])('reads a dropped %s as %s and shows its findings in place', async (path, name) => {
    const { page, complaints } = opened
    await drop(page, fixture(path), name)
    await page.locator('.identity', { hasText: name }).waitFor()
    expect(await page.locator('h1:visible').textContent()).toContain('云溪区2024年')
    const count = await page.locator('.finding').count()
    expect(count).toBeGreaterThan(3)
    expect(await page.locator('.paper .ref').count()).toBe(count)
    expect(await page.locator('.tab-findings .count').textContent()).toBe(String(count))
    expect(await page.locator('[role="status"]').textContent()).toContain('检查完成：错误 ')
    expect(await page.getByRole('button', { name: '批注版 Word' }).count()).toBe(path.endsWith('.docx') ? 1 : 0)
    expect(complaints).toEqual([])
  })

  it('says why a file cannot be read, in both languages, and what to do', async () => {
    const { page, complaints } = await site.open()
    await drop(page, fixture('pdf/scanned.pdf'))
    const alert = page.getByRole('alert')
    await alert.getByText('扫描件').waitFor()
    expect(await alert.textContent()).toContain('办法：')
    await page.getByRole('button', { name: 'English' }).click()
    await drop(page, fixture('ofd/encrypted.ofd'), 'x.docx')
    await alert.getByText('This file cannot be read').waitFor()
    await page.locator('#file').setInputFiles(fixture('docx/library.docx'))
    await page.locator('.paper .ref').first().waitFor()
    expect(await alert.isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('filters by severity and category, and back', async () => {
    const { page } = await site.open()
    await page.getByRole('button', { name: '看一份示例' }).click()
    const findings = page.locator('.finding')
    const all = await findings.count()
    const errors = await page.locator('.finding.s-error').count()
    const chip = page.locator('#chip-error')
    await chip.click()
    expect(await chip.getAttribute('aria-pressed')).toBe('false')
    expect(await findings.count()).toBe(all - errors)
    expect(await page.locator('mark.s-error').count()).toBe(0)
    await page.keyboard.press('Space')
    expect(await findings.count()).toBe(all)
    const value = (await page.locator('#category option').nth(1).getAttribute('value')) as string
    await page.locator('#category').selectOption(value)
    const some = await findings.count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    for (const column of ['error', 'warning', 'info', 'review'] as const) {
      if (await page.locator(`#chip-${column}`).isEnabled()) await page.locator(`#chip-${column}`).click()
    }
    await page.getByRole('button', { name: '全部显示' }).click()
    expect(await findings.count()).toBe(all)
    await page.close()
  })

  it('leads from a finding to its place and back, by mouse', async () => {
    const { page } = await site.open()
    await drop(page, example('defects.txt'))
    const last = page.locator('.finding').last()
    await last.locator('.head').click()
    const number = await last.getAttribute('data-number')
    expect(await last.getByText('依据').count()).toBeGreaterThan(0)
    const ref = page.locator(`.ref[data-n="${number}"]`)
    const { y } = (await ref.boundingBox()) as { y: number }
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(900)
    await last.getByRole('button', { name: '到原文' }).click()
    expect(await page.evaluate("document.activeElement.matches('.ref') && document.activeElement.dataset.n")).toBe(number)
    await page.locator('.ref').first().click()
    expect(await page.evaluate('document.activeElement.id')).toBe('note-0')
    expect(await page.locator('#note-0').getAttribute('aria-expanded')).toBe('true')
    await page.close()
  })

  it('leads there and back, by keyboard', async () => {
    const { page } = await site.open()
    await drop(page, example('defects.txt'))
    await page.locator('.head').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('note-2')
    expect(await page.locator('#note-2').getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate('document.activeElement.className + document.activeElement.dataset.n')
    expect(await focused()).toContain('ref')
    expect(await focused()).toMatch(/2$/)
    await page.keyboard.press('F8')
    expect(await focused()).toMatch(/3$/)
    await page.keyboard.press('Shift+F8')
    expect(await focused()).toMatch(/2$/)
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.id')).toBe('note-2')
    await page.getByRole('tab', { name: '问题' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#tab-evidence').getAttribute('aria-selected')).toBe('true')
    const place = page.locator('.tile .link').first()
    const quote = await place.getAttribute('title')
    await place.press('Enter')
    expect(await page.evaluate('getSelection().toString().trim()')).toBe(quote)
    await page.keyboard.press('Tab')
    await page.close()
  })

  it('checks again while a pasted text is edited, with the marks on the very letters', async () => {
    const { page, complaints } = await site.open()
    await page.locator('#paste').fill(DEFECTS)
    await page.getByRole('button', { name: '检查这段文字' }).click()
    const wrong = page.locator('.message', { hasText: '法制政府' })
    await wrong.waitFor()
    expect(await page.locator('.copy mark', { hasText: /^法制政府$/ }).count()).toBe(1)
    const at = DEFECTS.indexOf('法制政府')
    await wrong.click()
    await page.getByRole('button', { name: '到原文' }).click()
    const selected = await page.evaluate(
      'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
    )
    expect(selected).toBe('法制政府')
    await page.keyboard.type('法治政府')
    await wrong.waitFor({ state: 'detached' })
    expect(await page.locator('.copy mark', { hasText: /^法制政府$/ }).count()).toBe(0)
    expect(await page.evaluate('document.activeElement.selectionStart')).toBe(at + 4)
    const sizes = await page.evaluate(
      "[...document.querySelectorAll('.letters')].map(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight])",
    )
    const [copy, area] = sizes as [[number, number], [number, number]]
    expect(area).toEqual(copy)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('saves the document with comments, the page and the JSON', async () => {
    const { page, complaints } = await site.open()
    await drop(page, fixture('docx/library.docx'), '年度报告.docx')
    await page.locator('.finding').first().waitFor()
    const count = await page.locator('.finding').count()
    const docx = await saved(page, '批注版 Word')
    expect(docx.name).toBe('年度报告-批注.docx')
    expect(readDocx(docx.bytes).text).toBe(readDocx(readFileSync(fixture('docx/library.docx'))).text)
    const comments = strFromU8(unzipSync(docx.bytes)['word/comments.xml'] as Uint8Array)
    expect(comments.match(/<w:comment /g)).toHaveLength(count)
    const json = await saved(page, 'JSON')
    expect(json.name).toBe('年度报告-检查结果.json')
    const [result] = JSON.parse(json.bytes.toString()).results
    expect(result.findings).toHaveLength(count)
    expect(result.path).toBe('年度报告.docx')
    const html = await saved(page, '网页')
    const { page: answer, complaints: more } = await site.open({}, `data:text/html;base64,${html.bytes.toString('base64')}`)
    expect(await answer.locator('.note').count()).toBe(count)
    expect([...complaints, ...more]).toEqual([])
    await page.close()
    await answer.close()
  })

  it('lets nothing out: no request can be made', async () => {
    const { page, complaints } = await site.open()
    await page.getByRole('button', { name: '看一份示例' }).click()
    await page.locator('.finding').first().waitFor()
    expect(complaints).toEqual([])
    const tries = [
      `fetch('${site.address}page.js').then(() => 'sent', () => 'refused')`,
      `fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')`,
      `new Promise((done) => { const x = new XMLHttpRequest(); x.onload = () => done('sent'); x.onerror = () => done('refused'); x.open('GET', '${site.address}page.js'); x.send() })`,
      `new Promise((done) => { const image = new Image(); image.onload = () => done('sent'); image.onerror = () => done('refused'); image.src = '${site.address}page.css' })`,
      `(() => { try { return navigator.sendBeacon('${site.address}') ? 'sent' : 'refused' } catch { return 'refused' } })()`,
    ]
    const asked: string[] = []
    page.on('requestfinished', (request) => asked.push(request.url()))
    for (const one of tries.slice(0, 4)) expect(await page.evaluate(one)).toBe('refused')
    await page.evaluate(tries[4] as string)
    await page.waitForTimeout(200)
    expect(asked).toEqual([])
    await page.close()
  })

  it('runs from a disk, PDFs included', async () => {
    const { page, complaints } = await site.open({}, `file://${site.folder}/index.html`)
    await drop(page, fixture('pdf/by-hand.pdf'))
    await page.locator('.paper .page').first().waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })

  it.each([390, 800, 1100])('fits a window of %i pixels', async (width) => {
    const { page, complaints } = await site.open({ viewport: { width, height: 844 } })
    const overflow = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(await overflow()).toBeLessThanOrEqual(0)
    await drop(page, fixture('docx/library.docx'))
    await page.locator('.finding').first().waitFor()
    const isNarrow = width < 960
    expect(await page.locator('#text').isVisible()).toBe(!isNarrow)
    for (const name of ['写实程度', '规则', '问题']) {
      await page.getByRole('tab', { name }).click()
      expect(await overflow()).toBeLessThanOrEqual(0)
    }
    await page.locator('.head').nth(1).click()
    await page.getByRole('button', { name: '到原文' }).click()
    expect(await page.locator('#text').isVisible()).toBe(true)
    expect(await page.locator('.panel').isVisible()).toBe(!isNarrow)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.locator('.ref').nth(1).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('note-1')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('has a dark dress, by the system and by the button, and both can be read', async () => {
    const contrast = `(() => {
      const light = (color) => {
        const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3).map((one) => one / 255).map((one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const ground = (node) => { for (let one = node; one; one = one.parentElement) { const color = getComputedStyle(one).backgroundColor; if (!/^rgba.*, 0\\)$/.test(color)) return color } }
      return [...document.querySelectorAll('.bench p, .bench h1, .bench b, .bench span, .bench button, .bench code, .bench .paper p')]
        .filter((node) => node.offsetParent !== null && node.textContent.trim() !== '' && !node.closest('.copy, :disabled'))
        .map((node) => { const [one, other] = [light(getComputedStyle(node).color), light(ground(node))]; return [(Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05), node.className + ' ' + node.textContent.slice(0, 20)] })
        .filter(([ratio]) => ratio < 4.5)
    })()`
    for (const colorScheme of ['dark', 'light'] as const) {
      const { page } = await site.open({ colorScheme })
      await drop(page, fixture('docx/library.docx'))
      await page.locator('.head').first().click()
      const paper = () => page.evaluate("getComputedStyle(document.querySelector('.paper')).backgroundColor")
      const first = await paper()
      expect(await page.evaluate(contrast)).toEqual([])
      await page.getByRole('button', { name: '切换明暗' }).click()
      expect(await paper()).not.toBe(first)
      expect(await page.evaluate(contrast)).toEqual([])
      await page.getByRole('tab', { name: '写实程度' }).click()
      expect(await page.evaluate(contrast)).toEqual([])
      await page.close()
    }
  })

  it('speaks English on request, findings included, and takes year and level that it is told', async () => {
    const { page, complaints } = await site.open()
    await page.getByRole('button', { name: '看一份示例' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.locator('.tab-findings').textContent()).toContain('Findings')
    expect(await page.locator('.message').allTextContents()).toContainEqual(expect.stringContaining('should be'))
    await page.getByText('Wrong year or level?').click()
    await page.locator('#year').selectOption('2022')
    expect(await page.locator('.identity').textContent()).toContain('2022')
    await page.locator('#level').selectOption('county')
    expect(await page.locator('.identity').textContent()).toContain('county')
    expect(complaints).toEqual([])
    await page.close()
  })

  it('can be used without seeing it: landmarks, names, one heading of the first level', async () => {
    const { page } = await site.open()
    await drop(page, fixture('docx/library.docx'))
    await page.locator('.finding').first().waitFor()
    for (const role of ['banner', 'main', 'complementary', 'tablist', 'tabpanel', 'status'] as const)
      expect(await page.getByRole(role).count()).toBe(1)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1')
    const nameless = await page.evaluate(
      "[...document.querySelectorAll('button, select, textarea, input')].filter((node) => node.offsetParent !== null && !node.textContent.trim() && !node.getAttribute('aria-label') && !node.labels?.length).map((node) => node.outerHTML)",
    )
    expect(nameless).toEqual([])
    expect(await page.locator('.ref').first().getAttribute('aria-label')).toMatch(/^第1处，(?:错误|警告|提示|需人工判断)：/)
    await page.close()
  })
})
