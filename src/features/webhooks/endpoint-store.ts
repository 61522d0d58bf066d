import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { WebhookEndpoint } from './webhook-endpoint.js'

type Row = { readonly id: string; readonly version: number; readonly body: string }

export async function readEndpoints(reader: Reader): Promise<WebhookEndpoint[]> {
  const rows = await reader.selectFrom('webhookEndpoints').select(['id', 'version', 'body']).orderBy('id').execute()
  return rows.map(endpointOf)
}

export async function readEndpoint(reader: Reader, id: string): Promise<WebhookEndpoint | undefined> {
  const row = await reader
    .selectFrom('webhookEndpoints')
    .select(['id', 'version', 'body'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && endpointOf(row)
}

/** The secrets to sign with at a time (ISO 8601), the newest first; none when the endpoint is gone. */
export async function readSecrets(reader: Reader, id: string, now: string): Promise<string[]> {
  const row = await reader
    .selectFrom('webhookEndpoints')
    .select(['secret', 'oldSecret', 'oldSecretUntil'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return []
  const isOldValid = row.oldSecret !== null && row.oldSecretUntil !== null && row.oldSecretUntil > now
  return isOldValid ? [row.secret, row.oldSecret!] : [row.secret]
}

export async function insertEndpoint(queries: Queries, endpoint: WebhookEndpoint, secret: string): Promise<void> {
  const { id, version, ...body } = endpoint
  await queries
    .insertInto('webhookEndpoints')
    .values({ id, version, body: toJson(body), secret })
    .execute()
}

export async function updateEndpoint(queries: Queries, { id, version, ...body }: WebhookEndpoint): Promise<void> {
  await queries
    .updateTable('webhookEndpoints')
    .set({ version, body: toJson(body) })
    .where('id', '=', id)
    .execute()
}

/** Signs with a new secret from now on, and with the one before until a time (ISO 8601). */
export async function replaceSecret(
  queries: Queries,
  id: string,
  { secret, oldSecret, oldSecretUntil }: { secret: string; oldSecret: string; oldSecretUntil: string },
): Promise<void> {
  await queries
    .updateTable('webhookEndpoints')
    .set({ secret, oldSecret, oldSecretUntil })
    .where('id', '=', id)
    .execute()
}

export async function deleteEndpointRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('webhookEndpoints').where('id', '=', id).execute()
}

function endpointOf({ id, version, body }: Row): WebhookEndpoint {
  return { id, version, ...fromJson<Omit<WebhookEndpoint, 'id' | 'version'>>(body) }
}
