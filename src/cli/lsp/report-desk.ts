/** Checks reports that are open in an editor, each with the settings of its folder. */
import { extname, relative } from 'node:path'
import type { CheckedText } from '../../editor/checked-text.ts'
import { createChecker } from '../../engine/checker.ts'
import { refuseTooBig } from '../../node/read-source.ts'
import { readMarkdown } from '../../readers/markdown.ts'
import { readText } from '../../readers/text.ts'
import { interpret } from '../../reading/interpret.ts'
import { openSettings, prepareSetups } from '../setups.ts'
import type { Document } from './document.ts'
import type { Ground } from './ground.ts'

/** What a text is checked with, ready for use. */
type Check = (document: Document) => CheckedText

export interface ReportDesk {
  /** What the check of a text found; the same text is checked once. */
  readonly checked: (document: Document) => Promise<CheckedText>
  /** Forgets settings and packs, which may have changed. */
  readonly forget: () => void
}

async function prepare(path: string, { given, io, locale }: Ground): Promise<Check> {
  const settings = await openSettings(given, io, locale)
  const setups = await prepareSetups({ paths: [path], nameOf: (name) => name }, given, io, settings)
  const { packs, options } = setups.of(path)
  const checker = createChecker(packs)
  const rules = new Map(packs.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]))
  const read = /^\.(?:md|markdown)$/i.test(extname(path)) ? readMarkdown : readText
  return ({ uri, text }) => {
    refuseTooBig(text.length, path)
    const { year, level } = options
    const shown = relative(io.cwd, path)
    const { findings } = checker(interpret(read(text, { path: shown }), { year, level }), { ...options, path: shown })
    return { uri, findings, rules, locale: setups.locale }
  }
}

/** Opens a desk. */
export function openReportDesk(ground: Ground): ReportDesk {
  const checks = new Map<string, Promise<Check>>()
  const known = new WeakMap<Document, Promise<CheckedText>>()
  const prepared = (path: string): Promise<Check> => {
    const check = checks.get(path) ?? prepare(path, ground)
    checks.set(path, check)
    // A fault of a configuration is told again with each change, until it is mended.
    check.catch(() => checks.delete(path))
    return check
  }
  return {
    checked: (document) => {
      const checked = known.get(document) ?? prepared(document.path).then((check) => check(document))
      known.set(document, checked)
      checked.catch(() => known.delete(document))
      return checked
    },
    forget: () => checks.clear(),
  }
}
