import { type Candidates, type ComparedIn, candidatesOf, everyCandidate, type WordScores } from '../ranking/index.js'
import type { CaseIndex } from './retrieval/case-index.js'

/** Up to this many case studies, all are ranked: none can be missed. */
const rankAllUpTo = 1_000
/** How many are gathered by meaning, and by words, when there are more: with 80 of 248, none of the best was missed. */
const gatheredByEach = 100
/** How many times more than are shown. */
const times = 4

export interface GatherOptions {
  /** Case studies that pass the filters; all when missing. */
  readonly allowed?: ReadonlySet<string> | undefined
  /** The number of results to show. */
  readonly wanted?: number
  /** Case studies that are always candidates, whether or not they are found. */
  readonly also?: readonly string[]
}

/** Candidates are gathered for needs that are ranked together: a need and its aspects. */
export interface Gathered {
  readonly lexical: readonly WordScores[]
  /** The needs in problem space; empty when they have no vectors. */
  readonly problems: readonly Float32Array[]
}

/**
 * The candidates for some needs: all case studies while there are few, else those that are nearest by meaning and by
 * words, of all and of those that pass the filters.
 */
export function gather(
  { lexical, problems }: Gathered,
  parts: ComparedIn & { readonly index: CaseIndex | undefined },
  { allowed, wanted = 0, also = [] }: GatherOptions,
): Candidates {
  const { caseStudies } = parts.catalogue
  if (caseStudies.size <= rankAllUpTo) return everyCandidate(parts)
  const limit = Math.max(gatheredByEach, wanted * times)
  const found = [undefined, ...(allowed ? [allowed] : [])].flatMap((only) => [
    ...(parts.index && problems.length > 0 ? parts.index.nearest(problems, { limit, allowed: only }) : []),
    ...lexical.map((scores) => parts.words.best(scores, limit, only)),
  ])
  return candidatesOf([...also.filter((id) => caseStudies.has(id)), ...found.flat()], parts)
}
