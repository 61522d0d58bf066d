import type { AnswerFit } from '../../domain/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'

/** How well the catalogue answered a need when it was last asked. */
export interface NeedAnswer {
  readonly needId: string
  readonly fit: AnswerFit
  /** `null` where the fit is unknown. */
  readonly bestScore: number | null
  readonly degraded: boolean
  readonly at: string
}

/** The column takes no null; what it holds for an unknown fit is never read. */
const noScore = 0

/** The last answer to a need. */
export async function readAnswer(reader: Reader, needId: string): Promise<NeedAnswer | undefined> {
  const row = await rows(reader).where('needId', '=', needId).executeTakeFirst()
  return row && asAnswer(row)
}

/** The last answers to all needs, by id of the need. */
export async function readAnswers(reader: Reader): Promise<Map<string, NeedAnswer>> {
  return new Map((await rows(reader).execute()).map((row) => [row.needId, asAnswer(row)]))
}

/** Stores the answer to a need in place of the one before. */
export async function putAnswer(queries: Queries, answer: NeedAnswer): Promise<void> {
  const { needId, fit, at } = answer
  const values = { fit, bestScore: answer.bestScore ?? noScore, degraded: Number(answer.degraded), at }
  await queries
    .insertInto('needAnswers')
    .values({ needId, ...values })
    .onConflict((conflict) => conflict.column('needId').doUpdateSet(values))
    .execute()
}

function rows(reader: Reader) {
  return reader.selectFrom('needAnswers').select(['needId', 'fit', 'bestScore', 'degraded', 'at'])
}

interface Row {
  readonly needId: string
  readonly fit: string
  readonly bestScore: number
  readonly degraded: number
  readonly at: string
}

function asAnswer({ fit, bestScore, degraded, ...row }: Row): NeedAnswer {
  return {
    ...row,
    fit: fit as AnswerFit,
    bestScore: fit === 'unknown' ? null : bestScore,
    degraded: degraded === 1,
  }
}
