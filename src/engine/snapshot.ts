import type { Catalogue } from '../domain/index.js'
import type { Encoder, ModelConstants } from '../platform/encoder/index.js'
import type {
  PassageTokens,
  PassageVectors,
  ProblemSpace,
  ProblemVectors,
  RankingModel,
  Retriever,
} from '../ranking/index.js'
import type { AgainstBackground } from './background.js'
import type { ReportFailure } from './failure-log.js'
import type { NameFinder } from './name-finder.js'
import type { TermExpander } from './retrieval/expand-terms.js'

/** The immutable state that one request sees: catalogue, index, model and ranking. */
export interface Snapshot {
  readonly catalogue: Catalogue
  readonly encoder: Encoder
  readonly constants: ModelConstants
  readonly space: ProblemSpace
  readonly retrievers: readonly Retriever[]
  /** The number of passages with a vector. */
  readonly passages: number
  /** Missing until every passage has a vector. */
  readonly vectors: PassageVectors | undefined
  /** Missing when `vectors` are. */
  readonly againstBackground: AgainstBackground | undefined
  /** Missing when `vectors` are. */
  readonly problems: ProblemVectors | undefined
  /** Also missing when the model gives no token vectors. */
  readonly tokens: PassageTokens | undefined
  readonly expander: TermExpander
  readonly findNames: NameFinder
  readonly ranking: RankingModel
  readonly report: ReportFailure
}
