import type { Catalogue, Decided, InterfaceLanguage } from '../../domain/index.js'
import type { Named } from '../../engine/index.js'
import { translate } from '../../messages/translate.js'
import type { EncodedNeed, ScoredCase, TaughtNeed, Votes } from '../../ranking/index.js'
import type { Filters } from '../catalogue/index.js'
import { type Placement, placementOf, type RuleContent, rulesFor } from '../rules/index.js'
import type { NeighbourNeed } from './peers-from-needs.js'
import type { Stages } from './stage-signal.js'

/** The decisions of people, as far as the viewer may see their effect. */
export interface Curation {
  readonly rules: readonly RuleContent[]
  /** The rules at the time of publication; they replace the current ones for a published answer. */
  readonly publishedRules?: readonly RuleContent[] | undefined
  readonly decisions: readonly Decided[]
  /** The process areas that the member gave for a saved need. */
  readonly processAreas: readonly string[]
  /** Needs of members that the viewer may see. */
  readonly neighbours: readonly NeighbourNeed[]
  /** Needs from which the ranking for the viewer may learn. */
  readonly taught: readonly TaughtNeed[]
  /** How far the member that asks is with technologies, where the viewer may know it. */
  readonly stages?: Stages | undefined
}

export const uncurated: Curation = { rules: [], decisions: [], processAreas: [], neighbours: [], taught: [] }

/**
 * The placement from rules and decisions for a need. Topics named in the text, in filters and in the saved need count
 * alike.
 */
export function placementFor(
  { rules, publishedRules, decisions, processAreas }: Curation,
  { text, language }: Pick<EncodedNeed, 'text' | 'language'>,
  named: Named,
  filters: Filters,
): Placement {
  const ruled = {
    text,
    language,
    processAreas: new Set([...named.processAreas, ...filters.processAreas, ...processAreas]),
    technologies: new Set([...named.technologies, ...filters.technologies]),
  }
  return placementOf(publishedRules ?? rulesFor(rules, ruled, new Date()), decisions)
}

/** Case studies that decisions place in the answer although the ranking did not find them. */
export function unranked(
  placement: Placement,
  scored: readonly ScoredCase[],
  { caseStudies }: Catalogue,
): ScoredCase[] {
  const known = new Set(scored.map(({ caseStudyId }) => caseStudyId))
  return [...placement.pins.keys(), ...placement.approved]
    .filter((id) => !known.has(id) && caseStudies.has(id))
    .map((caseStudyId) => ({
      caseStudyId,
      probability: 0,
      parts: () => ({ values: {}, contributions: {} }),
    }))
}

/** The probability that a case study is useful if staff approved it for this need. */
const approvedProbability = 0.9

/** The evidence for peers: without rejected and hidden case studies, and with a high probability for approved ones. */
export function asEvidence(scored: readonly ScoredCase[], { hidden, approved }: Placement): readonly ScoredCase[] {
  if (hidden.size === 0 && approved.size === 0) return scored
  return scored
    .filter(({ caseStudyId }) => !hidden.has(caseStudyId))
    .map((one) =>
      approved.has(one.caseStudyId) ? { ...one, probability: Math.max(one.probability, approvedProbability) } : one,
    )
}

/** Reasons for the placement of a case study by decisions of people. */
export function reasonsOf(
  id: string,
  { pins, approved, weights }: Placement,
  votes: Votes,
  language: InterfaceLanguage,
): string[] {
  const answered = votes.get(id)?.answered
  const weight = weights.get(id) ?? 1
  return [
    ...(pins.has(id) ? [translate(language, 'reason.pinned')] : []),
    ...(approved.has(id) ? [translate(language, 'reason.approved')] : []),
    ...(answered ? [translate(language, 'reason.answered', { title: answered.title })] : []),
    ...(weight > 1 ? [translate(language, 'reason.boosted')] : []),
    ...(weight < 1 ? [translate(language, 'reason.buried')] : []),
  ]
}
