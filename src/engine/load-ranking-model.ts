import { readFile } from 'node:fs/promises'
import { type RankingModel, rankingModel } from '../ranking/index.js'

export async function loadRankingModel(file: string): Promise<RankingModel> {
  return rankingModel.parse(JSON.parse(await readFile(file, 'utf8')))
}
