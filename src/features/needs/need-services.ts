import type { Need } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { NeedReader } from './need-reader.js'
import type { NeedVectors } from './need-vectors.js'

/** Makes the matches to be judged for needs that were submitted. */
export interface Suggestions {
  /** Never rejects. Answers whether it went well; if not, it is tried again later. */
  makeFor(need: Need): Promise<boolean>
}

/** What reading and comparing needs takes. */
export interface NeedContext {
  readonly engine: Engine
  readonly needs: NeedReader
  readonly vectors: NeedVectors
}

/** What writing needs takes beside. */
export interface NeedServices extends NeedContext {
  readonly suggestions: Suggestions
}
