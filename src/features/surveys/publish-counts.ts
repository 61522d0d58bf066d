import type { CountedAnswers } from './count-answers.js'
import type { PublishedCounts } from './published-counts.js'
import { type Group, withholdSmall } from './withhold-small.js'

/** Makes counts that everybody may see: what could show the answer of a few members is withheld. */
export function publishCounts({ groups, topics }: CountedAnswers): PublishedCounts {
  const codes = [...new Set(groups.flatMap(({ members }) => [...members]))]
  const places = new Map(codes.map((code, index) => [code, index]))
  const setOf = (members: ReadonlySet<string>) => {
    let set = 0n
    for (const code of members) set |= 1n << BigInt(places.get(code)!)
    return set
  }
  const sets: Group[] = groups.map(({ by, members }) => ({ kind: by, set: setOf(members) }))
  return {
    groups: groups.map(({ by, values, members }) => ({ by, values: [...values], members: members.size })),
    topics: topics.map(({ kind, id, answered, oneOf, anyOf }) => {
      const names = [...oneOf.keys(), ...anyOf.keys()]
      const shown = withholdSmall(sets, {
        answered: setOf(answered),
        oneOf: [...oneOf.values()].map(setOf),
        anyOf: [...anyOf.values()].map(setOf),
      })
      return {
        kind,
        id,
        groups: shown.map((row) => ({
          answered: row.answered,
          counts: Object.fromEntries(names.map((name, index) => [name, row.counts[index]!])),
        })),
      }
    }),
  }
}

/** Exact counts in the same form, for staff. */
export function exactCounts({ groups, topics }: CountedAnswers): PublishedCounts {
  return {
    groups: groups.map(({ by, values, members }) => ({ by, values: [...values], members: members.size })),
    topics: topics.map(({ kind, id, answered, oneOf, anyOf }) => ({
      kind,
      id,
      groups: groups.map(({ members }) => ({
        answered: common(members, answered),
        counts: Object.fromEntries([...oneOf, ...anyOf].map(([name, codes]) => [name, common(members, codes)])),
      })),
    })),
  }
}

function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...other].filter((code) => one.has(code)).length
}
