import { PasserelleError } from '../../../domain/index.js'
import type { Connection } from './connection.js'

/** Reported when a database is too large to be rewritten while it is in use. */
class DatabaseNotRewrittenError extends PasserelleError {
  readonly code = 'DATABASE_NOT_REWRITTEN'
}

/**
 * Maximum number of bytes of a database that is rewritten as a whole, which takes about a second. It can be read
 * meanwhile, but not written.
 */
const rewrittenUpTo = 2 ** 30
/** Milliseconds for which emptying the log waits for readers; writers wait as long. */
const patience = 250

/**
 * Moves the log into the database and empties it: it contains old pages.
 * @returns whether it is empty; it is not while somebody reads from it
 */
export async function emptyLog(writer: Connection): Promise<boolean> {
  await writer.exec(`PRAGMA busy_timeout = ${patience}`)
  try {
    const found = await writer.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')
    return found?.busy === 0
  } finally {
    await writer.useUsualTimeout()
  }
}

/**
 * Rewrites the database if something was deleted since the last rewrite. `secure_delete` overwrites deleted data with
 * zeros; but when pages are split or joined, SQLite leaves copies of rows in the unused part of the old page, and only
 * a rewrite removes these (of 314 needs deleted among others, two still had words in the file).
 * @throws DatabaseNotRewrittenError when it is too large
 */
export async function rewrite(writer: Connection): Promise<void> {
  const { made, swept } = (await writer.get<{ made: number; swept: number }>('SELECT made, swept FROM erasures'))!
  if (made === swept) return
  const { bytes } = (await writer.get<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  ))!
  if (bytes > rewrittenUpTo) {
    throw new DatabaseNotRewrittenError(
      'Words that were deleted may be left in unused parts of the database, which is too large to be rewritten while it is in use: stop the service, make a backup and restore that',
    )
  }
  await writer.exec('VACUUM')
  await writer.run('UPDATE erasures SET swept = MAX(swept, ?)', made)
  await emptyLog(writer)
}
