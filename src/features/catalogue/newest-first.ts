import type { CaseStudy } from '../../domain/index.js'

/** The latest year first; without a year last. */
export function inOrderOfYear(studies: Iterable<CaseStudy>): CaseStudy[] {
  return [...studies].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1))
}
