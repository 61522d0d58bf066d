import path from 'node:path'
import { verifyAudit } from '../../src/features/audit/index.js'
import { type Database, SqliteDatabase } from '../../src/platform/database/index.js'
import { Client } from './client.js'
import type { Acknowledged } from './writers.js'

/** All errors in a running service and its database; empty when there are none. */
export async function findErrors(
  url: string,
  key: string,
  folder: string,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
  try {
    return [
      ...(await errorsOfFile(database)),
      ...(await errorsOfAudit(database)),
      ...(await errorsOfIndex(database, new Client(url, key))),
      ...(await lost(database, acknowledged)),
    ]
  } finally {
    await database.close()
  }
}

async function errorsOfFile(database: Database): Promise<string[]> {
  const integrity = await database.get<{ integrity_check: string }>('PRAGMA integrity_check')
  const dangling = await database.all('PRAGMA foreign_key_check')
  return [
    ...(integrity?.integrity_check === 'ok' ? [] : [`integrity: ${integrity?.integrity_check}`]),
    ...(dangling.length === 0 ? [] : [`${dangling.length} dangling references`]),
  ]
}

/** Empty when the chain of the audit is whole. */
export async function errorsOfAudit(database: Database): Promise<string[]> {
  const { brokenAt } = await verifyAudit({ database })
  return brokenAt === null ? [] : [`the audit is broken at ${brokenAt}`]
}

/** Empty when a running service has the whole catalogue in its index, and answers. */
export async function errorsOfIndex(database: Database, client: Client): Promise<string[]> {
  const errors: string[] = []
  const count = async (sql: string) => (await database.get<{ n: number }>(sql))!.n
  const passages = await count('SELECT COUNT(*) AS n FROM passages')
  const texts = await count('SELECT COUNT(*) AS n FROM (SELECT DISTINCT case_study_id, language FROM passages)')
  const vectorless = await count(
    'SELECT COUNT(*) AS n FROM passages WHERE input_hash NOT IN (SELECT input_hash FROM vectors)',
  )
  const words = await count('SELECT COUNT(*) AS n FROM passage_words')
  const ready = await client.call<{ passages: number; ann: { recallAt10: number } }>('GET', '/health/ready')
  if (vectorless > 0) errors.push(`${vectorless} passages without a vector`)
  if (words !== texts) errors.push(`${texts} texts, but words of ${words}`)
  if (ready.passages !== passages) errors.push(`${passages} passages, but the index has ${ready.passages}`)
  if (ready.ann.recallAt10 < 0.99) errors.push(`recall@10 ${ready.ann.recallAt10}`)
  const answer = await client.call<{ results: unknown[]; degraded: string[] }>('POST', '/recommendations', {
    text: 'Trucks in transit disappear on the way',
    limit: 50,
  })
  if (answer.results.length !== 50 || answer.degraded.length > 0) errors.push('recommendations are not complete')
  return errors
}

/** Acknowledged writes that are missing in the data or in the audit. */
export async function lost(database: Database, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const errors: string[] = []
  for (const { what, audited, holds } of acknowledged) {
    if (!(await holds(database))) errors.push(`lost: ${what}, ${audited.entityId}`)
    const audit = await database.get(
      'SELECT 1 FROM audit WHERE entity = ? AND entity_id = ? AND action = ?',
      audited.entity,
      audited.entityId,
      audited.action,
    )
    if (!audit) errors.push(`missing in the audit: ${what}, ${audited.entityId}`)
  }
  return errors
}
