/** The HTML pages in a real browser, where one is installed. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatHtml } from '../../src/formatters/html.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { ATTACKS, context, hostile, RESULT } from './sample.ts'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
]

describe.skipIf(!existsSync(CHROMIUM))('html in a browser', { timeout: 120_000 }, () => {
  const folder = temporaryFolder()
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
  }, 60_000)
  afterAll(() => browser?.close())

  /** Opens a document and keeps what it complained of, asked for or popped up. */
  async function open(document: string, width: number): Promise<{ page: Page; complaints: string[] }> {
    const file = join(folder, `${Math.random().toString(36).slice(2)}.html`)
    writeFileSync(file, document)
    const page = await browser.newPage({ viewport: { width, height: 900 } })
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (request.url() !== `file://${file}`) complaints.push(request.url())
    })
    await page.goto(`file://${file}`)
    return { page, complaints }
  }

  it.each([390, 800, 1400])('fits a window of %i pixels and asks for nothing', async (width) => {
    const { page, complaints } = await open(formatHtml([RESULT], context()), width)
    // The DOM library is not among the types of the tests.
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('puts notes beside the text on a wide page, and after their paragraph on a narrow one', async () => {
    for (const [width, beside] of [
      [1400, true],
      [390, false],
    ] as const) {
      const { page } = await open(formatHtml([RESULT], context()), width)
      const note = (await page.locator('#n2').boundingBox())!
      const mark = (await page.locator('mark.s-info').first().boundingBox())!
      expect(note.x > mark.x + mark.width).toBe(beside)
      if (!beside) expect(note.y).toBeGreaterThan(mark.y)
      await page.close()
    }
  })

  it('filters by severity, by rule and to the essentials, with mouse and keyboard, without a script', async () => {
    const { page } = await open(formatHtml([RESULT], context()), 1400)
    const visible = () => page.locator('.note:visible').count()
    expect(await visible()).toBe(9)
    await page.locator('label[for="s-error"]').click()
    expect(await visible()).toBe(6)
    await page.locator('#s-error').press('Space')
    expect(await visible()).toBe(9)
    await page.locator('.filters summary').click()
    await page.locator('.filters label', { hasText: '不应公开个人电话' }).click()
    expect(await visible()).toBe(8)
    expect(await page.locator('.law:visible').count()).toBeGreaterThan(0)
    await page.locator('label[for="brief"]').click()
    expect(await page.locator('.law:visible').count()).toBe(0)
    await page.close()
  })

  it('prints on A4 without cutting anything off', async () => {
    const { page } = await open(formatHtml([RESULT], context()), 1400)
    await page.setViewportSize({ width: Math.round(((210 - 28) / 25.4) * 96), height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await page.locator('.filters').isVisible()).toBe(false)
    expect(await page.locator('.note:visible').count()).toBe(9)
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
    await page.close()
  })

  it('runs nothing of a hostile report', async () => {
    const bad = ATTACKS.map((attack) => hostile(attack))
    const find = (path: string) => bad.find((each) => each.result.path === path)!
    const sources = { get: (result: (typeof bad)[number]['result']) => find(result.path).context.sources!.get(result) }
    const document = formatHtml(
      bad.map((each) => each.result),
      { ...context(), sources },
    )
    const { page, complaints } = await open(document, 1000)
    await page.waitForTimeout(300)
    expect(complaints).toEqual([])
    expect(await page.locator('script, img, svg, iframe, a[href^="javascript"]').count()).toBe(0)
    await page.close()
  })
})
