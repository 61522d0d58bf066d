/** The messages between the encoder process and its parent. */
export interface EncodeRequest {
  readonly id: number
  readonly text: string
  /** Parts that get their own vector, in addition to the vector of the whole text. */
  readonly parts: readonly TextPart[]
}

/** From `start` to `end` (exclusive), in UTF-16 offsets. */
export interface TextPart {
  readonly start: number
  readonly end: number
}

/** The tokens of a text that have a weight, in order; prefix and special tokens are left out. */
export interface TokenStates {
  /** One row per token: its state in an inner layer, projected to few dimensions, not centred. */
  readonly states: Float32Array
  /** The idf of each token. */
  readonly weights: Float32Array
  /** Start and end of each token in the given text (UTF-16 offsets), as pairs. */
  readonly spans: Uint32Array
}

export interface Encoding {
  /** Pooled over tokens, unit length, not centred. */
  readonly vector: Float32Array
  /**
   * One vector for each requested part, pooled like `vector` from the tokens of the part. The whole text is read once
   * (late chunking, arXiv 2409.04701), so parts cost nothing.
   */
  readonly parts: readonly Float32Array[]
  readonly tokens: number
  /** Whether the text was longer than the model can read. */
  readonly truncated: boolean
  /** Missing when the model has no token projection. */
  readonly tokenStates: TokenStates | undefined
}

/** Bytes of resident memory of the process. */
interface WithMemory {
  readonly memory: number
}

export type EncoderMessage =
  | ({ readonly type: 'ready' } & WithMemory)
  | { readonly type: 'failed'; readonly message: string }
  | ({ readonly type: 'encoded'; readonly id: number } & Encoding & WithMemory)
  | { readonly type: 'refused'; readonly id: number; readonly message: string }
