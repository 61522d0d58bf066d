import type { Queries, Reader } from '../database/index.js'

/** A request that was begun with a key; without a status it was not finished, as far as is known. */
export interface BegunRequest {
  readonly fingerprint: string
  readonly status: number | null
  readonly location: string | null
  /** As JSON, unless something was erased since. */
  readonly answer: string | null
}

/** @returns whether nobody had begun it */
export async function beginRequest(queries: Queries, id: string, fingerprint: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('idempotencyKeys')
    .values({ id, fingerprint, at: new Date().toISOString(), status: null, location: null, answer: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export function readRequest(reader: Reader, id: string): Promise<BegunRequest | undefined> {
  return reader
    .selectFrom('idempotencyKeys')
    .select(['fingerprint', 'status', 'location', 'answer'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function finishRequest(
  queries: Queries,
  id: string,
  outcome: { status: number; location: string | null; answer: string | null },
): Promise<void> {
  await queries.updateTable('idempotencyKeys').set(outcome).where('id', '=', id).execute()
}

/** It failed, so it can be sent again. */
export async function forgetRequest(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('idempotencyKeys').where('id', '=', id).execute()
}

/** @param before ISO 8601 @returns how many were forgotten */
export async function forgetRequestsBefore(queries: Queries, before: string, limit: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('idempotencyKeys')
    .where('id', 'in', (rows) => rows.selectFrom('idempotencyKeys').select('id').where('at', '<', before).limit(limit))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Forgets one request if it was begun before a time (ISO 8601): its key may be used again. */
export async function forgetRequestIfBefore(queries: Queries, id: string, before: string): Promise<void> {
  await queries.deleteFrom('idempotencyKeys').where('id', '=', id).where('at', '<', before).execute()
}
