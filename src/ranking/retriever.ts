import type { EncodedNeed } from './encoded-need.js'

export interface ScoredPassage {
  readonly passageId: number
  readonly caseStudyId: string
  readonly score: number
}

export interface RetrieveOptions {
  /** Passages at most. */
  readonly limit: number
  /** Which case studies may appear; all when it is missing. */
  readonly allowed?: ReadonlySet<string> | undefined
}

/** Finds passages for a need, best first. `score` has the retriever's own scale; fusion standardises it. */
export interface Retriever {
  readonly name: 'lexical' | 'semantic'
  /** Whether ranking measures anew what this retriever measured: it then need not be asked when all are candidates. */
  readonly remeasured: boolean
  retrieve(need: EncodedNeed, options: RetrieveOptions): Promise<ScoredPassage[]>
}
