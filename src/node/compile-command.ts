/**
 * Compiles the command for a quick start: its scripts, packs and words as data beside them, and the engine's own code cache
 * of each. Everything else stays in the modules of the package and is loaded when used.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gatherVocabulary } from '../engine/vocabulary.ts'
import { type CompiledPack, loadCompiled } from '../packs/compiled.ts'
import { writeTerms } from '../text/terms-as-bytes.ts'
import { bundleScripts } from './bundle-command.ts'
import { compiledPacks } from './compile-rules.ts'

/** Runs one check and keeps what the engine has compiled for it. Other versions of the engine pass the caches over. */
const KEEP = `
  const { existsSync, writeFileSync } = require('node:fs')
  const vm = require('node:vm')
  const [folder, ...argv] = process.argv.slice(1)
  process.argv = [process.execPath, folder, ...argv]
  const made = []
  vm.Script = class extends vm.Script {
    constructor(code, options) {
      super(code, options)
      made.push([options.filename, this])
    }
  }
  process.on('exit', () => {
    for (const [name, script] of made) {
      const cache = name.replace(/cjs$/, 'cache')
      if (!existsSync(cache)) writeFileSync(cache, script.createCachedData())
    }
  })
  require(folder + '/fazhi.cjs')`

/** Packs without their laws and registers, in the place of which stand the bytes of `later` that hold them. */
function setApart(packs: readonly CompiledPack[]): { readonly packs: unknown; readonly later: string } {
  let later = ''
  const apart = (values: object): unknown => {
    const place = (value: unknown): readonly [from: number, to: number] => {
      const from = later.length * 2
      later += JSON.stringify(value)
      return [from, later.length * 2]
    }
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, place(value)]))
  }
  return {
    packs: packs.map((pack) => ({ ...pack, sources: apart(pack.sources), registers: apart(pack.registers) })),
    later,
  }
}

/** Texts to check and packs to check them with, so that the caches hold what a check needs. */
export interface Samples {
  readonly texts: readonly string[]
  readonly packs: readonly string[]
}

/** Writes the command into the folder of the built package. */
export async function compileCommand(root: string, folder: string, { texts, packs: own }: Samples): Promise<void> {
  const { code, licences } = await bundleScripts(root)
  const { packs, examples } = compiledPacks(root)
  const json = JSON.stringify(packs)
  // Searches are numbered as they are when the JSON is read, which no longer shares what aliases share.
  const { words, uses, ends, terms } = gatherVocabulary((JSON.parse(json) as typeof packs).map((pack) => loadCompiled(pack)))
  for (const [name, text] of Object.entries(code)) {
    writeFileSync(join(folder, `${name}.cjs`), text)
    rmSync(join(folder, `${name}.cache`), { force: true })
  }
  const { packs: first, later } = setApart(packs)
  writeFileSync(join(folder, 'command-packs.bin'), JSON.stringify(first), 'utf16le')
  writeFileSync(join(folder, 'command-later.bin'), later, 'utf16le')
  writeFileSync(join(folder, 'command-examples.json'), JSON.stringify(examples))
  // No word holds the end of a line: texts are searched line by line.
  writeFileSync(join(folder, 'command-words.bin'), words.join('\n'), 'utf16le')
  writeFileSync(join(folder, 'command-uses.json'), JSON.stringify({ uses: [...uses], ends: [...ends] }))
  writeFileSync(join(folder, 'command-terms.bin'), writeTerms(terms))
  copyFileSync(join(root, 'src/node/start-command.cjs'), join(folder, 'fazhi.cjs'))
  writeFileSync(join(folder, 'command-licences.txt'), licences)
  keepCaches(folder, texts)
  if (own.length > 0) keepCaches(folder, [...own.flatMap((pack) => ['--pack', pack]), ...texts])
}

/** Runs a check for the caches that are not there yet: first without packs of one's own, so that the first holds no more than it must. */
function keepCaches(folder: string, operands: readonly string[]): void {
  const argv = ['-e', KEEP, folder, 'check', '--fail-on', 'error', '--max-warnings', '1000', ...operands]
  try {
    execFileSync(process.execPath, argv, { cwd: folder, stdio: 'ignore' })
  } catch (error) {
    // Findings are as good as none; a cache that could not be made only makes the start slower.
    if ((error as { status?: unknown }).status !== 1) throw error
  }
}
