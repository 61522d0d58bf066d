import {
  type Catalogue,
  contactOf,
  contextLikeness,
  type InterfaceLanguage,
  type Member,
  sharedContext,
} from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import { type ScoredCase, scoreOf } from '../../ranking/index.js'
import { textIn } from '../catalogue/index.js'
import type { Peer } from './answer.js'
import { type StageLead, type Stages, stageLead } from './stage-signal.js'

/** Below this probability a case study is no evidence. */
const leastProbability = 0.05
/** Below this probability a peer is said to have something near the need, not what answers it (docs/quality.md). */
const namedPlainlyFrom = 0.6
/** The share of a partner: it saw less of the project than the lead. */
const partnerShare = 0.8
/** The maximum effect of context likeness on a score: it orders peers with about equal evidence. */
const contextWeight = 0.05
/**
 * The maximum effect of how far a peer is: with it, as many of the first five have solved the need as without, and more
 * of them are a step or two ahead (docs/quality.md).
 */
const stageWeight = 0.25
const mostEvidence = 5

export interface PeerRequest {
  readonly limit: number
  readonly language: InterfaceLanguage
  /** The requesting member, which is never its own peer. */
  readonly memberCode: string | undefined
  /** How far the requesting member is with technologies; missing where that is not known, or shall not count. */
  readonly stages?: Stages | undefined
}

/** A peer with a score, which is always known at this stage, and what it gains by being easy to learn from, 0..1. */
export type ScoredPeer = Peer & { readonly score: number; readonly ease: number }

/** The members that have solved this, strongest evidence first, each with the case studies that show it. */
export function findPeers(scored: readonly ScoredCase[], catalogue: Catalogue, request: PeerRequest): ScoredPeer[] {
  const asking = askingMember(catalogue, request)
  const evidence = new Map<string, { study: string; role: 'lead' | 'partner'; probability: number }[]>()
  for (const { caseStudyId, probability } of scored) {
    if (probability < leastProbability) continue
    for (const { member, role } of catalogue.caseStudies.get(caseStudyId)?.implementers ?? []) {
      if (role === 'supporter' || member === request.memberCode) continue
      const weight = role === 'lead' ? probability : probability * partnerShare
      evidence.set(member, [...(evidence.get(member) ?? []), { study: caseStudyId, role, probability: weight }])
    }
  }
  return [...evidence]
    .map(([code, items]) => {
      const member = catalogue.members.get(code)!
      // The probability that at least one of its case studies is useful, assuming independence.
      const strength = 1 - items.reduce((none, { probability }) => none * (1 - probability), 1)
      const lead =
        request.stages &&
        stageLead(
          request.stages,
          items.map(({ study }) => catalogue.caseStudies.get(study)!),
        )
      return { code, items, strength, lead, order: strength + easeOf(asking, member, lead) }
    })
    .sort((left, right) => right.order - left.order || (left.code < right.code ? -1 : 1))
    .slice(0, request.limit)
    .map(({ code, items, strength, lead }) => ({
      ...peerWithoutEvidence(code, catalogue, request, lead),
      score: scoreOf(strength),
      evidence: items
        .sort((left, right) => right.probability - left.probability)
        .slice(0, mostEvidence)
        .map(({ study: id, role, probability }) => {
          const study = catalogue.caseStudies.get(id)!
          const { title } = textIn(study, request.language).text
          return {
            type: 'implemented' as const,
            caseStudyId: id,
            text: translate(request.language, `peer.implemented.${probability < namedPlainlyFrom ? 'near' : role}`, {
              title,
              maturity: study.maturity ?? 'unknown',
            }),
            year: study.year,
          }
        }),
    }))
}

/** What a peer gains by being easy to learn from: by a like situation and, most of all in one, by being a step ahead. */
function easeOf(asking: Member | undefined, member: Member, lead: StageLead | undefined): number {
  const likeness = asking ? contextLikeness(asking, member) : 0
  return contextWeight * likeness + stageWeight * (lead?.fit ?? 0) * ((1 + likeness) / 2)
}

/** A member as a peer, without evidence yet. */
export function peerWithoutEvidence(
  code: string,
  catalogue: Catalogue,
  request: PeerRequest,
  lead?: StageLead | undefined,
): ScoredPeer {
  const member = catalogue.members.get(code)!
  const { language } = request
  const asking = askingMember(catalogue, request)
  const shared = asking ? sharedContext(asking, member) : []
  const url = contactOf(member, catalogue.domain)
  return {
    member: { code, name: member.name[language], administration: member.administration.name },
    score: 0,
    ease: easeOf(asking, member, lead),
    evidence: [],
    context: [
      ...(lead?.fit === 1 ? [stageContext(lead, catalogue, language)] : []),
      ...shared.map((name) => ({ name, text: translate(language, `peer.context.${name}`) })),
    ],
    contact: url === null ? null : { url },
  }
}

function stageContext(
  { technologyId }: StageLead,
  { technologies }: Catalogue,
  language: InterfaceLanguage,
): Peer['context'][number] {
  const technology = technologies.get(technologyId)?.name[language] ?? technologyId
  return { name: 'stageAhead', text: translate(language, 'peer.context.stageAhead', { technology }) }
}

function askingMember({ members }: Catalogue, { memberCode }: PeerRequest): Member | undefined {
  return memberCode ? members.get(memberCode) : undefined
}
