import type { Need } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { NeedReader } from './need-reader.js'
import type { NeedVectors } from './need-vectors.js'

/** Makes the suggestions for submitted needs, which staff then decide on. */
export interface Suggestions {
  /** Never rejects. @returns whether it succeeded; if not, it is tried again later */
  makeFor(need: Need): Promise<boolean>
}

/** The services for reading and comparing needs. */
export interface NeedContext {
  readonly engine: Engine
  readonly needs: NeedReader
  readonly vectors: NeedVectors
}

/** The services for writing needs. */
export interface NeedServices extends NeedContext {
  readonly suggestions: Suggestions
}
