/** Builds the page: one script, one style sheet, and pdf.js in a script of its own. */
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { rulePacks } from '../../src/node/compile-rules.ts'

/** A loader stands in for the package, so that pdf.js is loaded only when a PDF comes. */
const pdfApart = (page: string): Plugin => ({
  name: 'pdf-apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^unpdf$/ }, () => ({ path: join(page, 'load-pdf.ts') }))
  },
})

/**
 * Builds into a folder, which is emptied first.
 * @param root folder of the project
 */
export async function buildPage(root: string, folder: string): Promise<void> {
  const page = join(root, 'examples/web/page')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(page, 'index.html'), join(folder, 'index.html'))
  const shared: BuildOptions = {
    bundle: true,
    minify: true,
    // A classic script runs from a disk too, where browsers refuse modules.
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // Of the dependencies, what needs neither Node nor DOM.
    conditions: ['worker', 'browser'],
    loader: { '.txt': 'text' },
    charset: 'utf8',
    legalComments: 'none',
    outdir: folder,
    logLevel: 'warning',
  }
  await Promise.all([
    build({ ...shared, entryPoints: [join(page, 'page.ts')], plugins: [rulePacks(root).esbuild, pdfApart(page)] }),
    build({ ...shared, entryPoints: [join(page, 'page.css')] }),
    build({ ...shared, entryPoints: [join(page, 'pdf.ts')] }),
  ])
}
