import type { AuditHead, WithDatabase } from '../../platform/database/index.js'
import { firstHash, hashOfEntry } from './audit-hash.js'
import { readEntries } from './audit-store.js'

const atOnce = 1_000

export interface Verification {
  /** How many entries are as they were written, counted from the first. */
  readonly entries: number
  /** The hash of the last of these. */
  readonly head: string
  /** Number of the first entry that is not as it was written; null when all are. */
  readonly brokenAt: number | null
  /**
   * Whether the entries of a head that was noted earlier are still there: `missing` when there are fewer, `different`
   * when they are not the same. Null when nothing was expected.
   */
  readonly expected: 'met' | 'missing' | 'different' | null
}

/**
 * Follows the chain of hashes from the first entry to the last. Alone it shows that one was changed or taken out of the
 * middle. A chain that was rewritten, or whose end was cut, differs from a head that was noted earlier.
 * @param expectation the head as it was noted earlier
 */
export async function verifyAudit({ database: reader }: WithDatabase, expectation?: AuditHead): Promise<Verification> {
  let number = 0
  let previousHash = firstHash
  let noted = expectation?.entries === 0 ? firstHash : undefined
  const verified = (brokenAt: number | null): Verification => ({
    entries: number,
    head: previousHash,
    brokenAt,
    expected: expectation ? outcome(expectation.head, noted) : null,
  })
  while (true) {
    const entries = await readEntries(reader, number, atOnce)
    for (const entry of entries) {
      const intact =
        entry.number === number + 1 && entry.previousHash === previousHash && entry.hash === hashOfEntry(entry)
      if (!intact) return verified(number + 1)
      number = entry.number
      previousHash = entry.hash
      if (number === expectation?.entries) noted = entry.hash
    }
    if (entries.length < atOnce) return verified(null)
  }
}

function outcome(expected: string, found: string | undefined): 'met' | 'missing' | 'different' {
  if (found === undefined) return 'missing'
  return found === expected ? 'met' : 'different'
}
