import type { Catalogue, InterfaceLanguage, Need } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import type { Views } from '../../platform/encoder/index.js'
import { likenessOf, scoreOf } from '../../ranking/index.js'
import { textIn } from '../catalogue/index.js'
import type { Adoption } from '../feedback/index.js'
import { sameFrom } from '../needs/index.js'
import type { Peer } from './answer.js'
import { type PeerRequest, peerWithoutEvidence, type ScoredPeer } from './find-peers.js'

/** A saved need near the current one. The viewer must be allowed to see it: its title is shown. */
export interface NeighbourNeed {
  readonly need: Need
  readonly views: Views
  /** The case studies that solved it. */
  readonly adoptions: readonly Adoption[]
}

/** Strength of the evidence that a member solved a similar need: like a case study that is probably useful. */
const solvedStrength = 0.6
/** Strength when a member has the same need now: a possible partner, ranked after all who solved it. */
const sameStrength = 0.25
const mostEvidence = 5

type Evidence = Peer['evidence'][number] & { readonly strength: number }

/** The current need, and needs near it. */
export interface NeedNeighbourhood {
  readonly views: Views | undefined
  readonly neighbours: readonly NeighbourNeed[]
  /** Case studies that pass the filters; with filters, a need alone is no evidence. */
  readonly allowed: ReadonlySet<string> | undefined
}

/**
 * Adds to peers the evidence from needs of other members: who solved a similar need, and who has one now.
 * @param peers all peers with case studies
 */
export function withNeedEvidence(
  peers: readonly ScoredPeer[],
  { views, neighbours, allowed }: NeedNeighbourhood,
  catalogue: Catalogue,
  request: PeerRequest,
): ScoredPeer[] {
  const found = new Map<string, Evidence[]>()
  for (const neighbour of neighbours) {
    const { memberCode } = neighbour.need
    const isOther = memberCode !== request.memberCode && catalogue.members.has(memberCode)
    if (!views || !isOther || likenessOf(views, neighbour.views) < sameFrom) continue
    const evidence = evidenceOf(neighbour, allowed, catalogue, request.language)
    found.set(memberCode, [...(found.get(memberCode) ?? []), ...evidence])
  }
  const known = new Map(peers.map((one) => [one.member.code, one]))
  for (const [code, evidence] of found) {
    if (evidence.length === 0) continue
    known.set(code, strengthened(known.get(code) ?? peerWithoutEvidence(code, catalogue, request), evidence))
  }
  const order = ({ score, ease }: ScoredPeer) => score / 100 + ease
  return [...known.values()]
    .sort((left, right) => order(right) - order(left) || (left.member.code < right.member.code ? -1 : 1))
    .slice(0, request.limit)
}

function evidenceOf(
  { need, adoptions }: NeighbourNeed,
  allowed: ReadonlySet<string> | undefined,
  { caseStudies }: Catalogue,
  language: InterfaceLanguage,
): Evidence[] {
  const solved = adoptions.flatMap(({ caseStudyId, year }): Evidence[] => {
    const study = caseStudies.get(caseStudyId)
    if (!study || allowed?.has(caseStudyId) === false) return []
    const text = translate(language, 'peer.solvedNeed', { title: textIn(study, language).text.title })
    return [{ type: 'solvedNeed', caseStudyId, text, year, strength: solvedStrength }]
  })
  if (adoptions.length > 0 || allowed || need.status === 'closed') return solved
  const text = translate(language, 'peer.sameNeed', { title: need.title })
  return [{ type: 'sameNeed', caseStudyId: null, text, year: null, strength: sameStrength }]
}

/** Combines the evidence, assuming independence. Evidence from needs comes first: it is nearest. */
function strengthened(peer: ScoredPeer, added: readonly Evidence[]): ScoredPeer {
  const doubt = added.reduce((none, { strength }) => none * (1 - strength), 1 - peer.score / 100)
  const evidence = added
    .toSorted((left, right) => right.strength - left.strength)
    .map(({ strength: _, ...shown }) => shown)
  return { ...peer, score: scoreOf(1 - doubt), evidence: [...evidence, ...peer.evidence].slice(0, mostEvidence) }
}
