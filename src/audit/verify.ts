import type { Queries } from '../storage/index.js'
import { firstHash, hashOf, readEntries } from './audit-store.js'

const atOnce = 1_000

export interface Verification {
  readonly entries: number
  /** Number of the first entry that is not as it was written; null when all are. */
  readonly brokenAt: number | null
}

/** Follows the chain of hashes from the first entry to the last. */
export async function verify(database: Pick<Queries, 'all'>): Promise<Verification> {
  let number = 0
  let previousHash = firstHash
  while (true) {
    const entries = await readEntries(database, number, atOnce)
    for (const entry of entries) {
      const intact = entry.number === number + 1 && entry.previousHash === previousHash && entry.hash === hashOf(entry)
      if (!intact) return { entries: number, brokenAt: number + 1 }
      number = entry.number
      previousHash = entry.hash
    }
    if (entries.length < atOnce) return { entries: number, brokenAt: null }
  }
}
