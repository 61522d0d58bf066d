import { addRefit, loadRankingModel } from '../../src/engine/index.js'
import type { Database } from '../../src/platform/database/index.js'
import { modelKey } from '../../src/platform/encoder/index.js'
import type { RankingModel } from '../../src/ranking/index.js'
import { configFor, shared } from './shared.js'

export function theBundledRanking(): Promise<RankingModel> {
  return loadRankingModel(configFor('unused').rankingFile)
}

/** The bundled ranking with words worth more than anything else: it orders most answers in another way. */
export function byWordsFirst(bundled: RankingModel): RankingModel {
  const { needs, facts } = bundled.useful
  const coefficients = { lexical: 3 }
  return {
    ...bundled,
    useful: {
      needs: { ...needs, coefficients: { ...needs.coefficients, ...coefficients } },
      facts: { ...facts, coefficients: { ...facts.coefficients, ...coefficients } },
    },
  }
}

/** Stores a ranking as a refit, accepted if nothing is worse. @returns its number */
export async function aStoredRanking(
  database: Database,
  ranking: RankingModel,
  { worse = [] }: { worse?: string[] } = {},
): Promise<number> {
  const refit = { ranking, folds: [], decidedNeeds: 0, before: {}, after: {}, worse }
  return database.transaction((queries) =>
    addRefit(queries, modelKey(shared.encoder!.manifest), new Date().toISOString(), refit),
  )
}
