import type { Catalogue, InterfaceLanguage } from '../../domain/index.js'
import type { Named } from '../../engine/index.js'
import {
  type Given,
  type LabelKind,
  type LearnedModel,
  labelShares,
  logistic,
  type ScoredCase,
} from '../../ranking/index.js'
import type { Recommendation } from './answer.js'

const most = 5
/** Below this confidence a guess helps nobody. */
const leastConfidence = 0.3
/** Of the technologies and areas named in judged needs, four of five are those of case studies that help. */
const namedConfidence = 0.8

export interface UnderstandingContext {
  readonly catalogue: Catalogue
  readonly ranking: Pick<LearnedModel, 'about'>
  readonly language: InterfaceLanguage
}

/**
 * The technologies and process areas that a need is about: given by the caller, named in the text, or implied by the
 * results.
 */
export function understand(
  scored: readonly ScoredCase[],
  named: Named,
  given: Given,
  { catalogue, ranking, language }: UnderstandingContext,
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
      const { intercept, coefficients } = ranking.about
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
