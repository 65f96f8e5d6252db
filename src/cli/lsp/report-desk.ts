/** Checks reports that are open in an editor, each with the settings of its folder. */
import { existsSync } from 'node:fs'
import { basename, extname, relative, resolve } from 'node:path'
import type { AcceptanceFile } from '../../editor/accept-action.ts'
import type { CheckedText } from '../../editor/checked-text.ts'
import { createChecker } from '../../engine/checker.ts'
import { reviewSuppressions } from '../../engine/review-suppressions.ts'
import { lockedRules } from '../../engine/suppress.ts'
import { PackError, type PackFault } from '../../errors.ts'
import { SUPPRESSION_FILE, suppressionFinder } from '../../node/find-suppressions.ts'
import { refuseTooBig } from '../../node/read-source.ts'
import { parseSuppressions } from '../../packs/parse-suppressions.ts'
import { readMarkdown } from '../../readers/markdown.ts'
import { readText } from '../../readers/text.ts'
import { interpret } from '../../reading/interpret.ts'
import { openAcceptance } from '../acceptance.ts'
import { openSettings, prepareSetups } from '../setups.ts'
import type { Document } from './document.ts'
import type { Ground } from './ground.ts'

/** What a text is checked with, ready for use. */
interface Check {
  readonly check: (document: Document) => Promise<CheckedText>
  readonly locked: ReadonlySet<string>
  /** What is wrong with accepted findings of a file, as far as no report is needed to tell. */
  readonly review: (document: Document) => CheckedText
}

/** The file in which findings of a text are accepted. */
export interface AcceptancePlace extends Pick<AcceptanceFile, 'report' | 'locked'> {
  readonly path: string
  readonly exists: boolean
}

export interface ReportDesk {
  /** What the check of a text found; the same text is checked once. */
  readonly checked: (document: Document) => Promise<CheckedText>
  /** Where the findings of a text are accepted; `null` where nothing may be. */
  readonly acceptance: (document: Document) => Promise<AcceptancePlace | null>
  /** What is wrong with a sound file of suppressions: rules that are not there or are locked, days that are over. */
  readonly review: (document: Document) => Promise<CheckedText>
  /** Faults of the configurations that hold in the folder of a file, as they are on disk: names that no rule has, packs. */
  readonly settings: (document: Document) => Promise<readonly PackFault[]>
  /** Forgets settings and packs, which may have changed. */
  readonly forget: () => void
}

async function prepare(path: string, { given, io: first, folders, locale }: Ground): Promise<Check> {
  const io = { ...first, cwd: folders.of(path) }
  const settings = await openSettings(given, io, locale)
  const setups = await prepareSetups({ paths: [path], nameOf: (name) => name }, given, io, settings)
  const { packs, options } = setups.of(path)
  const checker = createChecker(packs)
  const acceptance = await openAcceptance(given, io, setups)
  const rules = new Map(packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]))
  const read = /^\.(?:md|markdown)$/i.test(extname(path)) ? readMarkdown : readText
  const check: Check['check'] = async ({ uri, text }) => {
    refuseTooBig(text.length, path)
    const { year, level } = options
    const shown = relative(io.cwd, path)
    const source = read(text, { path: shown })
    const result = checker(interpret(source, { year, level }), { ...options, path: shown })
    const { findings } = await acceptance.apply({ result, source })
    return { uri, findings, rules, locale: setups.locale }
  }
  const locked = lockedRules(setups.packs)
  const review: Check['review'] = ({ uri, text }) => {
    const use = {
      today: setups.today,
      locale: setups.locale,
      met: new Set<never>(),
      checked: new Map(),
      rules: [...rules.keys()],
      locked,
    }
    const findings = reviewSuppressions(path, parseSuppressions({ path, text }), use)?.findings ?? []
    return { uri, findings, rules, locale: setups.locale }
  }
  return { check, locked, review }
}

/** Opens a desk. */
export function openReportDesk(ground: Ground): ReportDesk {
  const checks = new Map<string, Promise<Check>>()
  const state = { known: new WeakMap<Document, Promise<CheckedText>>() }
  const prepared = (path: string): Promise<Check> => {
    const check = checks.get(path) ?? prepare(path, ground)
    checks.set(path, check)
    // A fault of a configuration is told again with each change, until it is mended.
    check.catch(() => checks.delete(path))
    return check
  }
  return {
    checked: (document) => {
      const checked = state.known.get(document) ?? prepared(document.path).then(({ check }) => check(document))
      state.known.set(document, checked)
      checked.catch(() => state.known.delete(document))
      return checked
    },
    acceptance: async (document) => {
      const { given, folders } = ground
      const named = given.one('suppressions')
      const cwd = folders.of(document.path)
      if (given.has('no-suppressions')) return null
      const { locked } = await prepared(document.path)
      const found = named === undefined ? (await suppressionFinder(cwd)(document.path))?.path : named
      const path = resolve(cwd, found ?? SUPPRESSION_FILE)
      return { path, exists: existsSync(path), report: basename(document.path), locked }
    },
    review: async (document) => (await prepared(document.path)).review(document),
    settings: async ({ path }) => {
      try {
        await prepared(path)
        return []
      } catch (error) {
        if (error instanceof PackError)
          return error.faults.map((fault) => ({ ...fault, file: resolve(ground.folders.of(path), fault.file) }))
        throw error
      }
    },
    forget: () => {
      checks.clear()
      state.known = new WeakMap()
    },
  }
}
