/** The plugin inside remark-cli and inside a language server. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulePacks } from '../../src/node/compile-rules.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const BAD = '# 云溪区2024年法治政府建设年度报告\n\n## 一、主要举措和成效\n\n𠮷日建设法制政府。\n'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fazhi remark '))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  await build({
    stdin: {
      contents: [
        "import fazhi from './src/unified.ts'",
        "import { parsePack } from './src/index.ts'",
        "import text from './test/cli/pack.yaml'",
        "const packs = [parsePack([{ path: 'pack.yaml', text }], {})]",
        'export default (options) => fazhi({ packs, builtIn: false, ...options })',
      ].join('\n'),
      resolveDir: ROOT,
    },
    outfile: join(folder, 'plugin.mjs'),
    loader: { '.yaml': 'text' },
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [rulePacks().esbuild],
    logLevel: 'error',
  })
  const plugins = [['./plugin.mjs', { today: '2025-03-01' }]]
  writeFileSync(join(folder, '.remarkrc.json'), JSON.stringify({ plugins }))
  writeFileSync(join(folder, '年度 报告.md'), BAD)
  writeFileSync(join(folder, '年度.txt'), BAD.replaceAll('#', '').replaceAll('\n\n', '\n'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const remark = (...argv: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'node_modules/remark-cli/cli.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, NO_COLOR: '1' },
  })

describe('remark-cli', () => {
  it('tells findings with place and rule, and fails for errors', () => {
    const { status, stderr } = remark('年度 报告.md', '--no-stdout', '--no-color')
    expect(stderr).toContain('年度 报告.md')
    expect(stderr).toMatch(/5:\d+-5:\d+\s+error\s+“法制政府”.*\s+\S+\s+fazhi/)
    expect(status).toBe(1)
  })

  it('reads plain text as plain text', () => {
    const { stderr } = remark('.', '--ext', 'txt', '--no-stdout', '--no-color')
    expect(stderr).toMatch(/3:\d+-3:\d+\s+error\s+“法制政府”/)
  })
})

/** Talks to a language server over its standard input and output until it publishes diagnostics for a file. */
async function diagnostics(server: string, uri: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: folder })
  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`)
    child.stdin.write(body)
  }
  try {
    return await new Promise((done, fail) => {
      let rest = Buffer.alloc(0)
      let errors = ''
      child.stderr.on('data', (chunk) => {
        errors += chunk
      })
      child.on('exit', () => fail(new Error(errors)))
      child.stdout.on('data', (chunk: Buffer) => {
        rest = Buffer.concat([rest, chunk])
        for (;;) {
          const head = rest.indexOf('\r\n\r\n')
          const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, Math.max(head, 0)).toString())?.[1] ?? Number.NaN)
          if (head < 0 || rest.length < head + 4 + length) return
          const message = JSON.parse(rest.subarray(head + 4, head + 4 + length).toString())
          rest = rest.subarray(head + 4 + length)
          if (message.id !== undefined && message.method !== undefined) send({ id: message.id, result: null })
          if (message.id === 1 && message.result !== undefined) {
            send({ method: 'initialized', params: {} })
            const textDocument = { uri, languageId: 'markdown', version: 1, text }
            send({ method: 'textDocument/didOpen', params: { textDocument } })
          }
          if (message.method === 'textDocument/publishDiagnostics' && message.params.uri === uri) done(message.params.diagnostics)
        }
      })
      const rootUri = pathToFileURL(folder).href
      send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri, capabilities: {}, workspaceFolders: null } })
    })
  } finally {
    child.kill()
  }
}

describe('unified-language-server', () => {
  it('publishes findings in UTF-16 columns', async () => {
    const server = join(folder, 'server.mjs')
    writeFileSync(
      server,
      [
        "import { createUnifiedLanguageServer } from 'unified-language-server'",
        "import { remark } from 'remark'",
        "import fazhi from './plugin.mjs'",
        'createUnifiedLanguageServer({',
        "  processorName: 'remark', processorSpecifier: 'remark', defaultProcessor: remark(),",
        "  plugins: [[fazhi, { today: '2025-03-01' }]],",
        '})',
      ].join('\n'),
    )
    const found = await diagnostics(server, pathToFileURL(join(folder, '新 报告.md')).href, BAD)
    const wrong = found.find(({ message }) => String(message).includes('法制政府'))
    expect(wrong).toMatchObject({ severity: 1, source: 'fazhi', range: { start: { line: 4 }, end: { line: 4 } } })
    const { start, end } = wrong!.range as { start: { character: number }; end: { character: number } }
    expect(BAD.split('\n')[4]!.slice(start.character, end.character)).toContain('法制政府')
  }, 30_000)
})
