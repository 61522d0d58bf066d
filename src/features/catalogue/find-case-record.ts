import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readArchived, readCase, type StoredCase } from './case-study-store.js'
import { checkMayManage } from './check-may-manage.js'

/** A case study with its version and whether it is archived. @throws NotAllowedError, NotFoundError */
export async function findCaseRecord({ database }: WithDatabase, viewer: Viewer, id: string): Promise<StoredCase> {
  checkMayManage(viewer)
  const found = await readCase(database, id)
  if (!found) throw new NotFoundError('case study', id)
  return found
}

/** Archived case studies, in the order of their ids. @throws NotAllowedError */
export async function listArchived({ database }: WithDatabase, viewer: Viewer): Promise<StoredCase[]> {
  checkMayManage(viewer)
  return readArchived(database)
}
