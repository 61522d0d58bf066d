import type { InterfaceLanguage, Member, Viewer } from '../../domain/index.js'
import { type CaseStudySummary, summarise } from '../catalogue/index.js'
import type { AdviceContext } from './advise.js'
import { addedUntil, newMatches } from './new-matches.js'
import { interestsAmong } from './recommend-for-member.js'
import { suitMember } from './suit-member.js'

/** A portal asks rarely, and for everything: what a page leaves for later is ranked at once. */
const needsRanked = 50
/** What is new for a member without a time given. */
const usualDays = 30

export interface NewForMember {
  readonly since: string | null
  readonly needs: readonly {
    readonly need: { readonly id: string; readonly title: string }
    readonly caseStudies: readonly CaseStudySummary[]
  }[]
  readonly profile: readonly { readonly caseStudy: CaseStudySummary; readonly reasons: readonly string[] }[]
}

export interface NewForMemberRequest {
  readonly member: Member
  readonly language: InterfaceLanguage
  /** ISO 8601; since the last look at each need when missing. */
  readonly since?: string | undefined
  /** The most case studies for each need, and for the profile. */
  readonly limit: number
}

/** What came into the catalogue for the needs of the viewer's own member, and for its profile. */
export async function findNewForMember(
  parts: AdviceContext,
  viewer: Viewer,
  { member, language, since, limit }: NewForMemberRequest,
): Promise<NewForMember> {
  const { engine } = parts
  const needs = await parts.needs.seenBy(viewer)
  const found = await newMatches(parts, viewer, needs, {
    since: since === undefined ? 'lastKnown' : { time: since },
    outputLanguage: language,
    rankAtMost: needsRanked,
  })
  const listed = found.flatMap(({ caseStudies }) => caseStudies.map(({ id }) => id))
  const from = since ?? new Date(Date.now() - usualDays * 86_400_000).toISOString()
  const without = new Set([...(await addedUntil(from, engine)), ...listed])
  const suited = suitMember(engine.catalogue, await interestsAmong(parts, needs), { member, language, limit, without })
  return {
    since: since === undefined ? null : new Date(since).toISOString(),
    needs: found.map(({ need: { id, title }, caseStudies }) => ({
      need: { id, title },
      caseStudies: caseStudies.slice(0, limit),
    })),
    profile: suited.map(({ study, reasons }) => ({
      caseStudy: summarise(study, engine.catalogue, language),
      reasons,
    })),
  }
}
