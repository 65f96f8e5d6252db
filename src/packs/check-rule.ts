/** Holds one rule against its kind, its law and its examples. */
import type { PackFault } from '../errors.ts'
import { checkBasis, checkReferences, checkRowBases } from './check-references.ts'
import { checkPatterns, checkWords } from './check-words.ts'
import { expandYears } from './expand.ts'
import { findBasis } from './find-basis.ts'
import type { Ground } from './ground.ts'
import { meant } from './nearest.ts'
import { faultOf, faultOfKey, type Place, within } from './place-in-file.ts'
import type { RawExample, RawRule, RawSeverity, RawText, RawYears } from './raw.ts'
import { kindsIn } from './references.ts'
import type { Part } from './sort-file.ts'

/** Categories of rules: the parts of a report and of the law that a rule id begins with. */
export const CATEGORIES: readonly string[] = [
  'structure',
  'identity',
  'duties',
  'enforcement',
  'adviser',
  'decision',
  'rulemaking',
  'supervision',
  'topics',
  'problems',
  'plans',
  'numbers',
  'years',
  'names',
  'privacy',
  'text',
]

/** Outcomes that an example may expect beside the variants of its rule. */
const QUIET: readonly string[] = ['pass', 'not-applicable', 'silent']

/** The first and the last year of which a report can be. */
const FIRST_YEAR = 1949
const LAST_YEAR = 2999

/** What the kinds of a demand can report and tell, joined ones included. */
export interface Vocabulary {
  readonly variants: readonly string[]
  readonly facts: readonly string[]
}

/** Variants and facts of a demand. */
export function vocabularyOf(demand: unknown, { kinds }: Pick<Ground, 'kinds'>): Vocabulary {
  const known = kindsIn(demand).flatMap((kind) => (Object.hasOwn(kinds, kind) ? [kinds[kind]!] : []))
  return {
    variants: [...new Set(known.flatMap(({ variants }) => variants))],
    facts: [...new Set(known.flatMap(({ facts }) => facts))],
  }
}

function checkId(id: string, place: Place): readonly PackFault[] {
  const [category = '', name = '', ...rest] = id.split('/')
  if (rest.length > 0 || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    const hint = '请写成“类/名”，用小写字母、数字和连字符，如 duties/four-personally。'
    return [faultOfKey(place, { code: 'rule-id', message: `规则名“${id}”的写法不对`, hint })]
  }
  if (CATEGORIES.includes(category)) return []
  return [faultOfKey(place, { code: 'rule-category', message: `没有“${category}”这一类规则`, hint: meant(category, CATEGORIES) })]
}

/** Variants that are named and that no kind of the demand reports. */
function checkVariants(
  names: readonly string[],
  placeOf: (index: number) => Place,
  { variants }: Vocabulary,
): readonly PackFault[] {
  return names.flatMap((name, index) => {
    if (variants.includes(name)) return []
    const message = `这条规则报不出“${name}”这种情形`
    return [faultOf(placeOf(index), { code: 'unknown-variant', message, hint: meant(name, variants) })]
  })
}

/** Placeholders of a text that its rule's kinds do not fill. */
function checkPlaceholders(text: RawText, place: Place, { facts }: Vocabulary): readonly PackFault[] {
  const texts =
    typeof text === 'string'
      ? [[place, text] as const]
      : Object.entries(text).map(([key, one]) => [within(place, key), one] as const)
  return texts.flatMap(([at, one]) =>
    [...one.matchAll(/\{([^{}]*)\}/gu)].flatMap(([, name = '']) => {
      if (facts.includes(name)) return []
      const message = `消息里的“{${name}}”没有内容可填`
      return [faultOf(at, { code: 'unknown-placeholder', message, hint: meant(name, facts) })]
    }),
  )
}

/** Messages for variants that cannot occur, and placeholders that stay empty. */
export function checkMessages(
  message: Readonly<Record<string, RawText>>,
  place: Place,
  vocabulary: Vocabulary,
): readonly PackFault[] {
  return Object.entries(message).flatMap(([variant, text]) => {
    const unfilled = checkPlaceholders(text, within(place, variant), vocabulary)
    if (variant === 'default' || vocabulary.variants.includes(variant)) return unfilled
    const said = `这条规则报不出“${variant}”这种情形`
    const hint = meant(variant, [...vocabulary.variants, 'default'])
    return [faultOfKey(within(place, variant), { code: 'unknown-variant', message: said, hint }), ...unfilled]
  })
}

/** Years that no report can be of: the rule would never apply, and nobody would know. */
export function checkYears(raw: RawYears | undefined, place: Place): readonly PackFault[] {
  const { from, until } = expandYears(raw)
  const hint = '请写 2024、"2021-"、"-2025" 或 "2021-2025"。'
  if ([from, until].some((year) => year !== null && (year < FIRST_YEAR || year > LAST_YEAR))) {
    return [faultOf(place, { code: 'out-of-range', message: `年份“${raw}”不在 ${FIRST_YEAR} 到 ${LAST_YEAR} 之间`, hint })]
  }
  if (from === null || until === null || from <= until) return []
  return [faultOf(place, { code: 'out-of-range', message: `年份“${raw}”的起止写反了`, hint: `请写 "${until}-${from}"。` })]
}

/** Rows of a severity table that cannot hold. */
export function checkSeverity(severity: RawSeverity, place: Place, vocabulary: Vocabulary): readonly PackFault[] {
  if (typeof severity === 'string') return []
  return severity.flatMap(({ variants = [], years }, row) => [
    ...checkVariants(variants, (index) => within(place, row, 'variants', index), vocabulary),
    ...checkYears(years, within(place, row, 'years')),
  ])
}

/** An error that rests on nothing sure: quoting law wrongly is worse than missing a finding. */
function checkGrounds(rule: RawRule, place: Place, { sources, isWhole }: Ground): readonly PackFault[] {
  const isError =
    typeof rule.severity === 'string' ? rule.severity === 'error' : rule.severity.some((row) => row.severity === 'error')
  const bases = rule.basis.map((name) => findBasis(name, sources)).filter((basis) => basis !== undefined)
  if (!isError || !isWhole || bases.length === 0 || bases.some(({ clause }) => clause.confidence !== 'unsure')) return []
  const message = 'error 级的规则，依据却都是 unsure（把握不足）'
  const hint = '请加一条有把握的依据，或把 severity 降为 warning。'
  return [faultOfKey(within(place, 'basis'), { code: 'error-on-unsure', message, hint })]
}

/** Marks «» that do not close, or that stand where nothing is to be found. */
function checkMarks({ text, expect }: RawExample, place: Place): readonly PackFault[] {
  const marks = [...text.matchAll(/[«»]/gu)].map(([mark]) => mark)
  const isPaired = marks.length % 2 === 0 && marks.every((mark, index) => mark === (index % 2 === 0 ? '«' : '»'))
  const at = within(place, 'text')
  if (!isPaired)
    return [faultOf(at, { code: 'example-marks', message: '示例里的«»没有成对', hint: '请用«和»括住应当报出的文字。' })]
  if (marks.length > 0 && QUIET.includes(expect)) {
    const message = `示例期望 ${expect}，却用«»标了位置`
    return [faultOf(at, { code: 'example-marks', message, hint: '请去掉«»，或把 expect 改成应当报出的情形。' })]
  }
  return []
}

function checkExamples(examples: readonly RawExample[], place: Place, { variants }: Vocabulary): readonly PackFault[] {
  const faults = examples.flatMap((example, index) => {
    const at = within(place, 'examples', index)
    const names = [...variants, ...QUIET]
    const marks = checkMarks(example, at)
    if (names.includes(example.expect)) return marks
    const message = `示例期望的“${example.expect}”不是这条规则的情形`
    return [...marks, faultOf(within(at, 'expect'), { code: 'unknown-variant', message, hint: meant(example.expect, names) })]
  })
  const fires = examples.some(({ expect }) => !QUIET.includes(expect))
  const silent = examples.some(({ expect }) => QUIET.includes(expect))
  if (fires && silent) return faults
  const lacking = [fires ? '' : '应当报出的', silent ? '' : '不应报出的'].filter((one) => one !== '').join('和')
  const message = `缺少${lacking}示例`
  const hint = '每条规则至少要有一个报出的示例（expect 写情形名）和一个不报的示例（expect: pass）。'
  return [...faults, faultOfKey(within(place, 'examples'), { code: 'examples-missing', message, hint })]
}

/** Every fault of a rule that its schema cannot see. */
export function checkRule({ id, value: rule, place }: Part<RawRule>, ground: Ground): readonly PackFault[] {
  const vocabulary = vocabularyOf(rule.assert, ground)
  const parts = { assert: rule.assert, when: rule.when }
  return [
    ...checkId(id, place),
    ...checkSeverity(rule.severity, within(place, 'severity'), vocabulary),
    ...checkVariants(rule.review ?? [], (index) => within(place, 'review', index), vocabulary),
    ...checkYears(rule.when?.years, within(place, 'when', 'years')),
    ...checkReferences(parts, place, ground),
    ...checkPatterns(parts, place, ground.limits),
    ...checkWords(parts, place),
    ...checkMessages(rule.message, within(place, 'message'), vocabulary),
    ...checkBasis(rule.basis, within(place, 'basis'), ground),
    ...checkRowBases(rule, place, ground),
    ...checkGrounds(rule, place, ground),
    ...checkExamples(rule.examples ?? [], place, vocabulary),
  ]
}
