import type { Edition, Target, Viewer } from '../../domain/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkMayManage, checkNotPublished, editionRecord } from './edition-record.js'
import { updateContent } from './edition-store.js'
import { generateContent } from './generate-content.js'
import type { ReportServices } from './report-services.js'

/**
 * Takes the content of an edition anew from the catalogue; what editors wrote stays.
 * @throws NotAllowedError, NotFoundError, StaleVersionError, WrongStatusError
 */
export async function regenerateEdition(services: ReportServices, viewer: Viewer, target: Target): Promise<Edition> {
  checkMayManage(viewer)
  const { database, catalogue } = services.engine
  return database.transaction(async (queries) => {
    const before = await readTarget(editionRecord, queries, viewer, target)
    checkNotPublished(before)
    const after = { ...before, generatedAt: new Date().toISOString(), generation: catalogue.generation }
    await updateContent(queries, before.id, await generateContent(services, queries, after))
    return writeVersion(editionRecord, queries, { by: viewer, action: 'generated', before, after })
  })
}
