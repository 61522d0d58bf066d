import type { Encoder, Progress } from '../embedding/index.js'
import type { RecallReport } from '../search/index.js'

/** What the engine tells whoever runs it. */
export interface EngineLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface EngineStatus {
  /** `ready` once recommendations are complete. */
  readonly state: 'starting' | 'embedding' | 'indexing' | 'ready' | 'failed'
  readonly progress: Progress | undefined
  readonly failure: string | undefined
  readonly caseStudies: number
  readonly passages: number
  readonly generation: number
  readonly recall: RecallReport | undefined
}

/** The status before there is an engine. */
export const notOpenYet: EngineStatus = {
  state: 'starting',
  progress: undefined,
  failure: undefined,
  caseStudies: 0,
  passages: 0,
  generation: 0,
  recall: undefined,
}

export interface EngineOptions {
  readonly log: EngineLog
  /** Hears how far the embedding is, and `undefined` once that has ended, however it ended. */
  readonly onProgress?: (progress: Progress | undefined) => void
  /** Gives up the opening when aborted; `close` is what ends an engine that is open. */
  readonly signal?: AbortSignal
  /** An encoder that is shared with others and closed by whoever made it; by default the engine has its own. */
  readonly encoder?: Encoder
}
