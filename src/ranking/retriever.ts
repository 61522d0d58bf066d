import type { EncodedNeed } from './encoded-need.js'

export interface ScoredPassage {
  readonly passageId: number
  readonly caseStudyId: string
  readonly score: number
}

export interface RetrieveOptions {
  /** Maximum number of passages. */
  readonly limit: number
  /** The case studies that may appear; all when missing. */
  readonly allowed?: ReadonlySet<string> | undefined
}

/** Finds passages for a need, best first. `score` has the retriever's own scale; fusion standardises it. */
export interface Retriever {
  readonly name: 'lexical' | 'semantic'
  /**
   * Whether the ranking computes this score again: the retriever is then not used when all case studies are candidates.
   */
  readonly remeasured: boolean
  retrieve(need: EncodedNeed, options: RetrieveOptions): Promise<ScoredPassage[]>
}
