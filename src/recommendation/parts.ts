import type { Catalogue } from '../catalogue/index.js'
import type { Encoder, ModelConstants } from '../embedding/index.js'
import type { PassageTokens, PassageVectors, Retriever, TermExpander } from '../search/index.js'
import type { ReportFailure } from './failure-log.js'
import type { NameFinder } from './name-finder.js'
import type { RankingModel } from './ranking-model.js'

/** What a recommendation is made with: one unchanging picture of everything. */
export interface Parts {
  readonly catalogue: Catalogue
  readonly encoder: Encoder
  readonly constants: ModelConstants
  readonly retrievers: readonly Retriever[]
  /** Missing until every passage has its vector. */
  readonly vectors: PassageVectors | undefined
  /** Missing also when the model gives no tokens. */
  readonly tokens: PassageTokens | undefined
  readonly expander: TermExpander
  readonly findNames: NameFinder
  readonly ranking: RankingModel
  readonly report: ReportFailure
}
