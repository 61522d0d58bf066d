import { type Edition, NotFoundError } from '../../domain/index.js'
import { listEditions } from '../../features/reports/index.js'
import type { Visit } from '../kit/visit.js'

/** The last edition that everybody may read. */
export async function latestEdition({ engine, viewer }: Visit): Promise<Edition | undefined> {
  return (await listEditions(engine, viewer)).findLast(({ publishedAt }) => publishedAt !== null)
}

/** @throws NotFoundError also for one that the reader may not know of */
export async function editionNumbered({ engine, viewer }: Visit, number: number | undefined): Promise<Edition> {
  const found = (await listEditions(engine, viewer)).find((edition) => edition.number === number)
  if (!found) throw new NotFoundError('edition', String(number))
  return found
}
