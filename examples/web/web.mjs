/** Runs `web.ts`, which Node 20 cannot do itself. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')
process.chdir(root)
// Within the project, so that its packages are found.
const folder = mkdtempSync(join(root, 'node_modules/.web-'))
const outfile = join(folder, 'web.mjs')
await build({
  entryPoints: [join(root, 'examples/web/web.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile,
})
await import(pathToFileURL(outfile).href)
rmSync(folder, { recursive: true })
