/** The texts that are open, and the telling of their diagnostics a moment after a change. */
import { type Notify, openBoard, type Verdicts } from './board.ts'
import type { Document } from './document.ts'

/** Milliseconds of rest after a change before a text is judged. */
const REST = 40

/** What judges texts: each report for itself, the files of a pack together. */
export interface Judges {
  /** Owners of the judgements that a text has a part in. */
  readonly ownersOf: (document: Document) => readonly string[]
  /** Judges for an owner; may not throw. */
  readonly judge: (owner: string) => Promise<Verdicts>
}

export interface OpenDocuments {
  readonly get: (uri: string) => Document | null
  readonly all: () => readonly Document[]
  /** Opens a text or changes it. */
  readonly set: (document: Document) => void
  readonly close: (uri: string) => void
  /** Has every text judged anew. */
  readonly touchAll: () => void
  /** Has an owner judge anew at once. */
  readonly judgeNow: (owner: string) => Promise<void>
  /** Publishes at once what is still waiting, and waits for what is under way. */
  readonly flush: () => Promise<void>
}

/** The judgements that are due: each a moment after the last change, one at a time for each owner. */
interface Due {
  readonly later: (owner: string) => void
  readonly now: (owner: string) => Promise<void>
  readonly flush: () => Promise<void>
}

function openDue(work: (owner: string, isCurrent: () => boolean) => Promise<void>): Due {
  const waiting = new Map<string, NodeJS.Timeout>()
  const rounds = new Map<string, number>()
  const running = new Set<Promise<void>>()
  const now = (owner: string): Promise<void> => {
    clearTimeout(waiting.get(owner))
    waiting.delete(owner)
    const round = (rounds.get(owner) ?? 0) + 1
    rounds.set(owner, round)
    const run = work(owner, () => rounds.get(owner) === round).finally(() => running.delete(run))
    running.add(run)
    return run
  }
  return {
    now,
    later: (owner) => {
      clearTimeout(waiting.get(owner))
      waiting.set(
        owner,
        setTimeout(() => void now(owner), REST),
      )
    },
    flush: async () => {
      for (const owner of [...waiting.keys()]) void now(owner)
      await Promise.all(running)
    },
  }
}

/** Opens the list. */
export function openDocuments(notify: Notify, judges: Judges): OpenDocuments {
  const documents = new Map<string, Document>()
  const owners = new Map<string, readonly string[]>()
  const board = openBoard(notify)
  const due = openDue(async (owner, isCurrent) => {
    const verdicts = await judges.judge(owner)
    // Another change may have come meanwhile; its own judgement follows.
    if (isCurrent()) await board.put(owner, verdicts)
  })
  return {
    get: (uri) => documents.get(uri) ?? null,
    all: () => [...documents.values()],
    set: (document) => {
      documents.set(document.uri, document)
      const now = judges.ownersOf(document)
      for (const owner of new Set([...(owners.get(document.uri) ?? []), ...now])) due.later(owner)
      owners.set(document.uri, now)
    },
    close: (uri) => {
      if (!documents.delete(uri)) return
      for (const owner of owners.get(uri) ?? []) void due.now(owner)
      owners.delete(uri)
    },
    touchAll: () => {
      for (const owner of new Set([...owners.values()].flat())) due.later(owner)
    },
    judgeNow: due.now,
    flush: due.flush,
  }
}
