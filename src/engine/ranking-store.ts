import { fromJson, type Queries, type Reader, toJson } from '../platform/database/index.js'
import { type Refit, refit, type StoredRefit } from './refit.js'

const columns = ['number', 'at', 'body', 'accepted'] as const

interface Row {
  readonly number: number
  readonly at: string
  readonly body: string
  readonly accepted: number
}

/** The revision of the rankings: how often the one in use, or what it is compared with, has changed. */
export async function readModelRevision(reader: Reader): Promise<number> {
  return (await reader.selectFrom('learnedModelInUse').select('revision').executeTakeFirstOrThrow()).revision
}

/** The number of the model in use; `null` for the bundled one. */
export async function readModelInUse(reader: Reader): Promise<number | null> {
  return (await reader.selectFrom('learnedModelInUse').select('number').executeTakeFirstOrThrow()).number
}

export async function useModel(queries: Queries, number: number | null): Promise<void> {
  await queries.updateTable('learnedModelInUse').set({ number }).execute()
  await noteRankingChange(queries)
}

/** Lets every process load anew by what answers are ranked. */
export async function noteRankingChange(queries: Queries): Promise<void> {
  await queries
    .updateTable('learnedModelInUse')
    .set((state) => ({ revision: state('revision', '+', 1) }))
    .execute()
}

/** The numbers of all refits, of any encoder. */
export async function readRefitNumbers(reader: Reader): Promise<number[]> {
  const rows = await reader.selectFrom('learnedModels').select('number').execute()
  return rows.map(({ number }) => number)
}

/** @param encoder the encoder of the vectors: weights are not valid for another one */
export async function addRefit(queries: Queries, encoder: string, at: string, one: Refit): Promise<number> {
  const { number } = await queries
    .insertInto('learnedModels')
    .values({ at, encoder, body: toJson(one), accepted: Number(one.worse.length === 0) })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** The refits for an encoder, the latest first; those that this version cannot read are left out. */
export async function readRefits(reader: Reader, encoder: string): Promise<StoredRefit[]> {
  const rows = await reader
    .selectFrom('learnedModels')
    .select(columns)
    .where('encoder', '=', encoder)
    .orderBy('number', 'desc')
    .execute()
  return rows.flatMap((row) => refitOf(row) ?? [])
}

/** A refit of an encoder; `undefined` where there is none that this version can read. */
export async function readRefit(reader: Reader, encoder: string, number: number): Promise<StoredRefit | undefined> {
  const row = await reader
    .selectFrom('learnedModels')
    .select(columns)
    .where('encoder', '=', encoder)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && refitOf(row)
}

/** The refit in use; `undefined` when the ranking in use is the one that comes with the program. */
export async function readRefitInUse(reader: Reader, encoder: string): Promise<StoredRefit | undefined> {
  const number = await readModelInUse(reader)
  return number === null ? undefined : readRefit(reader, encoder, number)
}

function refitOf({ number, at, body, accepted }: Row): StoredRefit | undefined {
  const parsed = refit.safeParse(fromJson(body))
  return parsed.success ? { ...parsed.data, number, at, accepted: accepted === 1 } : undefined
}
