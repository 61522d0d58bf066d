import type { CaseStudy, Catalogue } from '../domain/index.js'
import type { ScoredCase } from './score.js'

/** The labels that the caller gives for a need; they override guesses. */
export interface Given {
  readonly technologies: readonly string[]
  readonly processAreas: readonly string[]
}

/** Number of case studies that count. */
const depth = 20

/**
 * A prior doubt, so that a few unlikely case studies do not agree on anything. Unit: case studies that are certainly
 * useful.
 */
const doubt = 0.5

const labelsOf = {
  technologies: (study: CaseStudy) => study.technologies,
  processAreas: (study: CaseStudy) => study.processAreas,
} as const

export type LabelKind = keyof typeof labelsOf

export const labelKinds = Object.keys(labelsOf) as LabelKind[]

/** The share of the best case studies, by probability, that have each label, 0..1. */
export function labelShares(
  scored: readonly Pick<ScoredCase, 'caseStudyId' | 'probability'>[],
  kind: LabelKind,
  { caseStudies }: Pick<Catalogue, 'caseStudies'>,
): Map<string, number> {
  const shares = new Map<string, number>()
  const best = scored.slice(0, depth)
  const total = best.reduce((sum, { probability }) => sum + probability, doubt)
  for (const { caseStudyId, probability } of best) {
    for (const id of labelsOf[kind](caseStudies.get(caseStudyId)!)) {
      shares.set(id, (shares.get(id) ?? 0) + probability / total)
    }
  }
  return shares
}
