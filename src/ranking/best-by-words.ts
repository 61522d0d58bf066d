import { highestPlaces } from './highest-places.js'

export interface BestOptions {
  /** Maximum number of case studies. */
  readonly limit: number
  /** The case studies that may appear; all when missing. */
  readonly allowed?: ReadonlySet<string> | undefined
}

/**
 * The case studies with the highest scores, best first; those without any of the stems are left out.
 * @param ids by number; missing where a number is not used
 */
export function bestByWords(
  byNumber: Float32Array,
  ids: readonly (string | undefined)[],
  { limit, allowed }: BestOptions,
): string[] {
  const scores = allowed ? byNumber.map((score, number) => (allowed.has(ids[number] ?? '') ? score : 0)) : byNumber
  return highestPlaces(scores, limit).flatMap((number) => (scores[number]! > 0 ? (ids[number] ?? []) : []))
}
