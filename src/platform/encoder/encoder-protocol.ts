/** What the encoder's own process and its parent say to each other. */
export interface EncodeRequest {
  readonly id: number
  readonly text: string
  /** Parts that get a vector of their own beside that of the whole. */
  readonly parts: readonly TextPart[]
}

/** From `start` to `end` (exclusive), in UTF-16 offsets. */
export interface TextPart {
  readonly start: number
  readonly end: number
}

/** The tokens of a text that say something, in order. Tokens without weight (prefix, special ones) are left out. */
export interface TokenStates {
  /** One row a token: its state in an inner layer, projected to few dimensions, not centred. */
  readonly states: Float32Array
  /** The idf of each token. */
  readonly weights: Float32Array
  /** Start and end of each token in the text that was given (UTF-16 offsets), one after the other. */
  readonly spans: Uint32Array
}

export interface Encoding {
  /** Pooled over tokens, of length one, not centred. */
  readonly vector: Float32Array
  /**
   * One for each part that was asked for, pooled like `vector` from the tokens of that part: each was read together with
   * the rest (late chunking, arXiv 2409.04701), at no cost.
   */
  readonly parts: readonly Float32Array[]
  readonly tokens: number
  /** Whether the text was longer than the model can read. */
  readonly truncated: boolean
  /** Missing when the model comes without a token projection. */
  readonly tokenStates: TokenStates | undefined
}

export type EncoderMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly message: string }
  | ({ readonly type: 'encoded'; readonly id: number } & Encoding)
  | { readonly type: 'refused'; readonly id: number; readonly message: string }
