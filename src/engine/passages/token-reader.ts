import { LRUCache } from 'lru-cache'
import type { Reader } from '../../platform/database/index.js'
import type { TokenVectors } from '../../platform/encoder/index.js'
import { countRead } from '../../platform/metrics/index.js'
import { readTokenVectors } from './vector-store.js'

/** Reads the token vectors of inputs, by hash; inputs without any are left out. */
export type TokenReader = (hashes: readonly string[]) => Promise<ReadonlyMap<string, TokenVectors>>

/** Inputs whose token vectors stay in memory: some 25 MB. */
const remembered = 5_000

/** The same passages are shown again and again, so those that were shown last are remembered. */
export function tokenReader(reader: Reader, model: string): TokenReader {
  const known = new LRUCache<string, TokenVectors>({ max: remembered })
  return async (hashes) => {
    const missing = hashes.filter((hash) => countRead('tokens', known.get(hash)) === undefined)
    const read = missing.length > 0 ? await readTokenVectors(reader, model, missing) : new Map<string, TokenVectors>()
    for (const [hash, tokens] of read) known.set(hash, tokens)
    return new Map(
      hashes.flatMap((hash) => {
        const tokens = read.get(hash) ?? known.get(hash)
        return tokens ? [[hash, tokens] as const] : []
      }),
    )
  }
}
