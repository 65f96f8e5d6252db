/** One build for every entry, so that classes are the same across subpaths. */
import { existsSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { modulesOnDemand, onDemandName } from './src/node/bundle-command.ts'
import { compileCommand } from './src/node/compile-command.ts'
import { rulePacks } from './src/node/compile-rules.ts'

const entries = [
  'index',
  'node',
  'unified',
  'rules',
  'cli',
  'readers/html',
  'readers/docx',
  'readers/pdf',
  'readers/ofd',
  'readers/rtf',
  'readers/doc',
]

const modules = Object.fromEntries(entries.filter((name) => existsSync(`src/${name}.ts`)).map((name) => [name, `src/${name}.ts`]))

const root = process.cwd()
const onDemand = Object.fromEntries((await modulesOnDemand(root)).map((name) => [onDemandName(name), `src/${name}.ts`]))

/** What is checked once the command is built. */
const REPORTS = ['test/reports/01-wangjiang-2024.txt', 'test/reports/13-liupu-2022.txt']
const PACKS = ['examples/packs/linjiang.yaml']
const present = (paths: readonly string[]): readonly string[] => paths.map((path) => `${root}/${path}`).filter(existsSync)

export default defineConfig({
  // Workers are started by their file names, so they must lie beside the chunks.
  entry: { ...modules, ...onDemand, 'pdf-worker': 'src/node/pdf-worker.js', 'check-worker': 'src/cli/check-worker.ts' },
  format: 'esm',
  target: 'node20',
  dts: { entry: modules },
  splitting: true,
  clean: true,
  external: [/^node:/],
  esbuildPlugins: [rulePacks().esbuild],
  onSuccess: () => compileCommand(root, `${root}/dist`, { texts: present(REPORTS), packs: present(PACKS) }),
})
