import type { Catalogue, InterfaceLanguage } from '../../domain/index.js'
import type { ScoredCase } from '../../ranking/index.js'
import type { Recommendation } from './answer.js'

/** Number of case studies that count. */
const depth = 20
const most = 5

/** The technologies of the best case studies, each with its share, weighted by their probability. */
export function technologyShares(
  scored: readonly ScoredCase[],
  catalogue: Catalogue,
  language: InterfaceLanguage,
): Recommendation['technologies'] {
  const weights = new Map<string, number>()
  for (const { caseStudyId, probability } of scored.slice(0, depth)) {
    const { technologies = [] } = catalogue.caseStudies.get(caseStudyId) ?? {}
    for (const id of technologies) weights.set(id, (weights.get(id) ?? 0) + probability / technologies.length)
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return [...weights]
    .sort(([, left], [, right]) => right - left)
    .slice(0, most)
    .map(([id, weight]) => ({
      id,
      name: catalogue.technologies.get(id)?.name[language] ?? id,
      share: Math.round((weight / total) * 1000) / 1000,
    }))
}
