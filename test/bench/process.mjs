// Whole processes: how long they take from start to end, and how much memory they hold at most.
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, createReadStream, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeReports } from './corpus.mjs'
import { packOf } from './growth.mjs'
import { summary } from './measure.mjs'

const COMMAND = new URL('../../dist/fazhi.cjs', import.meta.url).pathname
const REPORT = new URL('../reports/01-wangjiang-2024.txt', import.meta.url).pathname

/** Starting: bare node, a check of one report, and one with a pack of 20 rules in YAML besides. */
export function starts(folder, rounds) {
  const [pack, report] = [join(folder, 'own.yaml'), join(folder, 'report.txt')]
  writeFileSync(pack, packOf(20, 10).text)
  // Away from this project, whose package.json would be looked at for a configuration.
  copyFileSync(REPORT, report)
  const lines = {
    'node -e 0': ['-e', '0'],
    'fazhi --version': [COMMAND, '--version'],
    'fazhi check report.txt': [COMMAND, 'check', report],
    'fazhi check -p 20-rules.yaml report.txt': [COMMAND, 'check', '-p', pack, report],
  }
  const times = Object.fromEntries(Object.keys(lines).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, argv] of Object.entries(lines)) {
      const start = performance.now()
      const { status } = spawnSync(process.execPath, argv, { cwd: folder, stdio: 'ignore' })
      times[name].push(performance.now() - start)
      if (status > 1) throw new Error(`${name} ended with ${status}`)
    }
  }
  return Object.entries(times).map(([name, own]) => ({ name, ...summary(own) }))
}

/** The most memory that a process has held so far, in MB; 0 where the system does not tell. */
function peakOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

async function batch(folder, reports, argv) {
  const out = join(folder, 'out.ndjson')
  const start = performance.now()
  const child = spawn(process.execPath, [COMMAND, 'check', reports, '-f', 'ndjson', '-o', out, ...argv], { stdio: 'inherit' })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid))
  }, 50)
  const code = await new Promise((done) => child.once('exit', done))
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  if (code > 1) throw new Error(`batch ended with ${code}`)
  let lines = 0
  for await (const chunk of createReadStream(out)) for (const byte of chunk) if (byte === 10) lines += 1
  rmSync(out)
  return { seconds, peak, lines }
}

/** Checks so many reports with one thread and with two; both must answer every report. */
export async function batches(folder, count) {
  const reports = join(folder, 'reports')
  const bytes = writeReports(reports, count)
  const rows = []
  for (const threads of [1, 2]) {
    const row = await batch(folder, reports, ['--concurrency', String(threads)])
    if (row.lines !== count) throw new Error(`${row.lines} results for ${count} reports`)
    rows.push({ threads, ...row })
  }
  rmSync(reports, { recursive: true })
  return { bytes, rows }
}

/** The costliest rules over the reports of the tests, as `--timing` tells them. */
export function profile() {
  const { stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'check', new URL('../reports/', import.meta.url).pathname, '-f', 'ndjson', '--timing'],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  return stderr
}
