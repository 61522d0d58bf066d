import { type Catalogue, contextLikeness, type Member } from '../../domain/index.js'

/** Whom a case study about a theme would help. */
export interface MembersHelped {
  /** Members that have a need in it, by code. */
  readonly waiting: readonly string[]
  /** Members without one that are in much the same situation and did nothing in its process areas, by code. */
  readonly likely: readonly string[]
}

/**
 * The share of what two members can have in common from which they are in much the same situation: five of nine, such as
 * region, language, income group, a union and a border.
 */
const sameSituationFrom = 5 / 9

/** Members helped by a theme with needs of some members, in some process areas. */
export function membersHelped(
  { members, experience }: Pick<Catalogue, 'members' | 'experience'>,
  codes: Iterable<string>,
  processAreas: readonly string[],
): MembersHelped {
  const waiting = [...new Set(codes)].sort()
  const known = waiting.flatMap((code) => members.get(code) ?? [])
  const hasDone = ({ code }: Member) =>
    (experience.get(code) ?? []).some((study) => study.processAreas.some((area) => processAreas.includes(area)))
  const likely = [...members.values()]
    .filter((one) => !waiting.includes(one.code) && !hasDone(one))
    .filter((one) => known.some((other) => contextLikeness(one, other) >= sameSituationFrom))
    .map(({ code }) => code)
  return { waiting, likely }
}
