import type { TextPart } from '../../src/platform/encoder/encoder-protocol.js'
import { Encoder, type Encoding } from '../../src/platform/encoder/index.js'

/** The real model with a cache: tests use the same texts again and again. */
export class RememberingEncoder extends Encoder {
  readonly #known = new Map<string, Promise<Encoding>>()

  override encode(text: string, urgency?: 'live' | 'bulk', parts: readonly TextPart[] = []): Promise<Encoding> {
    const asked = JSON.stringify([text, parts])
    const known = this.#known.get(asked) ?? super.encode(text, urgency, parts)
    this.#known.set(asked, known)
    known.catch(() => this.#known.delete(asked))
    return known
  }
}
