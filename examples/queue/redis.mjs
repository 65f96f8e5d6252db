// A Redis of this run alone: on a free port of this machine, with a password, and nothing of it left on the disk.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

const settings = (port, password, folder) =>
  [`port ${port}`, 'bind 127.0.0.1', `requirepass ${password}`, `dir ${folder}`]
    // A queue must not lose what it holds for want of memory, and this one need not outlive the run.
    .concat(['save ""', 'appendonly no', 'maxmemory-policy noeviction'])
    .join('\n')

/** Starts `redis-server`; gives what to connect with, and how to end it. */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'fazhi-redis-'))
  const [port, password] = [await freePort(), randomBytes(24).toString('hex')]
  // By standard input, so that the password stands in no list of processes.
  const server = spawn('redis-server', ['-'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = new Promise((done) => {
    server.once('exit', done)
    server.once('error', done)
  })
  server.stdin.end(settings(port, password, folder))
  const stop = async () => {
    server.kill()
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  const ready = (async () => {
    for await (const line of createInterface({ input: server.stdout })) if (line.includes('Ready to accept')) return true
    return false
  })()
  if ((await Promise.race([ready, gone.then(() => false)])) !== true) {
    await stop()
    throw new Error('redis-server did not start')
  }
  server.stdout.resume()
  return { connection: { host: '127.0.0.1', port, password }, stop }
}
