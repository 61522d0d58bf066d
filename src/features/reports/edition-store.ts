import type { Edition } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { EditionContent } from './edition-content.js'

/** Every edition, the first one first. */
export async function readEditions(reader: Reader): Promise<Edition[]> {
  const rows = await reader.selectFrom('editions').select('body').orderBy('number').execute()
  return rows.map(({ body }) => fromJson<Edition>(body))
}

export async function readEdition(reader: Reader, id: string): Promise<Edition | undefined> {
  const row = await reader.selectFrom('editions').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<Edition>(row.body)
}

export async function readContent(reader: Reader, id: string): Promise<EditionContent> {
  const { content } = await reader
    .selectFrom('editions')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return fromJson<EditionContent>(content)
}

export async function insertEdition(queries: Queries, edition: Edition, content: EditionContent): Promise<void> {
  const { id, number, version } = edition
  await queries
    .insertInto('editions')
    .values({ id, number, version, body: toJson(edition), content: toJson(content) })
    .execute()
}

export async function updateEdition(queries: Queries, edition: Edition): Promise<void> {
  const { id, version } = edition
  await queries
    .updateTable('editions')
    .set({ version, body: toJson(edition) })
    .where('id', '=', id)
    .execute()
}

export async function updateContent(queries: Queries, id: string, content: EditionContent): Promise<void> {
  await queries
    .updateTable('editions')
    .set({ content: toJson(content) })
    .where('id', '=', id)
    .execute()
}

/** Deletes an edition and, by cascade, what was written for it. */
export async function deleteEditionRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('editions').where('id', '=', id).execute()
}
