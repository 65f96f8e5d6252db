/** Lenses over the examples of rules, and what running them brought. */
import { rehearsalFaultWords } from '../formatters/rehearsal-text.ts'
import type { Locale } from '../model/finding.ts'
import type { Rehearsal } from '../model/rehearsal.ts'
import { rangeBetween } from './fault-diagnostics.ts'
import type { Leaf } from './pack-lore.ts'
import type { PackView } from './pack-view.ts'
import type { CodeLens, Diagnostic } from './protocol.ts'
import { entryAt, type SketchEntry, valueAt } from './yaml/sketch.ts'

/** The command that runs the examples of a rule: `[uri, rule id]`. */
export const RUN_EXAMPLES = 'fazhi.runExamples'

/** What came of the examples of rules, by rule id. */
export type ExampleResults = ReadonlyMap<string, readonly Rehearsal[]>

const WORDS = {
  'zh-CN': {
    run: (count: number) => `▶ 运行例句（${count} 个）`,
    told: (passed: number, count: number) => `${passed === count ? '✓' : '✗'} 例句 ${passed}/${count} 通过`,
    one: '▶ 运行',
    passed: '✓ 通过',
    expected: '期望',
    seen: '实际',
    colon: '：',
  },
  en: {
    run: (count: number) => `▶ Run ${count} examples`,
    told: (passed: number, count: number) => `${passed === count ? '✓' : '✗'} ${passed} of ${count} examples pass`,
    one: '▶ Run',
    passed: '✓ passes',
    expected: 'expected',
    seen: 'seen',
    colon: ': ',
  },
} as const

/** A rule of a file with its examples. */
interface Exemplified {
  readonly rule: string
  readonly list: SketchEntry
}

function exemplified({
  sort,
  id,
  tree,
}: Pick<Leaf, 'tree'> & { readonly sort: string; readonly id: string }): readonly Exemplified[] {
  const one = (rule: string, path: readonly string[]): readonly Exemplified[] => {
    const list = entryAt(tree, [...path, 'examples'])
    return list?.value.sort === 'list' && list.value.entries.length > 0 ? [{ rule, list }] : []
  }
  if (sort === 'rule') return one(id, [])
  if (sort !== 'pack') return []
  return (valueAt(tree, ['rules'])?.entries ?? []).flatMap(({ key }) => one(String(key), ['rules', String(key)]))
}

/** How a run of examples is told in one line. */
export function examplesTold(rehearsals: readonly Rehearsal[], locale: Locale): string {
  const passed = rehearsals.filter(({ fault }) => fault === null).length
  return WORDS[locale].told(passed, rehearsals.length)
}

/** Lenses of a file. */
export function packLenses(view: PackView, results: ExampleResults): readonly CodeLens[] {
  const { file, locale, uri } = view
  const words = WORDS[locale]
  return exemplified({ sort: view.sort, id: view.id, tree: file.tree }).flatMap(({ rule, list }) => {
    const told = results.get(rule)
    const lens = (start: number, end: number, title: string): CodeLens => ({
      range: rangeBetween(file, start, end),
      command: { title, command: RUN_EXAMPLES, arguments: [uri, rule] },
    })
    const { entries } = list.value
    const titleOf = (index: number): string => {
      const result = told?.find((one) => one.index === index)
      if (result === undefined) return words.one
      return result.fault === null ? words.passed : `✗ ${rehearsalFaultWords(result.fault, locale)}`
    }
    return [
      lens(list.start, list.end, told === undefined ? words.run(entries.length) : examplesTold(told, locale)),
      ...entries.map(({ start, end, value }, index) => lens(start, Math.max(end, value.start), titleOf(index))),
    ]
  })
}

/** What is wrong with the examples of a file's rules, each at its text. */
export function exampleDiagnostics(leaf: Leaf, results: ExampleResults, locale: Locale): readonly Diagnostic[] {
  const words = WORDS[locale]
  return exemplified(leaf).flatMap(({ rule, list }) =>
    (results.get(rule) ?? []).flatMap(({ fault, index, expected, seen }): readonly Diagnostic[] => {
      const example = list.value.entries[index]?.value
      if (fault === null || example === undefined) return []
      const text = valueAt(example, ['text']) ?? example
      const said = `${rehearsalFaultWords(fault, locale)}\n${words.expected}${words.colon}${expected}\n${words.seen}${words.colon}${seen}`
      return [{ range: rangeBetween(leaf, text.start, text.end), severity: 1, code: fault, source: 'fazhi', message: said }]
    }),
  )
}
