import type { Catalogue } from '../../domain/index.js'
import { fewest, type Grouping, groupsOf, type MemberGroup } from '../surveys/index.js'

/** The groups that are shown: where fewer than five members are left, as in a small domain, a number would be about them. */
export function shownGroups(catalogue: Pick<Catalogue, 'members'>): MemberGroup[] {
  return groupsOf(catalogue).filter(({ members }) => members.size >= fewest)
}

/** What divides members into at least two groups that are shown. */
export type Comparable = Exclude<Grouping, 'all'>

/** By what members can be compared. */
export function comparableBy(catalogue: Pick<Catalogue, 'members'>): Comparable[] {
  const kinds = shownGroups(catalogue).map(({ by }) => by)
  return [...new Set(kinds)].filter((by): by is Comparable => kinds.filter((one) => one === by).length > 1)
}
