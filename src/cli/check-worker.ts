/** A thread that checks batches of texts. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Checker, createChecker } from '../engine/checker.ts'
import { FazhiError, RuleCrashError } from '../errors.ts'
import { streamNdjson } from '../formatters/ndjson.ts'
import { readBytesAtOnce, sourceFromBytes } from '../node/read-source.ts'
import type { Changes } from '../readers/docx.ts'
import { interpret } from '../reading/interpret.ts'
import { openAcceptance } from './acceptance.ts'
import { parseArguments } from './arguments.ts'
import type { Batch, BatchAnswer, BatchWork } from './batch.ts'
import { CHECK_OPTIONS } from './check-options.ts'
import { errorsOnly } from './errors-only.ts'
import { EXIT, type ExitCode, worse } from './exit-code.ts'
import type { Io, Sink } from './io.ts'
import { openSettings, prepareSetups, type Setup } from './setups.ts'
import { showCrash, showError } from './show-error.ts'
import { threshold } from './threshold.ts'

const { argv, locale: told, cwd, env, paths }: BatchWork = workerData

/** Keeps what is written until it is taken. */
function keep(): Sink & { readonly take: () => string } {
  let kept: string[] = []
  return {
    write: async (text) => void kept.push(String(text)),
    isTTY: false,
    columns: undefined,
    closed: () => false,
    take: () => {
      const text = kept.join('')
      kept = []
      return text
    },
  }
}

/** Gathers lines as UTF-8: as text they would outlive the young generation while they wait for the end of their batch. */
function gather(): { readonly add: (line: string) => void; readonly take: () => Uint8Array } {
  const encoder = new TextEncoder()
  let room = new Uint8Array(1 << 20)
  let length = 0
  return {
    add(line) {
      // No code unit takes more than three bytes.
      const least = length + line.length * 3
      if (least > room.length) {
        const larger = new Uint8Array(least * 2)
        larger.set(room.subarray(0, length))
        room = larger
      }
      length += encoder.encodeInto(line, room.subarray(length)).written
    },
    /** The lines so far in a buffer of their own, which can be handed over. */
    take() {
      const lines = room.slice(0, length)
      length = 0
      return lines
    },
  }
}

async function open(): Promise<(batch: Batch) => Promise<BatchAnswer>> {
  const given = parseArguments(argv, CHECK_OPTIONS, told)
  const stderr = keep()
  const io: Io = { stdin: (async function* () {})(), stdout: keep(), stderr, cwd, env }
  const settings = await openSettings(given, io, told)
  const { locale } = settings
  const setups = await prepareSetups({ paths, nameOf: (path) => path }, given, io, settings)
  const acceptance = await openAcceptance(given, io, setups)
  const reading = { encoding: given.one('encoding'), changes: given.one('changes') as Changes | undefined }
  const checkers = new Map<Setup, Checker>()
  const checkerOf = (setup: Setup): Checker => {
    const checker = checkers.get(setup) ?? createChecker(setup.packs)
    checkers.set(setup, checker)
    return checker
  }
  const { part } = streamNdjson()
  const lines = gather()
  const addLine = async (path: string, reach: ReturnType<typeof threshold>): Promise<void> => {
    const setup = setups.of(path)
    const { options } = setup
    const source = await sourceFromBytes(readBytesAtOnce(path, cwd), { ...reading, path })
    const reportOf = interpret(source, { year: options.year, level: options.level })
    const result = checkerOf(setup)(reportOf, { ...options, path: source.path ?? path })
    const accepted = await acceptance.apply({ result, source })
    reach.add(accepted, setup)
    lines.add(part(given.has('quiet') ? errorsOnly(accepted) : accepted))
  }
  return async ({ from, to }) => {
    const reach = threshold()
    let failed: ExitCode = EXIT.clean
    for (let at = from; at < to; at += 1) {
      const path = paths[at] as string
      try {
        await addLine(path, reach)
      } catch (error) {
        const ours = !(error instanceof FazhiError) || (error instanceof RuleCrashError && error.code !== 'rule-over-budget')
        await stderr.write(ours ? `${path}: ` : '')
        await (ours ? showCrash(error, io, locale) : showError(error, io, locale))
        failed = worse(failed, ours ? EXIT.crash : EXIT.unusable)
      }
    }
    const code = failed !== EXIT.clean ? failed : reach.isReached() ? EXIT.findings : EXIT.clean
    return { lines: lines.take(), errors: stderr.take(), code }
  }
}

const check = await open()
parentPort?.on('message', async (batch: Batch) => {
  const answer = await check(batch)
  parentPort?.postMessage(answer, [answer.lines.buffer as ArrayBuffer])
})
parentPort?.postMessage('ready')
