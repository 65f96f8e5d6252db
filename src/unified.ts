/** remark plugin: checks a report in Markdown or plain text and turns each finding into a message of the file. */
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { CheckOptions } from './engine/check-options.ts'
import { createChecker } from './engine/checker.ts'
import { adviceOf, citations, replacements } from './formatters/text-finding.ts'
import { type TextWords, textWords } from './formatters/text-words.ts'
import type { Finding } from './model/finding.ts'
import type { Rule, RulePack } from './model/pack.ts'
import { readMarkdown } from './readers/markdown.ts'
import { readText } from './readers/text.ts'
import { interpret } from './reading/interpret.ts'
import { builtInPacks } from './rules.ts'
import { shanghaiToday } from './text/shanghai-today.ts'

/** Options of the plugin. */
export interface FazhiOptions extends Omit<CheckOptions, 'today' | 'path'> {
  /** ISO 8601 calendar date on which the check is made; today in Asia/Shanghai when left out. */
  readonly today?: string | undefined
  /** Packs beside the built-in ones. */
  readonly packs?: readonly RulePack[] | undefined
  /** Whether the built-in packs are used; they are when left out. */
  readonly builtIn?: boolean | undefined
}

/** Error → fatal, warning → warning, info → information. What a person must judge is never fatal. */
function fatality({ outcome, severity }: Finding): boolean | null {
  if (severity === 'info') return null
  return severity === 'error' && outcome === 'fail'
}

/** The long text under a message: the law, and what to do. */
function note(finding: Finding, rule: Rule | undefined, advice: string, words: TextWords): string {
  const lines = citations(finding, rule, words).map((law) => `${words.basis}${words.colon}${law}`)
  return [...lines, ...(advice === '' ? [] : [`${words.advice}${words.colon}${advice}`])].join('\n')
}

function addMessage(file: VFile, finding: Finding, rule: Rule | undefined, options: FazhiOptions): void {
  const locale = options.locale ?? 'zh-CN'
  const words = textWords(locale)
  const { start, end } = finding
  const reason = finding.outcome === 'review' ? `${words.review}${words.colon}${finding.message}` : finding.message
  const message = file.message(reason, { place: { start, end }, ruleId: finding.ruleId, source: 'fazhi' })
  message.fatal = fatality(finding)
  message.note = note(finding, rule, adviceOf(rule, locale), words)
  message.actual = finding.quote
  // A fix may reach further than the finding; only one for the very place is a replacement of `actual`.
  const exact = finding.fix !== null && finding.fix.start.offset === start.offset && finding.fix.end.offset === end.offset
  message.expected = exact ? [finding.fix.text] : [...replacements(finding, rule, locale)]
}

/**
 * The plugin. The text of the file is read anew, plain text when its name ends in `.txt`, so that findings are the same as
 * from the command, whatever other plugins have done to the tree.
 */
export default function fazhi(options: FazhiOptions = {}): (tree: Root, file: VFile) => void {
  const { packs = [], builtIn = true, today, ...rest } = options
  const used = [...(builtIn ? builtInPacks() : []), ...packs]
  const checker = createChecker(used)
  const rules = new Map(used.flatMap((pack) => pack.rules).map((rule) => [rule.id, rule]))
  return (_tree, file) => {
    const read = file.extname === '.txt' ? readText : readMarkdown
    const source = read(String(file), { path: file.path })
    const result = checker(interpret(source, { year: rest.year, level: rest.level }), {
      ...rest,
      today: today ?? shanghaiToday(),
    })
    for (const finding of result.findings) addMessage(file, finding, rules.get(finding.ruleId), options)
  }
}
