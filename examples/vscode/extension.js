/** Starts `fazhi lsp` for reports and rule packs. Everything else is the server's work. */
const { existsSync, readFileSync } = require('node:fs')
const { dirname, join, resolve } = require('node:path')
const { workspace } = require('vscode')
const { LanguageClient, TransportKind } = require('vscode-languageclient/node')

let client

/** The program of the package that is installed in a folder; `undefined` where none is. */
function installedIn(folder) {
  const manifest = join(folder, 'node_modules', 'fazhi', 'package.json')
  if (!existsSync(manifest)) return undefined
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return resolve(dirname(manifest), typeof bin === 'string' ? bin : bin.fazhi)
}

/** How the server is started: the command of the settings, the one of the workspace, the one in PATH. The client adds `--stdio`. */
function serverOptions(folders) {
  const settings = workspace.getConfiguration('fazhi')
  const args = ['lsp', ...settings.get('arguments', [])]
  const transport = TransportKind.stdio
  const options = { cwd: folders[0] }
  const command = settings.get('command', '')
  const module = command === '' ? folders.map(installedIn).find((path) => path !== undefined) : undefined
  if (module !== undefined) return { module, args, transport, options }
  // On Windows npm installs a script that only a shell can start.
  const shell = process.platform === 'win32'
  return { command: command === '' ? 'fazhi' : command, args, transport, options: { ...options, shell } }
}

exports.activate = (context) => {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath)
  const watcher = workspace.createFileSystemWatcher('**/{*.yaml,*.yml,fazhi.*}')
  context.subscriptions.push(watcher)
  client = new LanguageClient('fazhi', 'fazhi', serverOptions(folders), {
    documentSelector: ['plaintext', 'markdown', 'yaml'].flatMap((language) =>
      ['file', 'untitled'].map((scheme) => ({ scheme, language })),
    ),
    synchronize: { fileEvents: watcher },
  })
  return client.start()
}

exports.deactivate = () => client?.stop()
