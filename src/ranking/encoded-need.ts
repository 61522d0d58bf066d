import type { TokenVectors, Views } from '../platform/encoder/index.js'
import type { Aspect } from '../platform/text/index.js'

/** A need as the retrievers see it. */
export interface EncodedNeed {
  readonly text: string
  /** ISO 639-1. */
  readonly language: string
  /** The stems to look for, by the language of the texts to look in. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /**
   * Comes later than the rest, so that words are looked up while the encoder is at work. Never rejects; `undefined` when
   * the encoder cannot answer: what needs no vector still works.
   */
  readonly views: Promise<Views | undefined>
  /** What it asks for, one by one. */
  readonly aspects: readonly Aspect[]
  /** The views of each aspect, read in the light of the whole text. */
  readonly aspectViews: Promise<readonly Views[] | undefined>
  /** The same for its tokens; `undefined` also when the model comes without what they need. */
  readonly tokens: Promise<TokenVectors | undefined>
}
