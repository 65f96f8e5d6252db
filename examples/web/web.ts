/** `npm run web`: builds the page and serves it. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildPage } from './build.ts'
import { servePage } from './serve.ts'

const root = process.cwd()
const folder = join(root, 'examples/web/dist')
await buildPage(root, folder)
const server = await servePage(folder, Number(process.env.PORT ?? 4180)).catch(() => servePage(folder, 0))
const { port } = server.address() as AddressInfo
console.log(`http://localhost:${port}/　（Ctrl+C 结束；也可直接双击 examples/web/dist/index.html）`)
