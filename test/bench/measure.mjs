// Times what is to be compared by turns in one run, so that a busy machine is busy for all.
import { fork } from 'node:child_process'

const middle = (times) => times[times.length >> 1]

/** Sorted times → median and the spread of the middle half, in milliseconds. */
export function summary(times) {
  const sorted = [...times].sort((one, other) => one - other)
  return { median: middle(sorted), low: sorted[sorted.length >> 2], high: sorted[(sorted.length * 3) >> 2] }
}

/** Opens a contender in a process of its own, and waits for its first answer. */
function enter(name, folder) {
  const child = fork(new URL('./contender.mjs', import.meta.url).pathname, [name, folder], { stdio: 'inherit' })
  const answer = () =>
    new Promise((done, fail) => {
      child.once('message', done)
      child.once('exit', (code) => fail(new Error(`${name} ended with ${code}`)))
    })
  return { child, answer }
}

/**
 * Lets contenders work by turns, each in a process of its own, so that none pays for the garbage and the compiled code of
 * another. Gives for each its version, how much it found, and milliseconds for one input.
 */
export async function contend(names, folder, rounds) {
  const entered = []
  for (const name of names) {
    const { child, answer } = enter(name, folder)
    entered.push({ name, child, answer, ...(await answer()), times: [] })
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const { child, answer, times } of entered) {
      child.removeAllListeners('exit')
      const time = answer()
      child.send('turn')
      // The first rounds only warm up.
      if (round < rounds / 3) await time
      else times.push(await time)
    }
  }
  for (const { child } of entered) child.removeAllListeners('exit').disconnect()
  return entered.map(({ name, version, found, times }) => ({ name, version, found, ...summary(times) }))
}

/** Runs each work on every input, by turns in this process; gives milliseconds for one input. */
export async function byTurns(works, inputs, rounds) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now()
      for (const input of inputs) await work(input)
      // The first rounds only warm up.
      if (round >= rounds / 3) times[name].push((performance.now() - start) / inputs.length)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, own]) => [name, summary(own)]))
}

/** The least time of a few runs: for single large inputs. */
export async function leastOf(work, runs) {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
