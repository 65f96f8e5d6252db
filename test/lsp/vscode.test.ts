/** The VS Code client of the examples, with an editor that is not there: what it starts truly answers. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInThisContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltCli, builtCli } from '../hooks/built-cli.ts'

const FOLDER = new URL('../../examples/vscode/', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(`${FOLDER}package.json`, 'utf8'))

interface ServerOptions {
  readonly command?: string
  readonly module?: string
  readonly args: readonly string[]
  readonly transport: number
  readonly options: { readonly cwd?: string }
}

interface Started {
  readonly server: ServerOptions
  readonly client: { readonly documentSelector: readonly { scheme: string; language: string }[] }
  readonly stopped: () => number
}

/** Runs the extension as the editor would, with stand-ins for the two modules that only the editor has. */
async function activate(folder: string, settings: Readonly<Record<string, unknown>>): Promise<Started> {
  const made: { server?: ServerOptions; client?: Started['client']; started: number; stopped: number } = {
    started: 0,
    stopped: 0,
  }
  class LanguageClient {
    constructor(_id: string, _name: string, server: ServerOptions, client: Started['client']) {
      Object.assign(made, { server, client })
    }
    start = async (): Promise<void> => {
      made.started += 1
    }
    stop = async (): Promise<void> => {
      made.stopped += 1
    }
  }
  const stubs: Readonly<Record<string, unknown>> = {
    vscode: {
      workspace: {
        workspaceFolders: [{ uri: { fsPath: folder } }],
        getConfiguration: () => ({ get: (key: string, otherwise: unknown) => settings[key] ?? otherwise }),
        createFileSystemWatcher: () => ({ dispose: () => {} }),
      },
    },
    'vscode-languageclient/node': { LanguageClient, TransportKind: { stdio: 0, ipc: 1 } },
  }
  const load = runInThisContext(`(function (require, exports) {${readFileSync(`${FOLDER}extension.js`, 'utf8')}\n})`)
  const extension: { activate: (context: object) => Promise<void>; deactivate: () => Promise<void> } = Object.create(null)
  const real = createRequire(import.meta.url)
  load((name: string) => stubs[name] ?? real(name), extension)
  const subscriptions: unknown[] = []
  await extension.activate({ subscriptions })
  expect([made.started, subscriptions.length]).toEqual([1, 1])
  await extension.deactivate()
  return { server: made.server!, client: made.client!, stopped: () => made.stopped }
}

/** Starts the server as the language client does: it adds `--stdio` itself. */
function start({ command, module, args, options }: ServerOptions): ChildProcess {
  const words = [...args, '--stdio']
  const [file, argv] = module === undefined ? [command!, words] : [process.execPath, [module, ...words]]
  return spawn(file, argv, { cwd: options.cwd, stdio: ['pipe', 'pipe', 'inherit'] })
}

/** Asks a server to initialise, to shut down and to go. */
async function converse(server: ChildProcess, folder: string): Promise<{ answer: string; code: number | null }> {
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  let answer = ''
  server.stdout!.setEncoding('utf8').on('data', (text: string) => {
    answer += text
  })
  send({ id: 1, method: 'initialize', params: { rootUri: pathToFileURL(folder).href, capabilities: {} } })
  send({ id: 2, method: 'shutdown' })
  send({ method: 'exit' })
  const code = await new Promise<number | null>((give) => {
    server.on('close', give)
  })
  return { answer, code }
}

let built: BuiltCli
let folder: string
beforeAll(async () => {
  built = await builtCli()
  folder = mkdtempSync(join(tmpdir(), 'fazhi-vscode-'))
}, 120_000)
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('the VS Code client', () => {
  it('starts the command of the settings, and what it starts answers', async () => {
    const { server, stopped } = await activate(folder, { command: join(built.bin, 'fazhi'), arguments: ['--locale', 'en'] })
    expect(server.args).toEqual(['lsp', '--locale', 'en'])
    expect(server.transport).toBe(0)
    expect(stopped()).toBe(1)
    const { answer, code } = await converse(start(server), folder)
    expect(answer).toContain('"completionProvider"')
    expect(code).toBe(0)
  }, 60_000)

  it('starts the package of the workspace where one is installed', async () => {
    await mkdir(join(folder, 'node_modules'), { recursive: true })
    writeFileSync(join(built.bin, 'package.json'), JSON.stringify({ name: 'fazhi', bin: { fazhi: 'cli.mjs' } }))
    symlinkSync(built.bin, join(folder, 'node_modules/fazhi'))
    const { server } = await activate(folder, {})
    expect(server.module).toBe(join(folder, 'node_modules/fazhi/cli.mjs'))
    expect((await converse(start(server), folder)).code).toBe(0)
  }, 60_000)

  it('takes the command in PATH where there is nothing else', async () => {
    const { server } = await activate(join(folder, 'elsewhere'), {})
    expect(server).toMatchObject({ command: 'fazhi', args: ['lsp'] })
  })

  it('is woken by every language that it serves, and is whole', async () => {
    const { client } = await activate(folder, {})
    const languages = [...new Set(client.documentSelector.map(({ language }) => language))]
    expect(manifest.activationEvents).toEqual(languages.map((language) => `onLanguage:${language}`))
    expect(readFileSync(join(FOLDER, manifest.main), 'utf8')).toContain('exports.activate')
    expect(Object.keys(manifest.contributes.configuration.properties)).toEqual(['fazhi.command', 'fazhi.arguments'])
  })
})
