// npm run bench [-- --rounds 300 --reports 4000 --profile]: installs the peers here, measures, prints and writes RESULTS.md.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const HERE = new URL('.', import.meta.url).pathname
const ROOT = new URL('../../', import.meta.url).pathname

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    reports: { type: 'string', default: '4000' },
    profile: { type: 'boolean', default: false },
  },
})

function prepare() {
  if (!existsSync(`${HERE}node_modules/mammoth`))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: HERE, stdio: 'inherit' })
  if (!existsSync(`${ROOT}dist/fazhi.cjs`)) execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' })
}

const ms = (value) => (value < 10 ? value.toFixed(3) : value.toFixed(1))
const times = (value) => `${value.toFixed(2)} ×`
const row = (...cells) => `| ${cells.join(' | ')} |`
const table = (head, rows) => [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n')
const spread = ({ low, high }) => `${ms(low)}–${ms(high)}`

const compared = (rows, base) =>
  rows.map(({ name, version = '', median, low, high }) => [
    name,
    version,
    ms(median),
    spread({ low, high }),
    times(median / base),
  ])

async function measure(folder) {
  const rounds = Number(values.rounds)
  const { docx, oneReport } = await import('./one-report.mjs')
  const { byLength, byPack } = await import('./growth.mjs')
  const { batches, starts } = await import('./process.mjs')
  const { openPeer } = await import('./peers.mjs')
  const one = await oneReport(folder, rounds)
  const word = await docx(folder, rounds)
  const start = starts(folder, Math.min(61, rounds))
  const { work: parse } = await openPeer('remark-parse', folder)
  const lengths = await byLength([4_000, 40_000, 400_000, 4_000_000], parse)
  const packs = await byPack(Math.max(30, rounds / 2))
  const many = await batches(folder, Number(values.reports))
  return { one, word, start, lengths, packs, many }
}

const machine = () =>
  `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}`

function growthRows(lengths) {
  return lengths.map((now, index) => {
    const before = lengths[index - 1]
    const factor = (key) => (before === undefined ? '' : times(now[key] / before[key]))
    return [
      now.length,
      ms(now.text),
      factor('text'),
      now.findings,
      ms(now.markdown),
      factor('markdown'),
      ms(now.parsedText),
      ms(now.parsedMarkdown),
    ]
  })
}

function report({ one, word, start, lengths, packs, many }) {
  const [fazhi] = one.rows
  const remark = one.rows.find(({ name }) => name === 'remark-parse')
  const bare = start[0].median
  const perCore = many.rows[0].seconds / Number(values.reports)
  return `# Bench

Written by \`npm run bench\`. ${machine()}. Medians of one run in which all take turns,
each in a process of its own; ${Math.floor(Number(values.rounds) / 3)} rounds to warm up and
${Math.ceil((Number(values.rounds) * 2) / 3)} that count; the spread is that of the middle half.
The machine is shared, so the ratios say more than the times.

## One report

A plain text of ${one.length} characters on average. fazhi: from the text to the findings of ${one.rules} rules. Each peer does work of its
own sort, and the bench stops where one finds nothing.

${table(['work', 'version', 'ms', 'spread', 'beside fazhi'], compared(one.rows, fazhi.median))}

fazhi takes ${times(fazhi.median / remark.median)} of what remark-parse takes to parse the same text.

## DOCX

${table(['work', 'version', 'ms', 'spread', 'beside reading'], compared(word, word[0].median))}

## Starting a process

${table(['command', '', 'ms', 'spread', 'beside bare node'], compared(start, bare))}

## Growth with the text

${table(['characters', 'text ms', 'growth', 'findings in it', 'Markdown ms', 'growth', 'remark-parse on the text', 'on the Markdown'], growthRows(lengths))}

## Growth with the pack

Checking alone. Ten times the words of each rule: ${times(packs['ten times the words'].median / packs.words.median)}; ten times the rules:
${times(packs['ten times the rules'].median / packs.rules.median)}.

## ${values.reports} reports, ${(many.bytes / 1e6).toFixed(0)} MB

${table(
  ['threads', 'seconds', 'reports a second', 'peak MB', 'results', 'beside one thread'],
  many.rows.map(({ threads, seconds, peak, lines }) => [
    threads,
    seconds.toFixed(1),
    (lines / seconds).toFixed(0),
    peak.toFixed(0),
    lines,
    times(many.rows[0].seconds / seconds),
  ]),
)}

40,000 reports, those of every township of the country for a year, take ${(perCore * 40_000).toFixed(0)} core-seconds of such a machine: at 0.05 US dollars for
a core-hour ${(((perCore * 40_000) / 3600) * 0.05).toFixed(3)} dollars.
`
}

prepare()
if (values.profile) {
  const { profile } = await import('./process.mjs')
  process.stdout.write(profile())
} else {
  const folder = mkdtempSync(join(tmpdir(), 'fazhi-bench-'))
  try {
    const text = report(await measure(folder))
    writeFileSync(`${HERE}RESULTS.md`, text)
    process.stdout.write(text)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
