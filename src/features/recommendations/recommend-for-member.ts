import type { InterfaceLanguage, Member, Need, Viewer } from '../../domain/index.js'
import { type CaseStudySummary, summarise } from '../catalogue/index.js'
import { readAdoptions } from '../feedback/index.js'
import { readInterests } from '../usage/index.js'
import { type AdviceContext, advise, requestOf } from './advise.js'
import type { Result } from './answer.js'
import { type Interests, suitMember } from './suit-member.js'

/** Needs that are asked for, those that changed last; each costs a reading of its text. */
const mostNeeds = 10

/** A case study for a member, and why: one of its needs, or its profile. */
export interface ForMember {
  readonly caseStudy: CaseStudySummary
  readonly because: 'need' | 'profile'
  readonly need: { readonly id: string; readonly title: string } | null
  readonly score: number | null
  readonly fit: Result['fit'] | null
  readonly reasons: readonly string[]
}

/**
 * Case studies for a member: first what fits its needs, as far as the viewer may see them, each need in turn; then what
 * members like it have done. A member that never wrote anything gets the latter only.
 */
export async function recommendForMember(
  parts: AdviceContext,
  viewer: Viewer,
  { member, language, limit }: { member: Member; language: InterfaceLanguage; limit: number },
): Promise<ForMember[]> {
  const { catalogue } = parts.engine
  const visible = await parts.needs.seenBy(viewer)
  const needs = visible
    .filter(({ memberCode, status }) => memberCode === member.code && status !== 'closed')
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, mostNeeds)
  const fitting = await Promise.all(needs.map((need) => fittingNeed(parts, viewer, need, { language, limit })))
  const fromNeeds = inTurn(fitting).slice(0, limit)
  const without = new Set(fromNeeds.map(({ caseStudy }) => caseStudy.id))
  const interests = await interestsAmong(parts, visible)
  const rest = suitMember(catalogue, interests, { member, language, limit: limit - fromNeeds.length, without })
  return [
    ...fromNeeds,
    ...rest.map(({ study, reasons }) => ({
      caseStudy: summarise(study, catalogue, language),
      because: 'profile' as const,
      need: null,
      score: null,
      fit: null,
      reasons,
    })),
  ]
}

async function fittingNeed(
  parts: AdviceContext,
  viewer: Viewer,
  need: Need,
  { language, limit }: { language: InterfaceLanguage; limit: number },
): Promise<ForMember[]> {
  const { results } = await advise(parts, viewer, requestOf(need, limit, language), { saved: need })
  return results
    .filter(({ fit, own }) => fit !== 'weak' && !own)
    .map(({ caseStudy, score, fit, why }) => ({
      caseStudy,
      because: 'need' as const,
      need: { id: need.id, title: need.title },
      score,
      fit,
      reasons: why.reasons,
    }))
}

/** The first of each list, then the second of each; a case study is listed once. */
function inTurn(lists: readonly (readonly ForMember[])[]): ForMember[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  const found = new Map<string, ForMember>()
  for (let place = 0; place < longest; place++) {
    for (const one of lists.flatMap((list) => list[place] ?? [])) {
      if (!found.has(one.caseStudy.id)) found.set(one.caseStudy.id, one)
    }
  }
  return [...found.values()]
}

/** Fewer members than these could be recognised. */
const leastMembers = 3

/** Who adopted what, as the needs tell that the viewer may see; and who looked at what, where several did. */
export async function interestsAmong({ engine }: AdviceContext, needs: readonly Need[]): Promise<Interests> {
  const members = new Map(needs.map(({ id, memberCode }) => [id, memberCode]))
  const adopted = (await readAdoptions(engine.database)).flatMap(({ needId, caseStudyId }) => {
    const memberCode = members.get(needId)
    return memberCode === undefined ? [] : [{ caseStudyId, memberCode }]
  })
  return { adopted, looked: await readInterests(engine.database, leastMembers) }
}
