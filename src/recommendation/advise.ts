import { keepAnswer, readDecided, readRules } from '../curation/index.js'
import { maySeeAdvice, type Need, type Viewer, wordingOf } from '../domain/index.js'
import type { Recommendation } from './answer.js'
import type { Engine } from './engine.js'
import { type RecommendationRequest, recommendationRequest } from './request.js'

/** Suggestions that are kept for a saved need; staff can bring in more. */
const suggestionsKept = 20

/** A recommendation with all that people decided, as far as the viewer may see what came of it. */
export async function advise(
  request: RecommendationRequest,
  viewer: Viewer,
  saved: Need | undefined,
  engine: Engine,
): Promise<Recommendation> {
  const { database } = engine
  return engine.recommend(request, {
    rules: await readRules(database),
    decisions: saved && maySeeAdvice(viewer, saved) ? await readDecided(database, saved.id) : [],
    processAreas: saved?.processAreas ?? [],
  })
}

/** Asks the catalogue for a saved need, and keeps what it answers as matches to be judged. */
export async function suggest(need: Need, engine: Engine): Promise<void> {
  const { database } = engine
  const request = recommendationRequest.parse({
    text: wordingOf(need).slice(0, 5000),
    language: need.language,
    memberCode: need.memberCode,
    limit: suggestionsKept,
    peers: 0,
  })
  const rules = await readRules(database)
  const { fit, results, degraded } = await engine.recommend(request, {
    rules,
    decisions: [],
    processAreas: need.processAreas,
  })
  const suggestions = results.map((one) => ({
    caseStudyId: one.caseStudy.id,
    rank: one.rank,
    score: one.score,
    fit: one.fit,
  }))
  const bestScore = Math.max(0, ...results.map(({ score }) => score))
  const at = new Date().toISOString()
  await keepAnswer(database, { needId: need.id, fit, bestScore, degraded: degraded.length > 0, at }, suggestions)
}
