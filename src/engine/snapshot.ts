import type { Catalogue } from '../domain/index.js'
import type { Encoder, ModelConstants } from '../platform/encoder/index.js'
import type {
  PassageTokens,
  ProblemSpace,
  ProblemVectors,
  RankingModel,
  WholeTexts,
  WordIndex,
} from '../ranking/index.js'
import type { AgainstBackground } from './background.js'
import type { EncodingCache } from './encoding-cache.js'
import type { ReportFailure } from './failure-log.js'
import type { RankingComparison } from './load-rankings.js'
import type { NameFinder } from './name-finder.js'
import type { TokenReader } from './passages/token-reader.js'
import type { CaseIndex } from './retrieval/case-index.js'
import type { TermExpander } from './retrieval/expand-terms.js'

/** The immutable state that one request sees: catalogue, index, model and ranking. */
export interface Snapshot {
  readonly catalogue: Catalogue
  readonly encoder: Encoder
  readonly constants: ModelConstants
  readonly space: ProblemSpace
  /** The number of passages with a vector. */
  readonly passages: number
  readonly words: WordIndex
  /** Missing until every passage has a vector. */
  readonly wholes: WholeTexts | undefined
  /** Missing when `wholes` are. */
  readonly againstBackground: AgainstBackground | undefined
  /** Missing when `wholes` are. */
  readonly problems: ProblemVectors | undefined
  /** Missing when `wholes` are. */
  readonly index: CaseIndex | undefined
  /** Also missing when the model does not code tokens. */
  readonly tokens: PassageTokens | undefined
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
