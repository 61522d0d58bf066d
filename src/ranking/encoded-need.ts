import type { TokenVectors, Views } from '../platform/encoder/index.js'
import type { Aspect } from '../platform/text/index.js'

/** A need as it is measured. */
export interface EncodedNeed {
  readonly text: string
  /** ISO 639-1. */
  readonly language: string
  /** The stems to search, by language of the texts to search in. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /**
   * Follows later, so that word search runs while the encoder works. Never rejects; `undefined` when the encoder cannot
   * answer: signals without vectors still work.
   */
  readonly views: Promise<Views | undefined>
  /** The aspects of the need. */
  readonly aspects: readonly Aspect[]
  /** The views of each aspect, encoded in the context of the whole text. */
  readonly aspectViews: Promise<readonly Views[] | undefined>
  /** The token vectors; `undefined` also when the model has no token projection. */
  readonly tokens: Promise<TokenVectors | undefined>
}
