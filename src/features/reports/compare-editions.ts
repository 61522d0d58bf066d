import type { Edition, InterfaceLanguage, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import type { EditionChange } from '../documents/index.js'
import { inOneLanguage } from '../documents/index.js'
import { compareContents } from './compare-contents.js'
import { editionRecord, shownTo } from './edition-record.js'
import { readContent } from './edition-store.js'

export interface ComparedEditions {
  readonly since: Edition
  readonly edition: Edition
  readonly changes: readonly EditionChange[]
}

/** What changed from one edition to another. @throws NotFoundError also for an edition that the viewer may not know of */
export async function compareEditions(
  { database }: WithDatabase,
  viewer: Viewer,
  { id, since }: { readonly id: string; readonly since: string },
  language: InterfaceLanguage,
): Promise<ComparedEditions> {
  const [earlier, later] = [
    await readTarget(editionRecord, database, viewer, { id: since }),
    await readTarget(editionRecord, database, viewer, { id }),
  ]
  const changes = compareContents(await readContent(database, since), await readContent(database, id))
  return {
    since: shownTo(viewer, earlier),
    edition: shownTo(viewer, later),
    changes: changes.map((change) => inOneLanguage(change, language)),
  }
}
