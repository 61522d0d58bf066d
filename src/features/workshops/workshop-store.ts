import type { Workshop } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { StoredKit } from './kit/stored-kit.js'

/** Every workshop, the one that was planned first first. */
export async function readWorkshops(reader: Reader): Promise<Workshop[]> {
  const rows = await reader.selectFrom('workshops').select('body').orderBy('id').execute()
  return rows.map(({ body }) => fromJson<Workshop>(body))
}

export async function readWorkshop(reader: Reader, id: string): Promise<Workshop | undefined> {
  const row = await reader.selectFrom('workshops').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<Workshop>(row.body)
}

/** The kit that was prepared; `undefined` before one was. */
export async function readStoredKit(reader: Reader, id: string): Promise<StoredKit | undefined> {
  const row = await reader.selectFrom('workshops').select('kit').where('id', '=', id).executeTakeFirst()
  return row?.kit ? fromJson<StoredKit>(row.kit) : undefined
}

/** Writes a workshop; its kit stays. */
export async function putWorkshop(queries: Queries, workshop: Workshop): Promise<void> {
  const { id, version } = workshop
  const written = { version, body: toJson(workshop) }
  await queries
    .insertInto('workshops')
    .values({ id, ...written, kit: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(written))
    .execute()
}

export async function putKit(queries: Queries, id: string, kit: StoredKit): Promise<void> {
  await queries
    .updateTable('workshops')
    .set({ kit: toJson(kit) })
    .where('id', '=', id)
    .execute()
}

/** Deletes a workshop and, by cascade, what was answered about it; the needs and drafts that answers became stay. */
export async function deleteWorkshopRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('workshops').where('id', '=', id).execute()
}
