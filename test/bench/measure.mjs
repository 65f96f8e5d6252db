// Times what is to be compared by turns in one run, so that a busy machine is busy for all.

const middle = (times) => times[times.length >> 1]

/** Sorted times → median and the spread of the middle half, in milliseconds. */
export function summary(times) {
  const sorted = [...times].sort((one, other) => one - other)
  return { median: middle(sorted), low: sorted[sorted.length >> 2], high: sorted[(sorted.length * 3) >> 2] }
}

/** Runs each work on every input, by turns; gives milliseconds for one input. */
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
