import { type Technology, technology } from '../../domain/index.js'
import { fromJson, type Queries, type Reader } from '../../platform/database/index.js'
import { putRecord } from './record-store.js'

export async function readTechnology(reader: Reader, id: string): Promise<Technology | undefined> {
  const row = await reader.selectFrom('technologies').select('body').where('id', '=', id).executeTakeFirst()
  return row && technology.parse(fromJson(row.body))
}

/** Writes a technology that people change; the caller advances the generation of the catalogue. */
export async function putTechnology(queries: Queries, one: Technology): Promise<void> {
  await putRecord(queries, 'technologies', one.id, technology.parse(one))
}
