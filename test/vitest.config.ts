import { defineConfig } from 'vitest/config'
import { rulePacks } from '../src/node/compile-rules.ts'

const compiled = rulePacks()

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [compiled.vite],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', '**/node_modules/**'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/model/**', 'src/cli.ts', 'src/cli/**', '**/*.d.ts', 'src/packs/*.gen.js'],
    },
  },
})
