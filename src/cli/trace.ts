/** `fazhi check --trace`: what rules looked at in each text and why they decided so, in place of the findings. */
import { ASSERTIONS } from '../assertions/index.ts'
import { wordsOfKind } from '../editor/pack-words.ts'
import { traceRule } from '../engine/trace.ts'
import { ReadError, UsageError } from '../errors.ts'
import { traceRows } from '../formatters/trace-text.ts'
import type { Locale } from '../model/finding.ts'
import type { Rule } from '../model/pack.ts'
import { meant } from '../packs/nearest.ts'
import { interpret } from '../reading/interpret.ts'
import { EXIT, type ExitCode } from './exit-code.ts'
import type { Inputs } from './inputs.ts'
import type { Io } from './io.ts'
import { say } from './say.ts'
import type { Setups } from './setups.ts'
import { showError } from './show-error.ts'

/** What the kind of a rule asks. */
function asks({ demand }: Rule, locale: Locale): string {
  const summary = ASSERTIONS.find(({ kind }) => kind === demand.kind)?.summary ?? ''
  return wordsOfKind(demand.kind, summary, locale)
}

/**
 * Traces rules over texts.
 * @throws {@link UsageError} `unknown-rule`.
 */
export async function traceAll(rules: readonly string[], inputs: Inputs, setups: Setups, io: Io): Promise<ExitCode> {
  const { locale } = setups
  const known = setups.packs.flatMap((pack) => pack.rules.map(({ id }) => id))
  const unknown = rules.find((id) => !known.includes(id))
  if (unknown !== undefined) {
    const message = { 'zh-CN': `没有规则“${unknown}”`, en: `no rule “${unknown}”` }
    throw new UsageError('unknown-rule', say(message, locale), meant(unknown, known))
  }
  let unread = inputs.faults.length > 0
  for (const fault of inputs.faults) await showError(fault, io, locale)
  for (const path of inputs.paths) {
    const { packs, options } = setups.of(path)
    try {
      const source = await inputs.read(path)
      const reading = interpret(source, { year: options.year, level: options.level })
      for (const id of rules) {
        const trace = traceRule(packs, reading, id, { ...options, tier: 'draft' })
        const skipped = say(
          { 'zh-CN': `${id} 没有运行（--only、--skip 或配置）`, en: `${id} did not run (--only, --skip or configuration)` },
          locale,
        )
        const rows = trace === null ? [skipped] : traceRows(trace, source.path ?? path, asks(trace.rule, locale), locale)
        await io.stdout.write(`${rows.join('\n')}\n\n`)
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      unread = true
      await showError(error, io, locale)
    }
  }
  return unread ? EXIT.unusable : EXIT.clean
}
