/** What the built core and readers are made of: no network, no process, no code from strings, and nothing that could reach them. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname
const DIST = `${ROOT}dist/`
const { dependencies, peerDependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
const PACKAGES = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)])
/** Parts of the package that run in a page as well as in Node. */
const ENTRIES = ['index', 'unified', 'rules', ...['html', 'docx', 'pdf', 'ofd', 'rtf', 'doc'].map((name) => `readers/${name}`)]

/** Names by which code reaches a network, a process, a file or the compiler. */
const REACHING = new Set([
  ...['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'sendBeacon', 'Worker'],
  ...['SharedWorker', 'process', 'require', 'Deno', 'Bun', 'WebAssembly', 'localStorage', 'indexedDB'],
])

interface Module {
  readonly imports: readonly string[]
  readonly reached: readonly string[]
}

const isName = (node: ts.Node): boolean => {
  const { parent } = node
  // `Function.prototype` makes no code.
  if (node.getText() === 'Function' && ts.isPropertyAccessExpression(parent) && parent.name.text === 'prototype') return false
  // A property or a key of that name is no reach; `globalThis.fetch` is.
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return /^(?:globalThis|window|self)$/.test(parent.expression.getText())
  return !(
    (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  )
}

/** The imports of a module and the names that it uses, from its syntax: what stands in its strings counts for nothing. */
function read(code: string, name: string): Module {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const imports: string[] = []
  const reached: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      imports.push((node.moduleSpecifier as ts.StringLiteral).text)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments
      if (target && ts.isStringLiteralLike(target)) imports.push(target.text)
      else reached.push(`import(${target?.getText() ?? ''})`)
    } else if (ts.isIdentifier(node) && REACHING.has(node.text) && isName(node)) reached.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { imports, reached }
}

/** Every module that an entry leads to, within the package. */
function reachable(entry: string): ReadonlyMap<string, Module> {
  const found = new Map<string, Module>()
  const visit = (path: string): void => {
    if (found.has(path)) return
    const module = read(readFileSync(path, 'utf8'), path)
    found.set(path, module)
    for (const target of module.imports) if (target.startsWith('.')) visit(resolve(dirname(path), target))
  }
  visit(`${DIST}${entry}.js`)
  return found
}

describe('reading modules', () => {
  it.each([
    ['eval("1")', ['eval']],
    ['new Function("a")', ['Function']],
    ['globalThis.fetch(a)', ['fetch']],
    ['const { a } = process.env', ['process']],
    ['import(a + ".js")', ['import(a + ".js")']],
    ['Function.prototype.call(a)', []],
    ['const a = "eval(fetch)"; a.process = { fetch: 1 }; // eval', []],
  ])('%s', (code, reached) => expect(read(code, 'a.js').reached).toEqual(reached))

  it('finds imports of every sort', () => {
    const code = 'import a from "node:fs"; export { b } from "./b.js"; import "c"; await import("net")'
    expect(read(code, 'a.js').imports).toEqual(['node:fs', './b.js', 'c', 'net'])
  })
})

describe.skipIf(!existsSync(`${DIST}index.js`))('the built files', () => {
  it.each(ENTRIES)('of %s reach nothing but the language and the packages that are named', (entry) => {
    const modules = reachable(entry)
    const outside = [...modules.values()].flatMap(({ imports }) => imports.filter((target) => !target.startsWith('.')))
    const packages = outside.map((target) => (target.startsWith('@') ? target.split('/', 2).join('/') : target.split('/', 1)[0]))
    expect(packages.filter((name) => !PACKAGES.has(name as string))).toEqual([])
    const reached = [...modules].flatMap(([path, module]) => module.reached.map((name) => `${path.slice(DIST.length)}: ${name}`))
    expect(reached).toEqual([])
  })

  it('of the command and of Node are told apart by the same reading', () => {
    const outside = [...reachable('node').values()].flatMap(({ imports }) => imports)
    expect(outside).toEqual(expect.arrayContaining(['fs']))
  })
})
