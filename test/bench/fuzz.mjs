// Feeds what nobody should send to parts of the package, and keeps what fails in test/corpus/finds:
// npm run fuzz -- [doc docx html markdown ofd rtf text packs config suppressions lines] [--minutes 5] [--seed 1]
// npm run fuzz -- lsp [runs] [seed]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } },
})

const [first, runs = '2000', seed = values.seed] = positionals
const [test, env] =
  first === 'lsp'
    ? ['test/lsp/fuzz.test.ts', { FUZZ_RUNS: runs, FUZZ_SEED: seed }]
    : ['test/corpus', { FUZZ_TARGETS: positionals.join(','), FUZZ_MINUTES: values.minutes, FUZZ_SEED: values.seed }]
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'test/vitest.config.ts', test], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...env },
})
process.exitCode = status ?? 1
