/** What the encoder's own process and its parent say to each other. */
export interface EncodeRequest {
  readonly id: number
  readonly text: string
}

export interface Encoding {
  /** Pooled over tokens, of length one, not centred. */
  readonly vector: Float32Array
  readonly tokens: number
  /** Whether the text was longer than the model can read. */
  readonly truncated: boolean
}

export type EncoderMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly message: string }
  | ({ readonly type: 'encoded'; readonly id: number } & Encoding)
  | { readonly type: 'refused'; readonly id: number; readonly message: string }
