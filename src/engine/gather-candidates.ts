import type { Catalogue } from '../domain/index.js'
import type { Candidates, ComparedTexts } from '../ranking/index.js'
import { candidatesOf, everyCandidate, referenceOf, type WordScores } from '../ranking/index.js'
import type { CaseSearch } from './retrieval/case-search.js'

/** Up to this many case studies, all are ranked: none can be missed. */
const rankAllUpTo = 1_000
/**
 * How many are gathered by meaning, and by words, when there are more: with 80 of 248, none of the best was missed, and
 * with 10,000 (docs/quality.md) the first ten are as good as with a thousand of each.
 */
const gatheredByEach = 80
/** Of each aspect of a need: what solves an aspect is often near the whole need too. */
const gatheredByAspect = 40
/** How many times more than are shown. */
const times = 4

export interface GatherOptions {
  /** Case studies that pass the filters; all when missing. */
  readonly allowed?: ReadonlySet<string> | undefined
  /** The number of results to show. */
  readonly wanted?: number
  /** Case studies that are always candidates, whether or not they are found. */
  readonly also?: readonly string[]
  /** What `readAhead` found by words. */
  readonly byWords?: readonly string[] | undefined
}

/** Candidates are gathered for needs that are ranked together: a need and its aspects. */
export interface Gathered {
  readonly lexical: readonly WordScores[]
  /** The needs in problem space; empty when they have no vectors. */
  readonly problems: readonly Float32Array[]
}

/** What is searched for candidates. */
export interface SearchedIn {
  readonly catalogue: Pick<Catalogue, 'caseStudies'>
  readonly search: CaseSearch
}

export interface GatheredCandidates {
  readonly candidates: Candidates
  /** The texts of the candidates, if not of more case studies. */
  readonly texts: ComparedTexts
}

/**
 * The candidates for some needs: all case studies while there are few, else those that are nearest by meaning and by
 * words, of all and of those that pass the filters.
 */
export async function gather(
  asked: Gathered,
  { catalogue, search }: SearchedIn,
  options: GatherOptions,
): Promise<GatheredCandidates> {
  const { caseStudies } = catalogue
  if (caseStudies.size <= rankAllUpTo) {
    const texts = await search.textsOf([...caseStudies.keys()])
    return { candidates: everyCandidate({ ...texts, catalogue }), texts }
  }
  const found = (await find(asked, search, options)).filter((id) => caseStudies.has(id))
  const texts = await search.textsOf([...new Set([...found, ...referenceOf(catalogue)])])
  return { candidates: candidatesOf(found, { ...texts, catalogue }), texts }
}

/**
 * Finds candidates by words and begins to read their texts: while the model reads a need, there is time.
 * @returns the candidates; `undefined` where all case studies are
 */
export function readAhead(
  lexical: readonly WordScores[],
  { catalogue, search }: SearchedIn,
  options: GatherOptions,
): readonly string[] | undefined {
  if (catalogue.caseStudies.size <= rankAllUpTo) return undefined
  const found = foundByWords(lexical, search, options).filter((id) => catalogue.caseStudies.has(id))
  // The answer asks for the same, and tells of a failure.
  search.textsOf([...new Set([...found, ...referenceOf(catalogue)])]).catch(() => undefined)
  return found
}

async function find({ lexical, problems }: Gathered, search: CaseSearch, options: GatherOptions): Promise<string[]> {
  const near = await Promise.all(
    amongWhich(options).map((allowed) => search.nearest(problems, { limit: limitOf(0, options), allowed })),
  )
  const nearest = near.flatMap((lists) => lists.flatMap((ids, need) => ids.slice(0, limitOf(need, options))))
  return [...(options.also ?? []), ...nearest, ...(options.byWords ?? foundByWords(lexical, search, options))]
}

function foundByWords(lexical: readonly WordScores[], search: CaseSearch, options: GatherOptions): string[] {
  return amongWhich(options).flatMap((allowed) =>
    lexical.flatMap((scores, need) => search.bestByWords(scores, { limit: limitOf(need, options), allowed })),
  )
}

/** Of all case studies, and of those that pass the filters. */
function amongWhich({ allowed }: GatherOptions): (ReadonlySet<string> | undefined)[] {
  return allowed ? [undefined, allowed] : [undefined]
}

/** @param need 0 for the whole need; others are its aspects */
function limitOf(need: number, { wanted = 0 }: GatherOptions): number {
  return need === 0 ? Math.max(gatheredByEach, wanted * times) : gatheredByAspect
}
