/** What has been accepted: suppressions and a baseline, applied to each result of a run. */
import type { CheckResult } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { Source } from '../model/source.ts'
import type { Arguments } from './arguments.ts'
import { beginBaselining } from './baselining.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import type { Setups } from './setups.ts'
import { beginSuppressing } from './suppressing.ts'

/** A result with the text behind it. */
export interface Checked {
  readonly result: CheckResult
  readonly source: Source
}

/** The acceptance of one run. */
export interface Acceptance {
  /** Takes accepted findings out. */
  readonly apply: (checked: Checked) => Promise<CheckResult>
  /** Writes the baseline that is asked for, says how much was accepted, and gives what is wrong with the suppressions. */
  readonly finish: (packs: readonly RulePack[]) => Promise<readonly Checked[]>
}

/**
 * Opens what is accepted.
 * @throws {@link PackError} with every fault of a named file of suppressions, {@link UsageError} where a file cannot be used.
 */
export async function openAcceptance(given: Arguments, { cwd, stderr }: Io, setups: Setups): Promise<Acceptance> {
  const suppressing = await beginSuppressing(given, cwd, setups)
  const baselining = beginBaselining(given, cwd, setups)
  return {
    apply: async (checked) => baselining.apply(await suppressing.apply(checked)),
    finish: async (packs) => {
      const count = suppressing.count()
      const suppressed = { 'zh-CN': `已豁免 ${count} 处。`, en: `${count} findings are suppressed.` }
      const notes = [baselining.finish(), count === 0 ? null : say(suppressed, setups.locale)].filter((note) => note !== null)
      // What was accepted is said even where nothing else is: acceptance must not look like absence.
      if (!given.has('quiet')) for (const note of notes) await stderr.write(`${note}\n`)
      return suppressing.review(packs)
    },
  }
}
