/** How far a long batch has come, on a terminal only and only where nothing else is written there. */
import type { Locale } from '../model/finding.ts'
import type { Io } from './io.ts'
import type { OutputPlan } from './outputs.ts'
import { say } from './say.ts'

/** Below this number of texts nothing is shown. */
const FEW = 20

/** Texts between two words on progress. */
const EVERY = 10

export interface Progress {
  /** Tells of one more text. */
  readonly step: () => Promise<void>
  /** Takes the line away, before anything else is written. */
  readonly clear: () => Promise<void>
}

const NONE: Progress = { step: async () => {}, clear: async () => {} }

/** Starts; results on the same terminal are progress enough. */
export function startProgress(count: number, plans: readonly OutputPlan[], { stdout, stderr }: Io, locale: Locale): Progress {
  const written = stdout.isTTY && plans.some(({ file }) => file === null)
  if (count < FEW || !stderr.isTTY || written) return NONE
  let done = 0
  let isShown = false
  return {
    step: async () => {
      done += 1
      if (done % EVERY !== 0) return
      isShown = true
      const words = { 'zh-CN': `已检查 ${done}/${count} 份`, en: `${done} of ${count} checked` }
      await stderr.write(`\r\u001b[K${say(words, locale)}`)
    },
    clear: async () => {
      if (!isShown) return
      isShown = false
      await stderr.write('\r\u001b[K')
    },
  }
}
