/** `--concurrency`: checks in several threads, one line of JSON for each text. */
import { UsageError } from '../errors.ts'
import type { CheckResult, Locale } from '../model/finding.ts'
import { runPool } from '../node/worker-pool.ts'
import type { Arguments } from './arguments.ts'
import type { Batch, BatchAnswer, BatchWork } from './batch.ts'
import { CHECK_OPTIONS } from './check-options.ts'
import { EXIT, type ExitCode, worse } from './exit-code.ts'
import { fileTarget, type Target } from './file-target.ts'
import type { Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import { type OutputPlan, planOutputs } from './outputs.ts'
import { startProgress } from './progress.ts'
import { openResumed } from './resume.ts'
import { say } from './say.ts'
import { showError } from './show-error.ts'
import { threshold } from './threshold.ts'

/** Texts in one batch: enough to make messages cheap, few enough to bound memory and to go round. */
const BATCH = 20

/**
 * Memory of a thread in MB. Without these the engine lets garbage grow to many times what is in use. Reports need some 30 MB;
 * a text that needs more than this is checked again without them.
 */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 }

/** What looks at all results at once, or at the terminal. */
const ALONE = ['annotate', 'fix', 'fix-dry-run', 'write-baseline', 'trace', 'watch', 'cache', 'cache-location', 'max-warnings']

function refuseOthers(given: Arguments, plans: readonly OutputPlan[], { paths }: Inputs, locale: Locale): void {
  const other = [...ALONE, ...(given.has('resume') ? ['output'] : [])].find((name) => given.has(name))
  if (other !== undefined) {
    const message = {
      'zh-CN': `--${other} 不能和 --concurrency、--resume 一起用`,
      en: `--${other} does not go with --concurrency or --resume`,
    }
    const hint = { 'zh-CN': '请去掉其中一个。', en: 'Leave one of them out.' }
    throw new UsageError('options-exclude', say(message, locale), say(hint, locale))
  }
  const [plan] = plans
  const isLines = plans.length === 1 && (plan?.format === 'ndjson' || (given.has('resume') && !given.has('format')))
  if (!isLines || paths.includes('-')) {
    const message = { 'zh-CN': '并行检查只写 ndjson，只读文件', en: 'threads write ndjson and read files only' }
    const hint = {
      'zh-CN': '加上 -f ndjson；标准输入的一批记录用 --stdin-ndjson。',
      en: 'Add -f ndjson; for records on standard input use --stdin-ndjson.',
    }
    throw new UsageError('options-exclude', say(message, locale), say(hint, locale))
  }
}

/** Options again as they were given, without those that only the main thread needs. */
function optionsOf(given: Arguments): readonly string[] {
  const own = ['concurrency', 'unordered', 'resume', 'format', 'output', 'stdin', 'stdin-filename']
  const values = given.given.filter(({ name }) => !own.includes(name)).map(({ name, value }) => `--${name}=${value}`)
  const switches = CHECK_OPTIONS.filter(({ name, value }) => value === undefined && given.has(name) && !own.includes(name))
  return [...values, ...switches.map(({ name }) => `--${name}`)]
}

function batches(count: number, size: number): readonly Batch[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
    from: index * size,
    to: Math.min(count, (index + 1) * size),
  }))
}

interface Ground {
  readonly work: BatchWork
  readonly size: number
  readonly ordered: boolean
  readonly limits?: typeof LIMITS
}

/** The answers of all batches. Where a thread dies of a batch, its texts are tried one by one, so that one costs no other. */
async function* answersTo({ work, size, ordered, limits }: Ground, tasks: readonly Batch[]): AsyncGenerator<BatchAnswer & Batch> {
  const plan = { file: new URL('./check-worker.js', import.meta.url), workerData: work, size, tasks, ordered, limits }
  for await (const outcome of runPool<Batch, BatchAnswer>(plan)) {
    const { task } = outcome
    if ('answer' in outcome) yield { ...outcome.answer, ...task }
    else if (task.to - task.from > 1) {
      const singles = batches(task.to - task.from, 1).map(({ from }) => ({ from: task.from + from, to: task.from + from + 1 }))
      yield* answersTo({ work, size: 1, ordered: true }, singles)
    } else {
      const path = work.paths[task.from] as string
      const message = {
        'zh-CN': `${path}：检查时线程崩溃（${outcome.death.message}）`,
        en: `${path}: the thread died (${outcome.death.message})`,
      }
      yield { lines: new Uint8Array(), errors: `${say(message, work.locale)}\n`, code: EXIT.crash, ...task }
    }
  }
}

/** Stops at the next whole batch when the user interrupts; a second time ends the process as usual. */
function onInterrupt(): { readonly isStopped: () => boolean; readonly end: () => void } {
  let stopped = false
  const stop = (): void => {
    stopped = true
  }
  process.once('SIGINT', stop)
  return { isStopped: () => stopped, end: () => process.removeListener('SIGINT', stop) }
}

async function openTarget(given: Arguments, plan: OutputPlan, io: Io, tell: (result: CheckResult) => void) {
  const file = given.one('resume')
  if (file !== undefined) return openResumed(file, io.cwd, tell)
  const stdout: Target = { write: io.stdout.write, finish: async () => {}, abandon: async () => {} }
  return { target: plan.file === null ? stdout : await fileTarget(plan.file, io.cwd), paths: new Set<string>() }
}

/**
 * Checks in threads.
 * @throws {@link UsageError} `options-exclude`, `unwritable-output`; {@link PackError} for packs that cannot be used.
 */
export async function checkConcurrently(inputs: Inputs, given: Arguments, io: Io, locale: Locale): Promise<ExitCode> {
  const plans = planOutputs(given, locale)
  refuseOthers(given, plans, inputs, locale)
  const failOn = (given.one('fail-on') ?? 'error') as 'error'
  const reach = threshold()
  const { target, paths: done } = await openTarget(given, plans[0] as OutputPlan, io, (result) =>
    reach.add(result, { failOn, mostWarnings: null }),
  )
  const paths = inputs.paths.filter((path) => !done.has(path))
  const work: BatchWork = { argv: optionsOf(given), locale, cwd: io.cwd, env: { ...io.env }, paths }
  const size = Math.max(1, Number(given.one('concurrency') ?? 1))
  const progress = startProgress(
    paths.length,
    [{ format: 'ndjson', file: given.one('resume') ?? plans[0]?.file ?? null }],
    io,
    locale,
  )
  const interrupt = onInterrupt()
  let code: ExitCode = inputs.faults.length > 0 ? EXIT.unusable : EXIT.clean
  for (const fault of inputs.faults) await showError(fault, io, locale)
  const ground = { work, size, ordered: !given.has('unordered'), limits: LIMITS }
  try {
    for await (const answer of answersTo(ground, batches(paths.length, BATCH))) {
      await target.write(answer.lines)
      for (let text = answer.from; text < answer.to; text += 1) await progress.step()
      if (answer.errors !== '') {
        await progress.clear()
        await io.stderr.write(answer.errors)
      }
      code = worse(code, answer.code)
      if (interrupt.isStopped() || io.stdout.closed()) {
        code = worse(code, EXIT.unusable)
        break
      }
    }
    await progress.clear()
    await target.finish()
  } catch (error) {
    await target.abandon()
    throw error
  } finally {
    interrupt.end()
  }
  if (interrupt.isStopped()) {
    const words = {
      'zh-CN': '已中断；用同样的命令加 --resume 接着查。',
      en: 'Interrupted; go on with the same command and --resume.',
    }
    await io.stderr.write(`${say(words, locale)}\n`)
  }
  return code === EXIT.clean && reach.isReached() ? EXIT.findings : code
}
