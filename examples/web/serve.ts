/** Serves the built page on this machine only. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'

/** Everything that there is; nothing else can be asked for. */
const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'pdf.js': 'text/javascript; charset=utf-8',
}

/** Starts the server on 127.0.0.1; a port of 0 takes any that is free. */
export function servePage(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname === '/' ? 'index.html' : pathname.slice(1)
    const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined
    if (type === undefined || request.method !== 'GET') {
      response.writeHead(type === undefined ? 404 : 405).end()
      return
    }
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    response.end(readFileSync(join(folder, name)))
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done(server))
  })
}
