/** The clauses that a row of a register rests on: a rule over many names does not cite for each the law of all. */
import type { Fault } from '../model/finding.ts'
import type { Register } from '../model/pack.ts'

/** The column `basis` of a row as a fault states it: clauses of the rule's basis, several parted by `|`; none when left out. */
export const basisOfRow = (row: Register['rows'][number] | undefined): Pick<Fault, 'basis'> =>
  typeof row?.basis === 'string' ? { basis: row.basis.split('|') } : {}
