import { z } from 'zod'
import type { Database, Queries } from '../platform/database/index.js'
import { learnedModel, type RankingModel, rankingModel } from '../ranking/index.js'

const figures = z.record(z.string(), z.number())

/** What a refit came to. */
export const refit = z.strictObject({
  ranking: rankingModel,
  /** The models by fold that judged it: what it is compared with by the next one. */
  folds: z.array(learnedModel),
  /** Needs with decisions that it learned from, beside the judged topics. */
  decidedNeeds: z.number().int(),
  /** On the judged topics, each judged by a model of other folds. */
  before: figures,
  after: figures,
  /** What got worse; it goes live only when nothing did. */
  worse: z.array(z.string()),
})
export type Refit = z.infer<typeof refit>

export interface StoredRefit extends Refit {
  readonly number: number
  readonly at: string
  readonly accepted: boolean
}

interface Row {
  readonly number: number
  readonly at: string
  readonly body: string
  readonly accepted: number
}

/** How often the model in use was changed. */
export async function readModelRevision(database: Pick<Database, 'get'>): Promise<number> {
  return (await database.get<{ revision: number }>('SELECT revision FROM learned_model_in_use'))!.revision
}

/** The number of the model in use; `null` for the one that comes with the program. */
export async function readModelInUse(database: Pick<Database, 'get'>): Promise<number | null> {
  return (await database.get<{ number: number | null }>('SELECT number FROM learned_model_in_use'))!.number
}

export async function useModel(queries: Queries, number: number | null): Promise<void> {
  await queries.run('UPDATE learned_model_in_use SET number = ?, revision = revision + 1', number)
}

/** @param encoder what the vectors were made with: weights mean nothing for another one */
export async function addRefit(queries: Queries, encoder: string, at: string, one: Refit): Promise<number> {
  const row = await queries.get<{ number: number }>(
    'INSERT INTO learned_models (at, encoder, body, accepted) VALUES (?, ?, ?, ?) RETURNING number',
    at,
    encoder,
    JSON.stringify(one),
    Number(one.worse.length === 0),
  )
  return row!.number
}

/** Refits of an encoder, the latest first; those that this version cannot read are left out. */
export async function readRefits(database: Pick<Database, 'all'>, encoder: string): Promise<StoredRefit[]> {
  const rows = await database.all<Row>(
    'SELECT number, at, body, accepted FROM learned_models WHERE encoder = ? ORDER BY number DESC',
    encoder,
  )
  return rows.flatMap((row) => {
    const parsed = refit.safeParse(JSON.parse(row.body))
    return parsed.success ? [{ ...parsed.data, number: row.number, at: row.at, accepted: row.accepted === 1 }] : []
  })
}

/** The ranking that was learned and is in use; `undefined` when it is the one that comes with the program. */
export async function readRankingInUse(
  database: Pick<Database, 'all' | 'get'>,
  encoder: string,
): Promise<RankingModel | undefined> {
  const number = await readModelInUse(database)
  if (number === null) return undefined
  return (await readRefits(database, encoder)).find((one) => one.number === number)?.ranking
}
