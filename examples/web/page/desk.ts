/** Reads and checks reports with the built-in packs; everything happens in this page. */
import { createChecker } from '../../../src/engine/checker.ts'
import type { Locale } from '../../../src/model/finding.ts'
import type { RulePack } from '../../../src/model/pack.ts'
import type { Source } from '../../../src/model/source.ts'
import { interpret } from '../../../src/reading/interpret.ts'
import { builtInPacks } from '../../../src/rules.ts'
import { shanghaiToday } from '../../../src/text/shanghai-today.ts'
import type { Checked, Told } from './state.ts'

export interface Desk {
  readonly packs: readonly RulePack[]
  readonly check: (source: Source, bytes: Uint8Array | null, told: Told, locale: Locale) => Checked
}

/** Opens the packs once for all checks. */
export function openDesk(): Desk {
  const packs = builtInPacks()
  const checker = createChecker(packs)
  return {
    packs,
    check: (source, bytes, { level, year, tier }, locale) => {
      const options = { level, year, tier, locale, today: shanghaiToday() }
      return { source, bytes, result: checker(interpret(source, { level, year }), options) }
    },
  }
}
