import type { Catalogue } from '../domain/index.js'
import type { Encoder, ModelConstants } from '../platform/encoder/index.js'
import type { ProblemSpace, RankingModel } from '../ranking/index.js'
import type { AgainstBackground } from './background.js'
import type { EncodingCache } from './encoding-cache.js'
import type { ReportFailure } from './failure-log.js'
import type { RankingComparison } from './load-rankings.js'
import type { NameFinder } from './name-finder.js'
import type { TokenReader } from './passages/token-reader.js'
import type { CaseSearch } from './retrieval/case-search.js'
import type { TermExpander } from './retrieval/expand-terms.js'

/** The immutable state that one request sees: catalogue, index, model and ranking. */
export interface Snapshot {
  readonly catalogue: Catalogue
  readonly encoder: Encoder
  readonly constants: ModelConstants
  readonly space: ProblemSpace
  readonly search: CaseSearch
  /** Missing while the search does not compare meaning. */
  readonly againstBackground: AgainstBackground | undefined
  /** The token vectors of passages, to show which words match. */
  readonly readTokens: TokenReader
  readonly expander: TermExpander
  readonly encodings: EncodingCache
  readonly findNames: NameFinder
  readonly ranking: RankingModel
  /** The number of `ranking`; 0 for the one that comes with the program. */
  readonly rankingNumber: number
  readonly comparison: RankingComparison | undefined
  readonly report: ReportFailure
}
