import {
  type CaseStudy,
  type Catalogue,
  type ContextName,
  contextLikeness,
  type InterfaceLanguage,
  type Member,
  sharedContext,
} from '../../domain/index.js'
import { localeOf, translate } from '../../messages/translate.js'

/** A member's interest in a case study: it adopted it, or only looked at it. */
export interface Interest {
  readonly caseStudyId: string
  readonly memberCode: string
}

/** What is known of members beside their profile, as far as the viewer may know it. */
export interface Interests {
  readonly adopted: readonly Interest[]
  /** Only where several members looked: who they are is not told. */
  readonly looked: readonly Interest[]
}

/** A case study that suits a member because of who else did it. */
export interface Suited {
  readonly study: CaseStudy
  readonly reasons: readonly string[]
}

/** What counts for a case study, beside the likeness of its implementer, 0..1. */
export interface ProfileWeights {
  /** Neighbours share traffic, so what one does often needs the other. */
  readonly neighbour: number
  readonly adopted: number
  readonly looked: number
  readonly inService: number
  /** For each technology and process area in which the member has experience. */
  readonly ownTopic: number
  /** Each further case study about the same technology counts less, so that a list shows several. */
  readonly repetition: number
}

/** Set by hand; `npm run quality:profile` measures them on case studies that are hidden from their own members. */
export const profileWeights: ProfileWeights = {
  neighbour: 0.3,
  adopted: 0.5,
  looked: 0.1,
  inService: 0.05,
  ownTopic: 0.1,
  repetition: 0.25,
}

export interface ProfileRequest {
  readonly member: Member
  readonly language: InterfaceLanguage
  readonly limit: number
  /** Case studies to leave out. */
  readonly without: ReadonlySet<string>
}

/**
 * Case studies for a member that has not said what it needs, best first: what members like it have done and adopted.
 * Its own case studies are left out.
 */
export function suitMember(
  catalogue: Catalogue,
  { adopted, looked }: Interests,
  { member, language, limit, without }: ProfileRequest,
  weights: ProfileWeights = profileWeights,
): Suited[] {
  const likenesses = new Map(
    [...catalogue.members.values()].map((other) => [other.code, likenessOf(member, other, weights)]),
  )
  const own = topicsOf(catalogue.experience.get(member.code) ?? [])
  const candidates = [...catalogue.caseStudies.values()]
    .filter(({ id, implementers }) => !without.has(id) && !implementers.some((one) => one.member === member.code))
    .map((study) => {
      const nearest = nearestImplementer(study, likenesses)
      const adopters = adopted.filter(
        ({ caseStudyId, memberCode }) => caseStudyId === study.id && memberCode !== member.code,
      )
      const lookers = looked.filter(
        ({ caseStudyId, memberCode }) => caseStudyId === study.id && memberCode !== member.code,
      )
      const familiar = study.technologies.filter((id) => own.has(id))
      const value =
        (nearest ? likenesses.get(nearest)! : 0) +
        adopters.reduce((sum, one) => sum + weights.adopted * likenesses.get(one.memberCode)!, 0) +
        lookers.reduce((sum, one) => sum + weights.looked * likenesses.get(one.memberCode)!, 0) +
        weights.ownTopic * (familiar.length + study.processAreas.filter((id) => own.has(id)).length) +
        (study.maturity === 'production' ? weights.inService : 0)
      return { study, nearest, adopters, lookers, familiar, value }
    })
    .filter(({ nearest, adopters }) => nearest !== undefined || adopters.length > 0)
    .sort((a, b) => b.value - a.value || (a.study.id < b.study.id ? -1 : 1))
  return spread(candidates, limit, weights).map(({ study, nearest, adopters, lookers, familiar }) => ({
    study,
    reasons: reasonsFor(
      member,
      { nearest, adopters: adopters.map(({ memberCode }) => memberCode), isLookedAt: lookers.length > 0, familiar },
      catalogue,
      language,
    ),
  }))
}

function likenessOf(member: Member, other: Member, { neighbour }: ProfileWeights): number {
  return contextLikeness(member, other) + (member.borders.includes(other.code) ? neighbour : 0)
}

/** The technologies and process areas of case studies. */
function topicsOf(studies: readonly CaseStudy[]): ReadonlySet<string> {
  return new Set(studies.flatMap(({ technologies, processAreas }) => [...technologies, ...processAreas]))
}

/** The member most like the one asking among those that did it themselves. */
function nearestImplementer({ implementers }: CaseStudy, likenesses: ReadonlyMap<string, number>): string | undefined {
  const [nearest] = implementers
    .filter(({ role, member }) => role !== 'supporter' && likenesses.has(member))
    .map(({ member }) => member)
    .sort((a, b) => likenesses.get(b)! - likenesses.get(a)!)
  return nearest !== undefined && likenesses.get(nearest)! > 0 ? nearest : undefined
}

interface Candidate {
  readonly study: CaseStudy
  readonly value: number
}

/** The best, one after the other, each worth less the more its technologies are there already. */
function spread<T extends Candidate>(candidates: readonly T[], limit: number, { repetition }: ProfileWeights): T[] {
  const left = new Set(candidates)
  const taken: T[] = []
  const times = new Map<string, number>()
  const worth = ({ study, value }: T) =>
    value - repetition * Math.max(0, ...study.technologies.map((id) => times.get(id) ?? 0))
  while (taken.length < limit && left.size > 0) {
    const best = [...left].reduce((one, other) => (worth(other) > worth(one) ? other : one))
    left.delete(best)
    taken.push(best)
    for (const id of best.study.technologies) times.set(id, (times.get(id) ?? 0) + 1)
  }
  return taken
}

/** The most that is said of one member. */
const mostContexts = 3

interface Grounds {
  readonly nearest: string | undefined
  readonly adopters: readonly string[]
  readonly isLookedAt: boolean
  /** Technologies with which the member has experience. */
  readonly familiar: readonly string[]
}

function reasonsFor(
  member: Member,
  { nearest, adopters, isLookedAt, familiar }: Grounds,
  { members, technologies }: Catalogue,
  language: InterfaceLanguage,
): string[] {
  const nameOf = (code: string) => members.get(code)!.name[language]
  const inCommon = (names: readonly ContextName[]) =>
    names.slice(0, mostContexts).map((name) => translate(language, `context.${name}`))
  const list = new Intl.ListFormat(localeOf[language], { type: 'unit', style: 'short' })
  const done = nearest && {
    member: nameOf(nearest),
    context: list.format(inCommon(sharedContext(member, members.get(nearest)!))),
  }
  return [
    ...(done ? [translate(language, 'suits.done', done)] : []),
    ...adopters.map((code) => translate(language, 'suits.adopted', { member: nameOf(code) })),
    ...(isLookedAt ? [translate(language, 'suits.looked')] : []),
    ...(familiar.length > 0
      ? [
          translate(language, 'suits.familiar', {
            technologies: list.format(familiar.map((id) => technologies.get(id)!.name[language])),
          }),
        ]
      : []),
  ]
}
