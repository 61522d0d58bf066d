import type { CaseStudy, Catalogue } from '../domain/index.js'
import type { ScoredCase } from './score.js'

/** What the caller says a need is about; it wins over what would be guessed. */
export interface Given {
  readonly technologies: readonly string[]
  readonly processAreas: readonly string[]
}

/** Case studies that have a say. */
const depth = 20

/** A doubt: keeps a few unlikely case studies from agreeing on anything. In case studies that are sure to be useful. */
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
