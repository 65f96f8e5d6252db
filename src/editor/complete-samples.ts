/** Whole rules and packs to begin with, for a file in which nothing stands yet. */
import type { SamplePart } from '../packs/kind-guide/guide.ts'
import { SAMPLED_KINDS, sampleOf } from '../packs/kind-guide/kind-groups.ts'
import { sampleText } from '../packs/new-pack.ts'
import { indented } from '../packs/new-rule.ts'
import type { Caret } from './caret.ts'
import type { Offer } from './offer.ts'
import { findThing, idOf, type PackLore, thingsOfSort } from './pack-lore.ts'
import type { PackView } from './pack-view.ts'

const WORDS = {
  'zh-CN': {
    rule: (kind: string) => `规则示例 ${kind}`,
    pack: 'fazhi 规则包',
    begin: '新规则包：依据自带的 law，含一条规则和例子',
  },
  en: {
    rule: (kind: string) => `sample rule: ${kind}`,
    pack: 'fazhi rule pack',
    begin: 'A new pack with one rule and its examples',
  },
} as const

/** A clause that every pack has which builds on the law that comes with the tool. */
const USUAL_BASIS = 'craft/checkable'

/** A clause that a rule of the pack may rest on: one of its own, else the usual one. */
function basisIn(lore: PackLore): string {
  const clauses = thingsOfSort(lore, 'clause')
  const own = clauses.find(({ pack }) => pack === idOf(lore.own))
  return own?.id ?? findThing(lore, 'clause', USUAL_BASIS)?.id ?? clauses[0]?.id ?? USUAL_BASIS
}

const SORTS = { lexicons: 'lexicon', registers: 'register', requirements: 'requirement' } as const

const isThere = ({ sort, id }: SamplePart, lore: PackLore): boolean => findThing(lore, SORTS[sort], id) !== null

const titleIn = (text: string): string => /^title: (.*)$/m.exec(text)?.[1] ?? ''

/** What is offered where a rule begins: in an empty file of a rule, and among the rules of a pack in one file. */
export function offerSamples(view: PackView, caret: Caret): readonly Offer[] {
  const isFile = view.sort === 'rule' && caret.path.length === 0 && caret.siblings.size === 0
  const isEntry = view.sort === 'pack' && caret.path.length === 1 && caret.path[0] === 'rules' && caret.slot !== 'value'
  if (!(isFile || isEntry) || caret.isFlow || caret.hasColon) return []
  const basis = basisIn(view.lore)
  return SAMPLED_KINDS.flatMap((kind) => {
    const sample = sampleOf(kind)
    // What a sample leans on would have to be written elsewhere.
    if (sample === undefined || !sample.parts.every((part) => isThere(part, view.lore))) return []
    const text = sampleText(sample, basis)
    const within = `${sample.id}:\n${indented(text, ' '.repeat(caret.column + 2))}`.trimEnd()
    const written = isFile ? text : within
    return {
      label: WORDS[view.locale].rule(kind),
      kind: 15,
      detail: titleIn(text),
      documentation: `\`\`\`yaml\n${text}\`\`\``,
      text: written,
      rank: 2,
    }
  })
}

/** A pack to begin with, for a YAML file in which nothing stands but perhaps a word. */
export function offerPack(text: string, locale: PackView['locale']): readonly Offer[] {
  if (!/^\ufeff?\s*[\p{L}-]*\s*$/u.test(text)) return []
  const rule = sampleOf('has')!
  const written = `id: my-pack\ntitle: 我的规则包\nversion: 1.0.0\nextends: [law]\nrules:\n  ${rule.id}:\n${indented(sampleText(rule, USUAL_BASIS), '    ')}`
  const { pack, begin } = WORDS[locale]
  return [{ label: pack, kind: 15, detail: begin, documentation: `\`\`\`yaml\n${written}\`\`\``, text: written, rank: 0 }]
}
