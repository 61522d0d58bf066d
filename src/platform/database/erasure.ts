import { PasserelleError } from '../../domain/index.js'
import type { Connection } from './connection.js'
import type { TextQueries } from './queries.js'

/** Reported when a database is too large to be written anew while it is in use. */
class DatabaseNotRewrittenError extends PasserelleError {
  readonly code = 'DATABASE_NOT_REWRITTEN'
  readonly status = 500
}

/** Bytes up to which a database is rewritten as a whole: a second or so. Meanwhile it can be read and not be written. */
const rewrittenUpTo = 2 ** 30
/** Milliseconds for which the log waits for readers; others wait to write as long. */
const patience = 250

/** Notes, in the transaction that deletes, that something was deleted for good: another process can finish the work. */
export async function noteErasure(writer: Pick<TextQueries, 'run'>): Promise<void> {
  await writer.run('UPDATE erasures SET made = made + 1')
}

/**
 * Brings the log into the database and empties it: it holds pages as they were before.
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
 * Writes the database anew where something was deleted since it last was. `secure_delete` puts zeros over what is deleted
 * where it stands then; when pages are split or joined, SQLite leaves copies of rows in the unused part of the old page,
 * and nothing but a rewrite takes these away (of 314 needs deleted among others, two still had words in the file).
 * @throws DatabaseNotRewrittenError when it is too large for that
 */
export async function rewrite(writer: Connection): Promise<void> {
  const { made, swept } = (await writer.get<{ made: number; swept: number }>('SELECT made, swept FROM erasures'))!
  if (made === swept) return
  const { bytes } = (await writer.get<{ bytes: number }>(
    'SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size',
  ))!
  if (bytes > rewrittenUpTo) {
    throw new DatabaseNotRewrittenError(
      'Words that were deleted may be left in unused parts of the database, which is too large to be written anew while it is in use: stop the service, make a backup and restore that',
    )
  }
  await writer.exec('VACUUM')
  await writer.run('UPDATE erasures SET swept = MAX(swept, ?)', made)
  await emptyLog(writer)
}
