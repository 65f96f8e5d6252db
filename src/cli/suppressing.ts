/** Suppressions of a run: applied to each result, reviewed at the end. */
import { reviewSuppressions } from '../engine/review-suppressions.ts'
import { lockedRules, suppress } from '../engine/suppress.ts'
import type { CheckResult } from '../model/finding.ts'
import type { RulePack } from '../model/pack.ts'
import type { Suppression } from '../model/suppression.ts'
import { readSuppressions, type SuppressionFile, suppressionFinder } from '../node/find-suppressions.ts'
import { readText } from '../readers/text.ts'
import type { Checked } from './acceptance.ts'
import type { Arguments } from './arguments.ts'
import type { Setups } from './setups.ts'

/** The suppressions of one run. */
export interface Suppressing {
  readonly apply: (checked: Checked) => Promise<CheckResult>
  /** Results for the files of suppressions in which something is wrong. */
  readonly review: (packs: readonly RulePack[]) => readonly Checked[]
  /** How many findings were taken out. */
  readonly count: () => number
}

interface Use {
  readonly met: Set<Suppression>
  readonly checked: Map<string, ReadonlySet<string>>
}

/** Which file of suppressions holds for a report. */
async function chosenFile(given: Arguments, cwd: string): Promise<(report: string) => Promise<SuppressionFile | null>> {
  if (given.has('no-suppressions')) return async () => null
  const named = given.one('suppressions')
  if (named === undefined) return suppressionFinder(cwd)
  const file = await readSuppressions(named, cwd)
  return async () => file
}

/** Begins a run. It and `apply` throw {@link PackError} with every fault of a file, {@link UsageError} for an unreadable one. */
export async function beginSuppressing(
  given: Arguments,
  cwd: string,
  { today, locale, packs: all }: Pick<Setups, 'today' | 'locale' | 'packs'>,
): Promise<Suppressing> {
  const fileOf = await chosenFile(given, cwd)
  const locked = lockedRules(all)
  const uses = new Map<SuppressionFile, Use>()
  let count = 0
  return {
    apply: async ({ result, source }) => {
      const file = await fileOf(result.path)
      if (file === null) return result
      const use = uses.get(file) ?? { met: new Set<Suppression>(), checked: new Map() }
      uses.set(file, use)
      use.checked.set(result.path, new Set(Object.keys(result.outcomes)))
      const { result: rest, met } = suppress(result, file.suppressions, { today, text: source.text, locked })
      for (const suppression of met) use.met.add(suppression)
      count += result.findings.length - rest.findings.length
      return rest
    },
    review: (packs) => {
      const rules = packs.flatMap((pack) => pack.rules.map(({ id }) => id))
      return [...uses].flatMap(([{ path, text, suppressions }, use]) => {
        const result = reviewSuppressions(path, suppressions, { today, locale, rules, locked, ...use })
        return result === null ? [] : [{ result, source: readText(text, { path }) }]
      })
    },
    count: () => count,
  }
}
