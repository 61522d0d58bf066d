import type { Reader } from '../platform/database/index.js'
import type { RankingModel } from '../ranking/index.js'
import { readRunningComparison } from './comparison-store.js'
import { readModelInUse, readRefit } from './ranking-store.js'

/** The number of the ranking that comes with the program; those that were learned are numbered from 1. */
export const bundledNumber = 0

export interface NumberedRanking {
  readonly number: number
  readonly model: RankingModel
}

/** Two rankings that are compared by what people open. */
export interface RankingComparison {
  readonly number: number
  readonly a: NumberedRanking
  readonly b: NumberedRanking
}

/** By what answers are ranked. */
export interface Rankings {
  readonly inUse: NumberedRanking
  /** Missing while none is compared, or where one of the two was learned for another encoder. */
  readonly comparison: RankingComparison | undefined
}

/** @param encoder the encoder of the vectors: weights are not valid for another one */
export async function loadRankings(reader: Reader, encoder: string, bundled: RankingModel): Promise<Rankings> {
  const find = async (number: number): Promise<NumberedRanking | undefined> => {
    if (number === bundledNumber) return { number, model: bundled }
    const refit = await readRefit(reader, encoder, number)
    return refit && { number, model: refit.ranking }
  }
  const running = await readRunningComparison(reader)
  const [inUse, a, b] = [
    await find((await readModelInUse(reader)) ?? bundledNumber),
    running && (await find(running.a)),
    running && (await find(running.b)),
  ]
  return {
    inUse: inUse ?? { number: bundledNumber, model: bundled },
    comparison: running && a && b && { number: running.number, a, b },
  }
}
