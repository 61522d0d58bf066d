import { createHmac, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Encoding } from '../platform/encoder/index.js'
import { countRead } from '../platform/metrics/index.js'

/** Needs whose encodings stay in memory: some 20 kB each. */
const remembered = 500

/** What an encoding depends on. */
export interface EncodedText {
  readonly text: string
  /** The language decides where the text is split into aspects. */
  readonly language: string
  readonly model: string
}

/**
 * The encodings of the last needs: a text that is sent again, such as for the next page, need not be read again. In memory
 * only. Texts are known by a keyed hash, and all are forgotten when anything is erased.
 */
export class EncodingCache {
  readonly #secret = randomBytes(32)
  readonly #known = new LRUCache<string, Encoding>({ max: remembered })
  #erasures = 0

  async read(what: EncodedText, encode: () => Promise<Encoding>): Promise<Encoding> {
    const key = this.#keyOf(what)
    const known = countRead('encodings', this.#known.get(key))
    if (known) return known
    const erasures = this.#erasures
    const encoding = await encode()
    // What was erased while it was read must not come back.
    if (erasures === this.#erasures) this.#known.set(key, encoding)
    return encoding
  }

  clear(): void {
    this.#erasures += 1
    this.#known.clear()
  }

  #keyOf({ text, language, model }: EncodedText): string {
    return createHmac('sha256', this.#secret)
      .update(JSON.stringify([model, language, text]))
      .digest('base64')
  }
}
