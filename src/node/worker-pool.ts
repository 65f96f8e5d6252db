/** Threads of one file that take one task after the other. */
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** A pool. Tasks and answers are cloned; buffers in an answer may be handed over. */
export interface PoolPlan<Task> {
  /** The module that each thread runs. It posts `ready`, then one answer for each task. */
  readonly file: URL
  readonly workerData: unknown
  readonly size: number
  readonly tasks: readonly Task[]
  /** Whether answers come in the order of the tasks; else as they are ready. */
  readonly ordered: boolean
  /** What a thread may hold in memory; one that needs more dies, and its task with it. The engine's own limits when left out. */
  readonly limits?: ResourceLimits | undefined
}

/** What became of a task: its answer, or why the thread that had it died. */
export type PoolAnswer<Task, Answer> =
  | { readonly task: Task; readonly answer: Answer }
  | { readonly task: Task; readonly death: Error }

/** How many answers may wait for one before them, for each thread: the bound of what is kept in memory. */
const AHEAD = 3

interface Run<Task, Answer> {
  readonly plan: PoolPlan<Task>
  readonly answers: Map<number, PoolAnswer<Task, Answer>>
  readonly threads: Set<Worker>
  readonly idle: Worker[]
  /** The task that each thread has in hand. */
  readonly held: Map<Worker, number>
  next: number
  given: number
  failure: Error | null
  wake: () => void
}

function settle<Task, Answer>(run: Run<Task, Answer>, worker: Worker, outcome: { answer: Answer } | { death: Error }): void {
  const index = run.held.get(worker)
  run.held.delete(worker)
  if (index !== undefined) run.answers.set(index, { task: run.plan.tasks[index] as Task, ...outcome })
  run.wake()
}

function start<Task, Answer>(run: Run<Task, Answer>): void {
  const { file, workerData, limits = {} } = run.plan
  const worker = new Worker(file, { workerData, stdin: false, resourceLimits: limits })
  run.threads.add(worker)
  let isReady = false
  const died = (death: Error): void => {
    if (!run.threads.delete(worker)) return
    // A thread that cannot even start would be replaced for ever.
    if (!isReady) run.failure ??= death
    else settle(run, worker, { death })
    if (run.failure === null && run.next < run.plan.tasks.length) start(run)
    run.wake()
  }
  worker.on('message', (message: Answer | 'ready') => {
    if (isReady) settle(run, worker, { answer: message as Answer })
    isReady = true
    run.idle.push(worker)
    run.wake()
  })
  worker.on('error', (error) => died(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => died(new Error(`thread ended (${code})`)))
}

/** Hands tasks to threads that have none, but not further ahead than answers may wait. */
function dispatch<Task, Answer>(run: Run<Task, Answer>): void {
  const { tasks, size } = run.plan
  while (run.next < tasks.length && run.next < run.given + size * AHEAD) {
    const worker = run.idle.pop()
    if (worker === undefined) return
    if (!run.threads.has(worker)) continue
    run.held.set(worker, run.next)
    worker.postMessage(tasks[run.next])
    run.next += 1
  }
}

function take<Task, Answer>({ answers, plan, given }: Run<Task, Answer>): PoolAnswer<Task, Answer> | undefined {
  const [index] = plan.ordered ? [given] : answers.keys()
  const answer = index === undefined ? undefined : answers.get(index)
  if (answer !== undefined) answers.delete(index as number)
  return answer
}

/**
 * Runs tasks on threads. A thread that dies is replaced, and its task answered with its death; ending the iteration ends
 * the threads.
 * @throws Error of a thread that cannot start.
 */
export async function* runPool<Task, Answer>(plan: PoolPlan<Task>): AsyncGenerator<PoolAnswer<Task, Answer>, void, undefined> {
  const run: Run<Task, Answer> = {
    plan,
    answers: new Map(),
    threads: new Set(),
    idle: [],
    held: new Map(),
    next: 0,
    given: 0,
    failure: null,
    wake: () => {},
  }
  for (let count = 0; count < Math.min(plan.size, plan.tasks.length); count += 1) start(run)
  try {
    while (run.given < plan.tasks.length) {
      dispatch(run)
      const answer = take(run)
      if (answer !== undefined) {
        run.given += 1
        dispatch(run)
        yield answer
      } else if (run.failure !== null) throw run.failure
      else
        await new Promise<void>((wake) => {
          run.wake = wake
        })
    }
  } finally {
    const last = [...run.threads]
    // A thread that is ended on purpose is nobody's to replace.
    run.threads.clear()
    await Promise.all(last.map((worker) => worker.terminate()))
  }
}
