/** Explains a kind on a terminal. */
import type { KindCard, KindParam, Told } from '../editor/kind-card.ts'
import type { ExplainPage } from '../formatters/explain.ts'
import type { Locale } from '../model/finding.ts'
import { columns } from './help.ts'

const WORDS = {
  'zh-CN': {
    kind: '种类',
    params: '参数（* 必须写）',
    variants: '情形（message 和 expect 用）',
    facts: '消息里可填',
    sample: '示例（放进 pack.yaml 就能用；basis 换成自己的条款）',
    rules: '用它的规则',
    none: '没有',
    more: (count: number) => `等 ${count} 条；全部见 -f json`,
    next: (kind: string) => `新建一条：fazhi rules new 规则包/类/名 --kind ${kind}`,
    or: '、',
    shapes: {
      string: '文字',
      integer: '整数',
      number: '数',
      boolean: 'true 或 false',
      find: '查找，如 {terms: [词]}',
      demand: '一项要求 {kind: …}',
      '[string]': '列表，如 [词, 词]',
      '[demand]': '几项要求的列表',
      object: '{键: 值}',
    },
  },
  en: {
    kind: 'Kind',
    params: 'Parameters (* needed)',
    variants: 'Variants (for message and expect)',
    facts: 'Messages may use',
    sample: 'Sample (works as it stands in pack.yaml; put your own clause for basis)',
    rules: 'Rules made of it',
    none: 'none',
    more: (count: number) => `… ${count} in all; see -f json`,
    next: (kind: string) => `A new rule: fazhi rules new PACK/CATEGORY/NAME --kind ${kind}`,
    or: ', ',
    shapes: { find: 'search, such as {terms: [WORD]}' },
  },
} as const

/** How many rules are listed. */
const LISTED = 12

function shapeOf({ shape, values }: KindParam, locale: Locale): string {
  const words = WORDS[locale]
  if (values.length > 0) return values.map(({ name }) => name).join(words.or)
  const shapes: Readonly<Record<string, string>> = words.shapes
  return shapes[shape] ?? shape.replaceAll('`', '')
}

const titled = (title: string, rows: readonly string[]): readonly string[] => (rows.length === 0 ? [] : ['', title, ...rows])

/** Explains a kind. Rows without line ends. */
export function explainKind(card: KindCard, { locale, width }: ExplainPage): readonly string[] {
  const words = WORDS[locale]
  const { kind, group, summary, params, variants, facts, sample, rules } = card
  const table = (rows: readonly Told[]): readonly string[] =>
    columns(
      rows.map(({ name, meaning }) => [name, meaning]),
      width,
    )
  return [
    `${words.kind} ${kind}${group === null ? '' : `  ${group}`}`,
    '',
    ...columns([['', summary]], width).map((row) => row.trim()),
    ...titled(
      words.params,
      table(
        params.map((param) => ({
          name: `${param.name}${param.required ? ' *' : ''}`,
          meaning: `〔${shapeOf(param, locale)}〕${param.meaning}`,
        })),
      ),
    ),
    ...titled(words.variants, table(variants)),
    ...titled(words.facts, facts.length === 0 ? [] : [`  ${facts.map((fact) => `{${fact}}`).join(' ')}`]),
    ...titled(
      words.sample,
      sample
        .trimEnd()
        .split('\n')
        .map((row) => `  ${row}`),
    ),
    ...titled(
      words.rules,
      rules.length === 0
        ? [`  ${words.none}`]
        : table(rules.slice(0, LISTED).map(({ id, title }) => ({ name: id, meaning: title }))),
    ),
    ...(rules.length > LISTED ? [`  ${words.more(rules.length)}`] : []),
    '',
    words.next(kind),
  ]
}
