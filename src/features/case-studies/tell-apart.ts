import { mayManageCatalogue, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { readCaseStudyTarget } from './case-study-record.js'
import type { CaseStudyServices } from './case-study-services.js'
import { type CasePair, deleteDistinctPair, insertDistinctPair, pairOf } from './distinct-store.js'

type Services = Pick<CaseStudyServices, 'database'>

/** Notes that two case studies are no duplicates, so that they are not shown as such again. @throws NotFoundError, NotAllowedError */
export function tellApart({ database }: Services, viewer: Viewer, one: string, other: string): Promise<void> {
  const pair = pairOf(one, other)
  return database.transaction(async (queries) => {
    for (const id of pair) await readCaseStudyTarget(queries, viewer, { id })
    if (await insertDistinctPair(queries, pair)) await auditPair(queries, viewer, 'told apart', pair)
  })
}

/** Takes back that two case studies are no duplicates. @throws NotAllowedError */
export async function compareAgain({ database }: Services, viewer: Viewer, one: string, other: string): Promise<void> {
  if (!mayManageCatalogue(viewer)) throw new NotAllowedError('What stands in the catalogue is decided by staff')
  const pair = pairOf(one, other)
  await database.transaction(async (queries) => {
    if (await deleteDistinctPair(queries, pair)) await auditPair(queries, viewer, 'compared again', pair)
  })
}

function auditPair(queries: Queries, by: Viewer, action: string, pair: CasePair): Promise<void> {
  return record(queries, { by, action, entity: 'case pair', entityId: pair.join('/'), before: null, after: null })
}
