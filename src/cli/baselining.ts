/** The baseline of a run: what was there before is left out, or all that is there now is written down. */
import { applyBaseline } from '../engine/baseline.ts'
import { lockedRules } from '../engine/suppress.ts'
import type { CheckResult } from '../model/finding.ts'
import { readBaseline, writeBaseline } from '../node/baseline-file.ts'
import type { Arguments } from './arguments.ts'
import { say } from './say.ts'
import type { Setups } from './setups.ts'

/** The baseline of one run. */
export interface Baselining {
  readonly apply: (result: CheckResult) => CheckResult
  /** Writes the baseline that is asked for. Says what was left out, `null` where there is no baseline. */
  readonly finish: () => string | null
}

/** Accepts every finding but those of locked rules and writes it down at the end. */
function recording(file: string, cwd: string, { locale, packs }: Pick<Setups, 'locale' | 'packs'>): Baselining {
  const locked = lockedRules(packs)
  const results: CheckResult[] = []
  return {
    apply: (result) => {
      const open = result.findings.filter(({ ruleId }) => !locked.has(ruleId))
      results.push({ ...result, findings: open })
      const all = new Set(open.map(({ fingerprint }) => fingerprint))
      return applyBaseline(result, all, { reason: file, by: file }, locked).result
    },
    finish: () => {
      writeBaseline(file, results, cwd)
      const count = results.reduce((sum, { findings }) => sum + findings.length, 0)
      return say(
        { 'zh-CN': `已把 ${count} 处问题写入基线 ${file}。`, en: `${count} findings are written to the baseline ${file}.` },
        locale,
      )
    },
  }
}

/**
 * Begins a run.
 * @throws {@link UsageError} `unreadable-baseline`, `bad-baseline`.
 */
export function beginBaselining(given: Arguments, cwd: string, setups: Pick<Setups, 'locale' | 'packs'>): Baselining {
  const written = given.one('write-baseline')
  if (written !== undefined) return recording(written, cwd, setups)
  const file = given.one('baseline')
  if (file === undefined) return { apply: (result) => result, finish: () => null }
  const baseline = readBaseline(file, cwd)
  const locked = lockedRules(setups.packs)
  const reason = say({ 'zh-CN': '基线中已有', en: 'in the baseline' }, setups.locale)
  let known = 0
  let gone = 0
  return {
    apply: (result) => {
      const { result: rest, unmet } = applyBaseline(result, baseline.of(result.path), { reason, by: file }, locked)
      known += result.findings.length - rest.findings.length
      gone += unmet.length
      return rest
    },
    finish: () =>
      say(
        {
          'zh-CN': `基线中已有的问题 ${known} 处，不再出现的 ${gone} 处。`,
          en: `${known} findings are in the baseline; ${gone} of it are gone.`,
        },
        setups.locale,
      ),
  }
}
