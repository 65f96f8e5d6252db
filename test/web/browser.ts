/** The page for clerks in a real browser: built, served and opened for tests. */
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { buildPage } from '../../examples/web/build.ts'
import { servePage } from '../../examples/web/serve.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const ROOT = new URL('../..', import.meta.url).pathname

/** Whether a browser is there. In CI a missing browser is a fault, so nothing is skipped. */
export const hasBrowser = existsSync(CHROMIUM) || Boolean(process.env.CI)
if (!hasBrowser) console.warn(`${CHROMIUM} is not there: the page for clerks is not driven in this run`)

export interface Opened {
  readonly page: Page
  /** What the console said, what was thrown, and what was asked for outside the page's own files. */
  readonly complaints: string[]
}

export interface Website {
  readonly folder: string
  readonly address: string
  readonly open: (options?: BrowserContextOptions, address?: string) => Promise<Opened>
  readonly close: () => Promise<void>
}

const OWN =
  /^(?:blob:|data:|http:\/\/127\.0\.0\.1:\d+\/(?:|\?lang=en|page\.js|page\.css|pdf\.js)$|file:\/\/.*\/(?:index\.html|page\.js|page\.css|pdf\.js)$)/

export async function openWebsite(): Promise<Website> {
  const folder = temporaryFolder()
  await buildPage(ROOT, folder)
  const server: Server = await servePage(folder, 0)
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    folder,
    address,
    open: async (options = {}, url = address) => {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce', ...options })
      const complaints: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (!OWN.test(request.url())) complaints.push(request.url())
      })
      await page.goto(url)
      return { page, complaints }
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** Drops a file onto the page, as from a folder. */
export async function drop(page: Page, path: string, name = basename(path)): Promise<void> {
  const content = readFileSync(path).toString('base64')
  const transfer = await page.evaluateHandle(
    `(() => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(${JSON.stringify(content)}), (one) => one.charCodeAt(0))
      transfer.items.add(new File([bytes], ${JSON.stringify(name)}))
      return transfer
    })()`,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** Clicks a button that saves, and gives what was saved. */
export async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}
