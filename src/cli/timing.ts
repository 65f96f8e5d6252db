/** `--timing`: what each rule cost, on standard error once all is checked. */
import type { Io } from './io.ts'
import { say } from './say.ts'
import type { Setup, Setups } from './setups.ts'

/** How many rules are listed. */
const MOST = 20

interface Cost {
  total: number
  most: number
}

/** The setups with a clock on every rule, and what to write at the end. */
export interface Timing {
  readonly setups: Setups
  readonly report: () => Promise<void>
}

/** Puts a clock on every rule. */
export function startTiming(setups: Setups, { stderr }: Io): Timing {
  const costs = new Map<string, Cost>()
  const timed = new Map<Setup, Setup>()
  const onTiming = (ruleId: string, milliseconds: number): void => {
    const cost = costs.get(ruleId) ?? { total: 0, most: 0 }
    cost.total += milliseconds
    cost.most = Math.max(cost.most, milliseconds)
    costs.set(ruleId, cost)
  }
  const of = (path: string): Setup => {
    const setup = setups.of(path)
    const known = timed.get(setup) ?? { ...setup, options: { ...setup.options, onTiming } }
    timed.set(setup, known)
    return known
  }
  return {
    setups: { ...setups, of },
    report: async () => {
      const sum = [...costs.values()].reduce((all, { total }) => all + total, 0)
      const rows = [...costs].sort(([, one], [, other]) => other.total - one.total).slice(0, MOST)
      const head = {
        'zh-CN': `规则用时（共 ${sum.toFixed(1)} 毫秒；合计、单份最多、占比）`,
        en: `Time of rules (${sum.toFixed(1)} ms in all; total, most for one text, share)`,
      }
      const lines = rows.map(([id, { total, most }]) => {
        const share = sum === 0 ? 0 : (100 * total) / sum
        return `${total.toFixed(2).padStart(9)} ${most.toFixed(2).padStart(8)} ${share.toFixed(1).padStart(5)}%  ${id}`
      })
      await stderr.write(`${[say(head, setups.locale), ...lines].join('\n')}\n`)
    },
  }
}
