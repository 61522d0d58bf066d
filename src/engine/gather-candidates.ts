import type { EncodedNeed, Retriever } from '../ranking/index.js'

/** Up to this many case studies are all ranked: nothing can be missed and nothing can come back short. */
const rankAllUpTo = 1_000
/** Passages a retriever gives when there are more. */
const passagesPerRetriever = 400
/** A case study has some passages of its own in every language; asking for more keeps enough cases among them. */
const passagesPerCase = 12

export interface Gathered {
  readonly candidates: readonly string[]
  /** Best score of each case study, by retriever. */
  readonly scores: ReadonlyMap<Retriever['name'], ReadonlyMap<string, number>>
  /** Retrievers that failed, each with why. */
  readonly failed: ReadonlyMap<Retriever['name'], unknown>
}

export interface GatherOptions {
  /** Case studies that filters leave; all when missing. */
  readonly allowed: ReadonlySet<string> | undefined
  /** How many results are to be shown. */
  readonly wanted: number
  /** Case studies to be among the candidates whatever retrievers find. */
  readonly also: readonly string[]
}

/**
 * Asks every retriever and brings their case studies together: all there are while they are few, else the best of all
 * and the best of those that filters leave.
 * @param known every case study there is
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
        // The database may already know a case study that this picture of the catalogue does not.
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
