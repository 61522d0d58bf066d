import { type Adoption, keepAnswer, readAdoptions, readDecided, readRules } from '../curation/index.js'
import { type InterfaceLanguage, maySeeAdvice, type Need, type Viewer, wordingOf } from '../domain/index.js'
import type { NeedBook } from '../needs/index.js'
import type { Recommendation } from './answer.js'
import type { Engine } from './engine.js'
import type { NeedVectors } from './need-vectors.js'
import type { NeighbourNeed } from './peers-from-needs.js'
import { type RecommendationRequest, recommendationRequest } from './request.js'

/** Suggestions that are kept for a saved need; staff can bring in more. */
const suggestionsKept = 20

/** A recommendation with all that people decided, as far as the viewer may see what came of it. */
export async function advise(
  request: RecommendationRequest,
  viewer: Viewer,
  saved: Need | undefined,
  { engine, needs, vectors }: AdviceParts,
): Promise<Recommendation> {
  const { database } = engine
  const others = (await needs.seenBy(viewer)).filter(({ id }) => id !== saved?.id)
  return engine.recommend(request, {
    rules: await readRules(database),
    decisions: saved && maySeeAdvice(viewer, saved) ? await readDecided(database, saved.id) : [],
    processAreas: saved?.processAreas ?? [],
    neighbours: await neighboursAmong(others, database, vectors),
  })
}

export interface AdviceParts {
  readonly engine: Engine
  readonly needs: NeedBook
  readonly vectors: NeedVectors
}

async function neighboursAmong(
  needs: readonly Need[],
  database: Engine['database'],
  vectors: NeedVectors,
): Promise<NeighbourNeed[]> {
  if (needs.length === 0) return []
  // Whoever asks does not wait for more than one need that was not encoded yet.
  const known = await vectors.of(needs, 1)
  const adoptions = new Map<string, Adoption[]>()
  for (const one of await readAdoptions(database)) {
    adoptions.set(one.needId, [...(adoptions.get(one.needId) ?? []), one])
  }
  return [...known].map(([need, views]) => ({ need, views, adoptions: adoptions.get(need.id) ?? [] }))
}

/** What a saved need asks the catalogue for. */
export function requestOf(need: Need, limit: number, outputLanguage?: InterfaceLanguage): RecommendationRequest {
  return recommendationRequest.parse({
    text: wordingOf(need).slice(0, 5000),
    language: need.language,
    outputLanguage,
    memberCode: need.memberCode,
    limit,
    peers: 0,
  })
}

/** Asks the catalogue for a saved need, and keeps what it answers as matches to be judged. */
export async function suggest(need: Need, { engine, vectors }: Pick<AdviceParts, 'engine' | 'vectors'>): Promise<void> {
  const { database } = engine
  const request = requestOf(need, suggestionsKept)
  const rules = await readRules(database)
  const { fit, results, degraded } = await engine.recommend(request, {
    rules,
    decisions: [],
    processAreas: need.processAreas,
    neighbours: [],
  })
  await vectors.of([need])
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
