/** What is shown of every text: diagnostics of several judgements over one text are shown together. */
import type { Diagnostic } from '../../editor/protocol.ts'

/** Sends a notification to the client. */
export type Notify = (method: string, params: object) => Promise<void>

/** Diagnostics by URI. */
export type Verdicts = ReadonlyMap<string, readonly Diagnostic[]>

export interface Board {
  /** Puts one judgement in the place of what the same owner said before; texts that it no longer speaks of are cleared. */
  readonly put: (owner: string, verdicts: Verdicts) => Promise<void>
}

/** Two packs may tell the same fault of a third one. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}

/** Opens a board. */
export function openBoard(notify: Notify): Board {
  const said = new Map<string, Verdicts>()
  return {
    put: async (owner, verdicts) => {
      const before = said.get(owner) ?? new Map()
      if (verdicts.size === 0) said.delete(owner)
      else said.set(owner, verdicts)
      for (const uri of new Set([...before.keys(), ...verdicts.keys()])) {
        const diagnostics = once([...said.values()].flatMap((one) => one.get(uri) ?? []))
        await notify('textDocument/publishDiagnostics', { uri, diagnostics })
      }
    },
  }
}
