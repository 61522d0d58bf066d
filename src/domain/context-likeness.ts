import type { Member } from './member.js'

/** What two administrations can have in common, in the order in which it is shown. */
export const contextNames = [
  'neighbour',
  'sameRegion',
  'sameLanguage',
  'sameUnion',
  'bothLandlocked',
  'bothIslands',
  'bothSmallIslandDevelopingStates',
  'bothLeastDeveloped',
  'sameIncomeGroup',
] as const
export type ContextName = (typeof contextNames)[number]

/** What two members have in common. */
export function sharedContext(one: Member, other: Member): ContextName[] {
  const overlap = (left: readonly string[], right: readonly string[]) => left.some((item) => right.includes(item))
  const holds: Record<ContextName, boolean> = {
    neighbour: one.borders.includes(other.code),
    sameRegion: one.region === other.region,
    sameLanguage:
      one.workingLanguage === other.workingLanguage || overlap(one.officialLanguages, other.officialLanguages),
    sameUnion: overlap(one.unions, other.unions),
    bothLandlocked: one.context.landlocked && other.context.landlocked,
    bothIslands: one.context.island && other.context.island,
    bothSmallIslandDevelopingStates: one.context.smallIslandDevelopingState && other.context.smallIslandDevelopingState,
    bothLeastDeveloped: one.context.leastDeveloped && other.context.leastDeveloped,
    sameIncomeGroup: one.context.incomeGroup !== null && one.context.incomeGroup === other.context.incomeGroup,
  }
  return contextNames.filter((name) => holds[name])
}

/** Similarity of two contexts, 0..1: the share of `contextNames` that they have in common. */
export function contextLikeness(one: Member, other: Member): number {
  return sharedContext(one, other).length / contextNames.length
}
