import { monotonicFactory } from 'ulid'
import type { Edition, EditionName, Viewer } from '../../domain/index.js'
import { auditChange } from '../audit/index.js'
import { checkMayManage, editionRecord } from './edition-record.js'
import { insertEdition, readEditions } from './edition-store.js'
import { generateContent } from './generate-content.js'
import { putProse, readAllProse } from './prose-store.js'
import type { ReportServices } from './report-services.js'

const nextId = monotonicFactory()

/**
 * Makes an edition from the catalogue as it is now. What editors wrote for the last one is carried over as drafts.
 * @throws NotAllowedError
 */
export async function makeEdition(services: ReportServices, viewer: Viewer, { name }: EditionName): Promise<Edition> {
  checkMayManage(viewer)
  const { database, catalogue } = services.engine
  const createdAt = new Date().toISOString()
  return database.transaction(async (queries) => {
    const last = (await readEditions(queries)).at(-1)
    const after: Edition = {
      name,
      id: nextId(),
      version: 1,
      number: (last?.number ?? 0) + 1,
      createdAt,
      createdBy: viewer.id,
      generatedAt: createdAt,
      generation: catalogue.generation,
      publishedAt: null,
    }
    await insertEdition(queries, after, await generateContent(services, queries, after))
    for (const one of last ? await readAllProse(queries, last.id) : []) {
      if (one.text !== '') await putProse(queries, { ...one, editionId: after.id, version: 1, carriedOver: true })
    }
    await auditChange(editionRecord, queries, { by: viewer, action: 'made', after })
    return after
  })
}
