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

/** Below this probability a case study is no evidence. */
const leastProbability = 0.05
/** Below this probability a peer is said to have something near the need, not what answers it (docs/quality.md). */
const namedPlainlyFrom = 0.6
/** The share of a partner: it saw less of the project than the lead. */
const partnerShare = 0.8
/** The maximum effect of context likeness on a score: it orders peers with about equal evidence. */
export const contextWeight = 0.05
const mostEvidence = 5

export interface PeerRequest {
  readonly limit: number
  readonly language: InterfaceLanguage
  /** The requesting member, which is never its own peer. */
  readonly memberCode: string | undefined
}

/** A peer with a score; the score is always known at this stage. */
export type ScoredPeer = Peer & { readonly score: number }

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
      const likeness = asking ? contextLikeness(asking, member) : 0
      return { code, items, strength, order: strength + contextWeight * likeness }
    })
    .sort((left, right) => right.order - left.order || (left.code < right.code ? -1 : 1))
    .slice(0, request.limit)
    .map(({ code, items, strength }) => ({
      ...peerWithoutEvidence(code, catalogue, request),
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

/** A member as a peer, without evidence yet. */
export function peerWithoutEvidence(code: string, catalogue: Catalogue, request: PeerRequest): ScoredPeer {
  const member = catalogue.members.get(code)!
  const asking = askingMember(catalogue, request)
  const shared = asking ? sharedContext(asking, member) : []
  const url = contactOf(member, catalogue.domain)
  return {
    member: { code, name: member.name[request.language], administration: member.administration.name },
    score: 0,
    evidence: [],
    context: shared.map((name) => ({ name, text: translate(request.language, `peer.context.${name}`) })),
    contact: url === null ? null : { url },
  }
}

function askingMember({ members }: Catalogue, { memberCode }: PeerRequest): Member | undefined {
  return memberCode ? members.get(memberCode) : undefined
}
