// Feeds what nobody should send to a part of the package: node test/bench/fuzz.mjs [readers|lsp] [inputs] [seed]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PARTS = ['readers', 'lsp']

const words = process.argv.slice(2)
const part = PARTS.includes(words[0]) ? words.shift() : 'readers'
const [inputs, seed] = words

/** The readers are fed as they are built, the server as the tests drive it. */
const RUNS = {
  readers: ['node', ['test/bench/fuzz-readers.mjs', ...words], {}],
  lsp: [
    'npx',
    ['vitest', 'run', '--config', 'test/vitest.config.ts', 'test/lsp/fuzz.test.ts'],
    { FUZZ_RUNS: inputs ?? '2000', FUZZ_SEED: seed ?? '1' },
  ],
}

const [command, argv, env] = RUNS[part]
const { status } = spawnSync(command, argv, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
process.exitCode = status ?? 1
