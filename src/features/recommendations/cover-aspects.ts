import { type Coverage, type Measured, probabilitiesOf, type ScoringModel } from '../../ranking/index.js'

/**
 * Which aspects of a need case studies cover: each aspect is ranked as a need of its own. The likeness of single texts
 * tells much less (docs/quality.md).
 * @param measured of each aspect, for the same candidates
 */
export function coverageFrom(measured: readonly Measured[], model: ScoringModel): Coverage {
  const probabilities = measured.map((one) => probabilitiesOf(one, model))
  const ids = measured[0]?.signals.candidates.ids ?? []
  return new Map(ids.map((id, place) => [id, probabilities.map((ofAspect) => ofAspect[place]!)]))
}
