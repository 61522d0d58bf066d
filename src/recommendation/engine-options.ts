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

export interface EngineOptions {
  readonly log: EngineLog
  readonly onProgress?: (progress: Progress) => void
  /** An encoder that is shared with others and closed by whoever made it; by default the engine has its own. */
  readonly encoder?: Encoder
}
