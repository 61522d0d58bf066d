import type { Catalogue } from '../catalogue/index.js'
import type { CaseStudy, InterfaceLanguage } from '../domain/index.js'
import type { Recommendation } from './answer.js'
import type { Named } from './name-finder.js'
import type { LearnedModel } from './ranking-model.js'
import { logistic, type ScoredCase } from './score.js'

/** What the caller says a need is about; it wins over what would be guessed. */
export interface Given {
  readonly technologies: readonly string[]
  readonly processAreas: readonly string[]
}

/** Case studies that have a say. */
const depth = 20
/** A doubt: keeps a few unlikely case studies from agreeing on anything. In case studies that are sure to be useful. */
const doubt = 0.5
const most = 5
/** Less than this is a guess that helps nobody. */
const leastConfidence = 0.3
/** Of the technologies and areas named in judged needs, four in five are those of case studies that help. */
const namedConfidence = 0.8

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

/** The technologies and process areas that a need is about: given by the caller, named in it, or implied by what answers it. */
export function understand(
  scored: readonly ScoredCase[],
  named: Named,
  given: Given,
  catalogue: Catalogue,
  model: Pick<LearnedModel, 'about'>,
  language: InterfaceLanguage,
): Recommendation['understanding'] {
  const understood = (kind: LabelKind) => {
    const names = catalogue[kind]
    const entry = (id: string, confidence: number, source: 'given' | 'named' | 'implied') => ({
      id,
      name: names.get(id)?.name[language] ?? id,
      confidence: Math.round(confidence * 100) / 100,
      source,
    })
    if (given[kind].length > 0) return given[kind].map((id) => entry(id, 1, 'given'))
    const implied = [...labelShares(scored, kind, catalogue)].map(([id, share]) => {
      const { intercept, coefficients } = model.about
      return entry(id, logistic(intercept + (coefficients.share ?? 0) * share), 'implied')
    })
    return [
      ...[...named[kind]].map((id) => entry(id, namedConfidence, 'named')),
      ...implied.filter(({ id, confidence }) => confidence >= leastConfidence && !named[kind].has(id)),
    ]
      .sort((left, right) => right.confidence - left.confidence || (left.id < right.id ? -1 : 1))
      .slice(0, most)
  }
  return { technologies: understood('technologies'), processAreas: understood('processAreas') }
}
