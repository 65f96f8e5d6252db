/** The order in which requirements are shown: the contents first, as the supervision rules have it, then the rest. */

const GROUPS = ['contents', 'duties', 'enforcement', 'adviser', 'topics']

/** The group of a requirement: what stands before the slash. */
export const requirementGroup = (id: string): string => id.split('/')[0]!

/** Sorts by group; within a group, and among groups of other packs, the given order stays. */
export function inRequirementOrder<Entry>(entries: readonly Entry[], id: (entry: Entry) => string): Entry[] {
  const rank = (entry: Entry): number => {
    const index = GROUPS.indexOf(requirementGroup(id(entry)))
    return index < 0 ? GROUPS.length : index
  }
  return entries.toSorted((one, other) => rank(one) - rank(other))
}
