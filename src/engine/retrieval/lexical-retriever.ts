import type { Reader } from '../../platform/database/index.js'
import type { EncodedNeed, RetrieveOptions, Retriever, ScoredPassage } from '../../ranking/index.js'
import { searchPassageWords } from './passage-words-store.js'

/** BM25 weights of title, problem, solution, results, labels. */
const fieldWeights = [2, 1.5, 1, 1, 1]

/**
 * Finds the words of a need in texts of its language, and its acronyms and customs terms in texts of every language.
 */
export function lexicalRetriever(reader: Reader): Retriever {
  return {
    name: 'lexical',
    remeasured: false,
    async retrieve(need: EncodedNeed, { limit, allowed }: RetrieveOptions): Promise<ScoredPassage[]> {
      const found: ScoredPassage[] = []
      for (const [language, stems] of need.words) {
        // The filter is applied to the results, so all of them are requested.
        const asked = allowed ? Number.MAX_SAFE_INTEGER : limit
        const rows = await searchPassageWords(reader, { stems, language, weights: fieldWeights, limit: asked })
        found.push(...(allowed ? rows.filter((row) => allowed.has(row.caseStudyId)) : rows))
      }
      return found.sort((left, right) => right.score - left.score).slice(0, limit)
    },
  }
}
