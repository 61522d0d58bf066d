import type { DatabasePlace } from '../open-database.js'
import { type Moved, type MoveOptions, move } from './move.js'
import { openSource, openTarget } from './open-ends.js'

/**
 * Copies everything from one database to another one, of either kind, while nothing else has them open. No service opens
 * the target before all of it has arrived and is verified.
 * @throws DatabaseInUseError, DatabaseNotEmptyError, MoveDiffersError
 */
export async function moveDatabase(from: DatabasePlace, to: DatabasePlace, options: MoveOptions): Promise<Moved> {
  const source = await openSource(from)
  try {
    const target = await openTarget(to)
    try {
      return await move(source, target, options)
    } finally {
      await target.database.close()
    }
  } finally {
    await source.database.close()
  }
}
