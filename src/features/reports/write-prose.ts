import { NotFoundError, type ProseKey, StaleVersionError, type Viewer } from '../../domain/index.js'
import type { Reader, WithDatabase } from '../../platform/database/index.js'
import { readTarget, record } from '../audit/index.js'
import { checkMayManage, checkNotPublished, editionRecord } from './edition-record.js'
import { readContent } from './edition-store.js'
import type { Prose } from './prose.js'
import { putProse, readAllProse, readProse } from './prose-store.js'

/** Which text is meant, and the version that the caller read; without it, any is accepted. */
export interface ProseTarget extends ProseKey {
  readonly editionId: string
  readonly version?: number | undefined
}

/** Everything that was written for an edition, drafts among it. @throws NotAllowedError, NotFoundError */
export async function listProse({ database }: WithDatabase, viewer: Viewer, editionId: string): Promise<Prose[]> {
  checkMayManage(viewer)
  await readTarget(editionRecord, database, viewer, { id: editionId })
  return readAllProse(database, editionId)
}

/** A text, empty where nothing was written yet. @throws NotAllowedError, NotFoundError */
export async function findProse({ database }: WithDatabase, viewer: Viewer, target: ProseTarget): Promise<Prose> {
  checkMayManage(viewer)
  await readTarget(editionRecord, database, viewer, { id: target.editionId })
  return proseAt(database, target)
}

/**
 * Writes a text for an edition that is not published yet; without a word in it, nothing stands there. A draft from the
 * last edition that is saved, changed or not, belongs to this one.
 * @throws NotAllowedError, NotFoundError, StaleVersionError, WrongStatusError
 */
export async function writeProse(
  { database }: WithDatabase,
  viewer: Viewer,
  target: ProseTarget,
  text: string,
): Promise<Prose> {
  checkMayManage(viewer)
  return database.transaction(async (queries) => {
    const edition = await readTarget(editionRecord, queries, viewer, { id: target.editionId })
    checkNotPublished(edition)
    const before = await proseAt(queries, target)
    if (target.version !== undefined && target.version !== before.version) throw new StaleVersionError(before.version)
    const after: Prose = {
      ...before,
      version: before.version + 1,
      updatedAt: new Date().toISOString(),
      author: viewer.id,
      carriedOver: false,
      text,
    }
    await putProse(queries, after)
    await record(queries, {
      by: viewer,
      action: before.version === 0 ? 'written' : 'changed',
      entity: 'edition prose',
      entityId: `${edition.id}/${target.chapter}/${target.place}/${target.language}`,
      before: before.version === 0 ? null : { version: before.version, text: before.text },
      after: { version: after.version, text },
    })
    return after
  })
}

/** @throws NotFoundError for a chapter that the edition does not have */
async function proseAt(reader: Reader, { editionId, chapter, place, language }: ProseTarget): Promise<Prose> {
  const { chapters } = await readContent(reader, editionId)
  if (!chapters.some(({ id }) => id === chapter)) throw new NotFoundError('chapter', chapter)
  const key = { chapter, place, language }
  const written = await readProse(reader, editionId, key)
  return written ?? { ...key, editionId, version: 0, updatedAt: null, author: null, carriedOver: false, text: '' }
}
