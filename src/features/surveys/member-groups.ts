import type { Catalogue, Member } from '../../domain/index.js'

/** By what published figures group members. The parts of each are disjoint and hold every member together. */
export const groupings = [
  'all',
  'region',
  'incomeGroup',
  'landlocked',
  'smallIslandDevelopingState',
  'leastDeveloped',
  'language',
] as const
export type Grouping = (typeof groupings)[number]

/** Members that have something in common that everybody knows. */
export interface MemberGroup {
  readonly by: Grouping
  /** What they have in common: `yes` or `no`, the id of a region, a language; several for joined groups, none for all. */
  readonly values: readonly string[]
  readonly members: ReadonlySet<string>
}

/** Fewer members than this are never counted by themselves. */
export const fewest = 5

const valueIn: Readonly<Record<Exclude<Grouping, 'all'>, (member: Member) => string>> = {
  region: ({ region }) => region,
  incomeGroup: ({ context }) => context.incomeGroup ?? 'unclassified',
  landlocked: ({ context }) => yesOrNo(context.landlocked),
  smallIslandDevelopingState: ({ context }) => yesOrNo(context.smallIslandDevelopingState),
  leastDeveloped: ({ context }) => yesOrNo(context.leastDeveloped),
  language: ({ workingLanguage }) => workingLanguage,
}

/**
 * All groups that figures are published for. A group of fewer than five joins the largest of its kind: alone it could
 * not be shown, and left out it would be what all others lack to the whole. A kind of which one group is left says
 * nothing.
 */
export function groupsOf({ members }: Pick<Catalogue, 'members'>): MemberGroup[] {
  const all: MemberGroup = { by: 'all', values: [], members: new Set(members.keys()) }
  const kinds = Object.keys(valueIn) as (keyof typeof valueIn)[]
  return [all, ...kinds.flatMap((by) => partsBy(by, [...members.values()]))]
}

function partsBy(by: keyof typeof valueIn, members: readonly Member[]): MemberGroup[] {
  const byValue = new Map<string, Set<string>>()
  for (const member of members) {
    const value = valueIn[by](member)
    byValue.set(value, (byValue.get(value) ?? new Set()).add(member.code))
  }
  const parts = [...byValue].map(([value, codes]) => ({ by, values: [value], members: codes }))
  const largest = parts.reduce((best, one) => (one.members.size > best.members.size ? one : best), parts[0]!)
  const tooSmall = parts.filter((one) => one !== largest && one.members.size < fewest)
  const joined = {
    by,
    values: [largest, ...tooSmall].flatMap(({ values }) => values),
    members: new Set([largest, ...tooSmall].flatMap((one) => [...one.members])),
  }
  const rest = parts.filter((one) => one !== largest && !tooSmall.includes(one))
  const sorted = [joined, ...rest].sort((left, right) => (left.values[0]! < right.values[0]! ? -1 : 1))
  return sorted.length > 1 ? sorted : []
}

function yesOrNo(value: boolean): string {
  return value ? 'yes' : 'no'
}
