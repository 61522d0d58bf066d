import { type Catalogue, type ContextName, contextLikeness, type Member, sharedContext } from '../../domain/index.js'

/** A member that another can learn from, and what they have in common. */
export interface LikeMember {
  readonly member: Member
  readonly context: readonly ContextName[]
  /** Process areas in which both have experience. */
  readonly areas: readonly string[]
}

/** Members with experience whose work, and then whose situation, is most like that of a member. */
export function likeMembers(member: Member, catalogue: Catalogue, count: number): LikeMember[] {
  const own = areasOf(member.code, catalogue)
  return [...catalogue.experience.keys()]
    .filter((code) => code !== member.code)
    .flatMap((code) => catalogue.members.get(code) ?? [])
    .map((other) => {
      const theirs = areasOf(other.code, catalogue)
      const areas = [...own].filter((id) => theirs.has(id))
      const either = new Set([...own, ...theirs]).size
      // Half by work (Jaccard), half by situation: a member without case studies is compared by situation alone.
      const likeness = (either === 0 ? 0 : areas.length / either) + contextLikeness(member, other)
      return { member: other, areas, context: sharedContext(member, other), likeness }
    })
    .sort((left, right) => right.likeness - left.likeness || (left.member.code < right.member.code ? -1 : 1))
    .slice(0, count)
}

function areasOf(code: string, { experience }: Catalogue): Set<string> {
  return new Set((experience.get(code) ?? []).flatMap(({ processAreas }) => processAreas))
}
