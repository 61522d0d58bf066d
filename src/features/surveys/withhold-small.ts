import { fewest } from './member-groups.js'

/** Groups of one kind up to which every union of them is looked at. */
const mostCombined = 8

/** Sets of members are numbers with a bit for each member. */
type Set = bigint

/** A group that everybody knows. Groups of one kind are disjoint and hold every member together. */
export interface Group {
  readonly kind: string
  readonly set: Set
}

/** What is counted in each group. */
export interface Counted {
  readonly answered: Set
  /** Disjoint; together they are all that answered. Empty where several answers can be given. */
  readonly oneOf: readonly Set[]
  readonly anyOf: readonly Set[]
}

/** The counts of one group; null for those withheld. */
export interface ShownCounts {
  readonly answered: number | null
  readonly counts: readonly (number | null)[]
}

/**
 * Counts members in groups, and withholds what would show how fewer than five members answered: small counts, and as many
 * others as it takes that no sum or difference of shown counts gives a small one. These rules are checked until none is
 * broken, and each break withholds the smallest count that takes part in it:
 *
 * - a count, and how many of the group did not give that answer, are five or more (for the whole group answering alike
 *   would show the answer of each);
 * - of the answers of which everybody gives one, those withheld in a group are together none, or five and more, and never
 *   one alone;
 * - if groups, or several of one kind together, lie within others, then what is between them is none, or five and more,
 *   and never a group of which the count is withheld.
 *
 * For the method see Hundepool et al., Statistical Disclosure Control (2012), chapter 4: primary and secondary cell
 * suppression.
 */
export function withholdSmall(groups: readonly Group[], counted: Counted): ShownCounts[] {
  const columns = [counted.answered, ...counted.oneOf, ...counted.anyOf]
  const table = groups.map(({ set }) => columns.map((column) => size(set & column)))
  const shown = table.map((row) =>
    row.map((value, column) => isLarge(value) && (column === 0 || isLarge(row[0]! - value))),
  )
  const nested = nestedUnions(groups)
  const state: State = { table, shown, nested, partition: counted.oneOf.length }
  while (withholdInRows(state) || withholdInColumns(state)) {
    // Each turn withholds at least one count.
  }
  return table.map((row, group) => {
    const [answered, ...counts] = row.map((value, column) => (shown[group]![column] ? value : null))
    return { answered: answered!, counts }
  })
}

interface State {
  /** Exact counts by group and column; the first column counts who answered. */
  readonly table: readonly (readonly number[])[]
  readonly shown: boolean[][]
  readonly nested: readonly Nested[]
  /** How many columns after the first are answers of which everybody gives one. */
  readonly partition: number
}

/** @returns whether something was withheld */
function withholdInRows({ table, shown, partition }: State): boolean {
  let changed = false
  for (const [group, row] of table.entries()) {
    const visible = shown[group]!
    const columns = row.map((_, column) => column).slice(1)
    const hide = (column: number) => {
      visible[column] = false
      changed = true
    }
    if (!visible[0]) {
      // Nobody could read a count without its whole.
      for (const column of columns.filter((one) => visible[one])) hide(column)
      continue
    }
    const exclusive = columns.slice(0, partition)
    const hidden = exclusive.filter((column) => !visible[column] && row[column]! > 0)
    const rest = hidden.reduce((sum, column) => sum + row[column]!, 0)
    if (hidden.length === 0 || (hidden.length > 1 && isLarge(rest))) continue
    const smallest = leastOf(
      exclusive.filter((column) => visible[column]),
      (column) => row[column]!,
    )
    if (smallest !== undefined) hide(smallest)
  }
  return changed
}

/** @returns whether something was withheld */
function withholdInColumns(state: State): boolean {
  const { table, shown } = state
  let changed = false
  for (let column = 0; column < table[0]!.length; column++) {
    for (const pair of state.nested) {
      const parts = [...pair.inner, ...pair.outer]
      if (!parts.every((group) => shown[group]![column]) || !reveals(state, pair, column)) continue
      const smallest = leastOf(
        parts.filter((group) => group !== whole),
        (group) => table[group]![column]!,
      )
      shown[smallest ?? whole]![column] = false
      changed = true
    }
  }
  return changed
}

/** The group of all members. */
const whole = 0

/** Whether the difference of two unions shows what few answered, what all between them answered, or a withheld count. */
function reveals({ table, shown }: State, { inner, outer, between }: Nested, column: number): boolean {
  const difference = (of: number) =>
    sum(outer, (group) => table[group]![of]!) - sum(inner, (group) => table[group]![of]!)
  const value = difference(column)
  if (isSmall(value)) return true
  if (value > 0 && between !== undefined && !shown[between]![column]) return true
  return column > 0 && value > 0 && difference(0) - value < fewest
}

/** Unions of groups of one kind that lie within unions of groups of another, or within the whole. */
interface Nested {
  readonly inner: readonly number[]
  readonly outer: readonly number[]
  /** The group that is exactly what lies between them, if there is one. */
  readonly between: number | undefined
}

function nestedUnions(groups: readonly Group[]): Nested[] {
  const byKind = new Map<string, number[]>()
  for (const [index, { kind }] of groups.entries()) byKind.set(kind, [...(byKind.get(kind) ?? []), index])
  const unions = [...byKind.values()].flatMap((members) => unionsOf(members, groups))
  const known = new Map(groups.map(({ set }, index) => [set, index]))
  return unions.flatMap((outer) =>
    unions
      .filter(({ set }) => set !== outer.set && (set & outer.set) === set)
      // Within one kind, the difference of two unions is a union again.
      .filter(({ members }) => !outer.members.some((one) => members.includes(one)))
      .map((inner) => ({ inner: inner.members, outer: outer.members, between: known.get(outer.set & ~inner.set) })),
  )
}

interface Union {
  readonly members: readonly number[]
  readonly set: Set
}

/** All unions of groups of one kind; of many groups, those of one and of all but one, as there are too many others. */
function unionsOf(members: readonly number[], groups: readonly Group[]): Union[] {
  if (members.length > mostCombined) {
    const rests = members.map((left) => members.filter((one) => one !== left))
    return [...members.map((one) => [one]), ...rests, members].map((some) => unionOf(some, groups))
  }
  const unions: Union[] = []
  for (let chosen = 1; chosen < 2 ** members.length; chosen++) {
    const some = members.filter((_, place) => (chosen >> place) & 1)
    unions.push(unionOf(some, groups))
  }
  return unions
}

function unionOf(members: readonly number[], groups: readonly Group[]): Union {
  return { members, set: members.reduce((set, group) => set | groups[group]!.set, 0n) }
}

function isLarge(count: number): boolean {
  return count >= fewest
}

function isSmall(count: number): boolean {
  return count > 0 && count < fewest
}

/** The number of members in a set. */
function size(set: Set): number {
  let count = 0
  for (let rest = set; rest > 0n; rest &= rest - 1n) count += 1
  return count
}

function sum(groups: readonly number[], value: (group: number) => number): number {
  return groups.reduce((total, group) => total + value(group), 0)
}

function leastOf(items: readonly number[], value: (item: number) => number): number | undefined {
  return items.reduce<number | undefined>(
    (best, item) => (best === undefined || value(item) < value(best) ? item : best),
    undefined,
  )
}
