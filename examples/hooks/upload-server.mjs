// HTTP hook of an office system: POST /?name=报告.docx with the file as body. Only an answer of 200 lets a report pass.
// 200 accepted, 422 refused with findings, 415 unreadable, 413 too big, 408 sent too slowly, 503 checked too slowly or busy.
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const { PORT = 8787, MAX_BYTES = 20_000_000, MAX_MS = 20_000, MAX_CHECKS = 2 } = process.env
const CLI = process.env.FAZHI_CLI ?? fileURLToPath(new URL('dist/cli.js', import.meta.resolve('fazhi/package.json')))
const VERDICTS = { 0: [200, 'accepted'], 1: [422, 'refused'], 2: [415, 'unreadable'] }
let running = 0

function check(bytes, name, done) {
  if (running >= MAX_CHECKS) return done(503, 'not-checked', 'busy')
  running += 1
  const args = [CLI, 'check', '-', `--stdin-filename=${name}`, '-f', 'json', '--no-config', '--no-ignore']
  // Another process, since only that can be ended when time is up.
  const limits = { timeout: Number(MAX_MS), killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 }
  const child = execFile(process.execPath, args, limits, (error, stdout, stderr) => {
    running -= 1
    const [status, verdict] = VERDICTS[error === null ? 0 : error.code] ?? [503, 'not-checked']
    const reason = error?.killed ? `not done within ${MAX_MS} ms` : stderr.trim() || null
    done(status, verdict, reason, stdout && status < 423 ? JSON.parse(stdout).results[0] : null)
  })
  child.stdin.on('error', () => {}).end(bytes)
}

const limits = { requestTimeout: Number(MAX_MS), headersTimeout: Number(MAX_MS), connectionsCheckingInterval: 500 }
const server = createServer(limits, (request, response) => {
  const answer = (status, verdict, reason = null, result = null) => {
    if (response.headersSent) return
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
    response.end(`${JSON.stringify({ verdict, reason, result })}\n`)
  }
  if (request.method !== 'POST') return answer(405, 'not-checked', 'POST a file')
  const chunks = []
  let size = Number(request.headers['content-length'] ?? 0) > MAX_BYTES ? Number.POSITIVE_INFINITY : 0
  request.on('data', (chunk) => {
    size += chunk.length
    if (size <= MAX_BYTES) chunks.push(chunk)
    else answer(413, 'not-checked', `more than ${MAX_BYTES} bytes`)
  })
  const name = new URLSearchParams(request.url.split('?')[1]).get('name')?.replace(/^.*[/\\]|\p{Cc}/gsu, '') || 'report.txt'
  request.on('end', () => size <= MAX_BYTES && check(Buffer.concat(chunks), name, answer))
})
server.maxConnections = 64
server.listen(Number(PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
