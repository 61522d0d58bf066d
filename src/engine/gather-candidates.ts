import type { EncodedNeed, Retriever } from '../ranking/index.js'

/** Up to this many case studies, all are ranked: none can be missed. */
const rankAllUpTo = 1_000
/** Passages per retriever when there are more case studies. */
const passagesPerRetriever = 400
/** A case study has several passages in every language, so more passages are requested to find enough case studies. */
const passagesPerCase = 12

export interface Gathered {
  readonly candidates: readonly string[]
  /** The best score of each case study, by retriever. */
  readonly scores: ReadonlyMap<Retriever['name'], ReadonlyMap<string, number>>
  /** Failed retrievers, each with its error. */
  readonly failed: ReadonlyMap<Retriever['name'], unknown>
}

export interface GatherOptions {
  /** Case studies that pass the filters; all when missing. */
  readonly allowed: ReadonlySet<string> | undefined
  /** The number of results to show. */
  readonly wanted: number
  /** Case studies that are always candidates, whatever the retrievers find. */
  readonly also: readonly string[]
}

/**
 * Collects candidates from every retriever: all case studies while there are few, else the best of all and the best of
 * those that pass the filters.
 * @param known all case studies
 */
export async function gather(
  retrievers: readonly Retriever[],
  need: EncodedNeed,
  known: ReadonlyMap<string, unknown>,
  { allowed, wanted, also }: GatherOptions,
): Promise<Gathered> {
  const limit = Math.max(passagesPerRetriever, wanted * passagesPerCase)
  const everything = known.size <= rankAllUpTo
  const scores = new Map<Retriever['name'], Map<string, number>>()
  const failed = new Map<Retriever['name'], unknown>()
  await Promise.all(
    retrievers.map(async (retriever) => {
      if (everything && retriever.remeasured) return
      try {
        const passages = everything
          ? await retriever.retrieve(need, { limit: rankAllUpTo * passagesPerCase })
          : [
              ...(await retriever.retrieve(need, { limit })),
              ...(allowed ? await retriever.retrieve(need, { limit, allowed }) : []),
            ]
        const best = new Map<string, number>()
        // The database may already contain a case study that is not in this snapshot.
        for (const { caseStudyId, score } of passages)
          if (known.has(caseStudyId)) best.set(caseStudyId, Math.max(best.get(caseStudyId) ?? 0, score))
        scores.set(retriever.name, best)
      } catch (error) {
        failed.set(retriever.name, error)
      }
    }),
  )
  const ids = everything
    ? known.keys()
    : new Set([...also, ...[...scores.values()].flatMap((best) => [...best.keys()])])
  return { candidates: [...ids], scores, failed }
}
