import type { Database } from '../platform/database/index.js'
import type { Encoder, ModelConstants } from '../platform/encoder/index.js'
import type { RankingModel } from '../ranking/index.js'
import type { Background } from './background.js'
import type { CatalogueSource } from './catalogue-source.js'
import type { EngineState } from './engine-state.js'
import type { BundledCodes } from './passages/bundled-codes.js'
import type { BundledVectors } from './passages/bundled-vectors.js'
import type { Progress } from './passages/embed-passages.js'
import type { RecallReport } from './retrieval/recall-report.js'
import type { SearchKeeper } from './retrieval/search-keeper.js'

export interface EngineLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface EngineStatus {
  readonly state: EngineState
  readonly progress: Progress | undefined
  readonly failure: string | undefined
  readonly caseStudies: number
  readonly passages: number
  readonly generation: number
  readonly recall: RecallReport | undefined
}

/** The status before the engine exists. */
export const notOpenYet: EngineStatus = {
  state: 'starting',
  progress: undefined,
  failure: undefined,
  caseStudies: 0,
  passages: 0,
  generation: 0,
  recall: undefined,
}

/** A language model, and what was made or fitted for it. */
export interface EngineModel {
  readonly encoder: Encoder
  readonly constants: ModelConstants
  /** Reads the vectors that come with the program; empty where there are none. */
  readonly bundledVectors: () => Promise<BundledVectors>
  /** Reads the codes of tokens that come with the program; empty where there are none. */
  readonly bundledCodes: (codebook: string) => Promise<BundledCodes>
  /** Needs that the catalogue stands out from; empty where there are none for this model. */
  readonly background: Background
  /** The bundled ranking, in use until a learned one replaces it. */
  readonly bundledRanking: RankingModel
}

export interface EngineOptions extends EngineModel {
  readonly database: Database
  readonly source: CatalogueSource
  /** Keeps the search for a model; in memory when missing. */
  readonly keepSearch?: ((options: EngineOptions, stop: AbortSignal) => SearchKeeper) | undefined
  /** The file of the nearest-neighbour index. */
  readonly indexFile: string
  /** From this many case studies on, they are indexed: comparing fewer with a need takes no longer, and misses none. */
  readonly indexFrom: number
  /**
   * Whether vectors of other models are deleted when those of this one are complete. Not by a command that tries another
   * model beside a running service.
   */
  readonly removeOtherModels?: boolean | undefined
  readonly log: EngineLog
  /** Called with the progress of embedding, and with `undefined` when it ends, with or without success. */
  readonly onProgress?: ((progress: Progress | undefined) => void) | undefined
}
