import type { Catalogue, Decided, InterfaceLanguage } from '../../domain/index.js'
import type { Named } from '../../engine/index.js'
import { translate } from '../../messages/translate.js'
import type { EncodedNeed, ScoredCase, TaughtNeed, Votes } from '../../ranking/index.js'
import type { Filters } from '../catalogue/index.js'
import { type Placement, placementOf, type RuleContent, rulesFor } from '../rules/index.js'
import type { NeighbourNeed } from './peers-from-needs.js'

/** What people decided, as far as whoever asks may see its effect. */
export interface Curation {
  readonly rules: readonly RuleContent[]
  /** The rules that held when the answer was published: they hold for it in place of those that there are now. */
  readonly publishedRules?: readonly RuleContent[] | undefined
  readonly decisions: readonly Decided[]
  /** Where a saved need lies, as its member says. */
  readonly processAreas: readonly string[]
  /** Needs of members, each of which whoever asks may see. */
  readonly neighbours: readonly NeighbourNeed[]
  /** Needs from which the ranking may learn for whoever asks. */
  readonly taught: readonly TaughtNeed[]
}

export const uncurated: Curation = { rules: [], decisions: [], processAreas: [], neighbours: [], taught: [] }

/** What rules and decisions come to for a need. What it names, what it is filtered by and where it lies count alike. */
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

/** Case studies that have their place by decision although the ranking did not come across them. */
export function unranked(orders: Placement, scored: readonly ScoredCase[], { caseStudies }: Catalogue): ScoredCase[] {
  const known = new Set(scored.map(({ caseStudyId }) => caseStudyId))
  return [...orders.pins.keys(), ...orders.approved]
    .filter((id) => !known.has(id) && caseStudies.has(id))
    .map((caseStudyId) => ({
      caseStudyId,
      values: {},
      standardised: {},
      contributions: {},
      probability: 0,
    }))
}

/** How likely a case study is useful that staff approved for this very need. */
const approvedProbability = 0.9

/** What speaks for peers: nothing that was rejected or hidden, and surely what was approved. */
export function asEvidence(scored: readonly ScoredCase[], { hidden, approved }: Placement): readonly ScoredCase[] {
  if (hidden.size === 0 && approved.size === 0) return scored
  return scored
    .filter(({ caseStudyId }) => !hidden.has(caseStudyId))
    .map((one) =>
      approved.has(one.caseStudyId) ? { ...one, probability: Math.max(one.probability, approvedProbability) } : one,
    )
}

/** What people decided about a case study that shows in its place. */
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
