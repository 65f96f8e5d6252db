/** The laws behind rules and findings as SARIF taxonomies, one taxon for each clause. */
import type { ReportingDescriptor, ReportingDescriptorReference, ToolComponent } from 'sarif'
import type { CheckResult, FindingBasis } from '../../model/finding.ts'
import type { Basis, LawSource } from '../../model/pack.ts'
import type { Wording } from '../finding-lines.ts'
import { neutralise } from '../neutralise.ts'

/** The taxonomies of a run, and the way from a clause to its place in them. */
export interface Taxonomies {
  readonly components: ToolComponent[]
  readonly reference: (basis: FindingBasis) => ReportingDescriptorReference
}

interface LawTaxonomy {
  readonly index: number
  readonly component: ToolComponent & { taxa: ReportingDescriptor[] }
  readonly places: Map<string, number>
}

/** A clause of a pack as findings name it. */
export function findingBasis({ source, clause }: Basis): FindingBasis {
  return { law: source.name, article: clause.article, cite: clause.cite, confidence: clause.confidence }
}

const clauseKey = ({ article, cite }: FindingBasis): string => `${article}\n${cite}`

function openTaxonomy(law: string, index: number, source: LawSource | undefined): LawTaxonomy {
  const name = neutralise(law)
  return {
    index,
    component: {
      name,
      shortDescription: { text: `《${name}》${source?.number ?? ''}` },
      ...(source?.from ? { releaseDateUtc: source.from } : {}),
      isComprehensive: false,
      taxa: [],
    },
    places: new Map(),
  }
}

/** The id of a taxon: the article, the demand where a law is not divided, numbered where an article has several clauses. */
function taxonId({ article, cite }: FindingBasis, taken: readonly ReportingDescriptor[]): string {
  const plain = neutralise(article === '' ? [...cite].slice(0, 40).join('') || '—' : article)
  const same = taken.filter(({ id }) => id === plain || id.startsWith(`${plain}#`)).length
  return same === 0 ? plain : `${plain}#${same + 1}`
}

/** Collects every clause that a rule of the packs or a finding rests on. */
export function sarifTaxonomies(results: readonly CheckResult[], { book }: Wording): Taxonomies {
  const laws = new Map<string, LawTaxonomy>()
  const add = (basis: FindingBasis, source?: LawSource): void => {
    const law = laws.get(basis.law) ?? openTaxonomy(basis.law, laws.size, source)
    laws.set(basis.law, law)
    const key = clauseKey(basis)
    if (law.places.has(key)) return
    law.places.set(key, law.component.taxa.length)
    law.component.taxa.push({
      id: taxonId(basis, law.component.taxa),
      shortDescription: { text: neutralise(basis.cite || basis.article || basis.law) },
      properties: { confidence: basis.confidence },
    })
  }
  const rules = [...book.rules.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (const rule of rules) for (const basis of rule.basis) add(findingBasis(basis), basis.source)
  for (const { findings } of results) for (const { basis } of findings) for (const each of basis) add(each)
  return {
    components: [...laws.values()].map(({ component }) => component),
    reference: (basis) => {
      const { index, component, places } = laws.get(basis.law)!
      const taxon = places.get(clauseKey(basis))!
      return { id: component.taxa[taxon]!.id, index: taxon, toolComponent: { name: component.name, index } }
    },
  }
}
