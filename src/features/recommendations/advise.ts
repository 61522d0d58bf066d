import {
  audienceOf,
  decisionsFor,
  type InterfaceLanguage,
  isStaff,
  maySee,
  maySeeAdvice,
  maySeeAnswers,
  type Need,
  type Viewer,
  wordingOf,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { countRead } from '../../platform/metrics/index.js'
import type { TaughtNeed } from '../../ranking/index.js'
import { type Adoption, readAdoptions } from '../feedback/index.js'
import { readDecided, readLessons, readPublishedRules, saveSuggestions } from '../matches/index.js'
import type { NeedContext, NeedServices, NeedVectors } from '../needs/index.js'
import { type Rule, readRules, rulesInForce } from '../rules/index.js'
import { readStages } from '../surveys/index.js'
import type { Recommendation } from './answer.js'
import type { AnswerCache } from './answer-cache.js'
import type { NeighbourNeed } from './peers-from-needs.js'
import { encodeRequest, type RecommendOptions, recommend } from './recommend.js'
import { checkNames, type RecommendationRequest, recommendationRequest } from './request.js'
import type { Stages } from './stage-signal.js'

/** Number of suggestions stored for a saved need; staff can add more. */
const storedSuggestions = 20

export interface AdviceOptions extends Omit<RecommendOptions, 'comparison'> {
  /** The saved need of the request. */
  readonly saved?: Need | undefined
}

/** What advice is made from. */
export interface AdviceContext extends NeedContext {
  /** Answers are remembered where there is a cache. */
  readonly answers?: AnswerCache
}

/** All services of needs, with advice that is remembered. */
export interface AdviceServices extends NeedServices {
  readonly answers: AnswerCache
}

/** A recommendation with the effect of all decisions of people that the viewer may see. @throws as recommend */
export async function advise(
  { answers, ...context }: AdviceContext,
  viewer: Viewer,
  request: RecommendationRequest,
  options: AdviceOptions = {},
): Promise<Recommendation> {
  const { engine } = context
  checkNames(request, engine.catalogue)
  const state = { snapshot: engine.snapshot, version: await engine.database.version() }
  const rules = await readRules(engine.database)
  const anew = () => adviseAnew(context, viewer, request, { ...options, rules })
  if (!answers || options.without) return anew()
  const ruleIds = rulesInForce(rules, new Date()).map(({ id }) => id)
  const { role, id, memberCode } = viewer
  const asked = { viewer: { role, id, memberCode }, request, savedNeedId: options.saved?.id, ruleIds }
  const known = countRead('answers', answers.find(asked, state))
  if (known) return known
  const answer = await anew()
  // Without the encoder an answer is worse than it will be in a moment; after an erasure it may quote what is gone.
  const isCurrent = engine.snapshot === state.snapshot && (await engine.database.version()) === state.version
  if (answer.degraded.length === 0 && isCurrent) answers.keep(asked, state, answer)
  return answer
}

async function adviseAnew(
  context: NeedContext,
  viewer: Viewer,
  request: RecommendationRequest,
  { saved, rules, ...options }: AdviceOptions & { readonly rules: readonly Rule[] },
): Promise<Recommendation> {
  const { engine, needs, vectors } = context
  const { database, snapshot } = engine
  // The text is read while the decisions of people are.
  const encoded = options.encoded ?? encodeRequest(request, snapshot)
  const others = (await needs.seenBy(viewer)).filter(({ id }) => id !== saved?.id)
  const seen = saved && maySeeAdvice(viewer, saved) ? decisionsFor(viewer) : undefined
  const curation = {
    rules,
    publishedRules: seen === 'published' ? await readPublishedRules(database, saved!.id) : undefined,
    decisions: seen ? await readDecided(database, saved!.id, seen) : [],
    processAreas: saved?.processAreas ?? [],
    neighbours: await neighboursAmong(others, database, vectors),
    taught: await taughtFor(viewer, saved, context),
    stages: await stagesFor(viewer, request, engine),
  }
  const comparison = isCompared(viewer, saved) ? snapshot.comparison : undefined
  return recommend(request, snapshot, curation, { ...options, encoded, comparison })
}

/**
 * Rankings are compared in answers to texts of those who use the service. Answers to saved needs stay those that staff
 * decided on, and staff see what the ranking in use does.
 */
function isCompared(viewer: Viewer, saved: Need | undefined): boolean {
  return saved === undefined && !isStaff(viewer)
}

/** How far the member that asks is, as it said itself: only for those who may read its answers to surveys. */
async function stagesFor(
  viewer: Viewer,
  { memberCode, situation, peers }: RecommendationRequest,
  { database }: Engine,
): Promise<Stages | undefined> {
  if (!situation || peers === 0 || memberCode === undefined || !maySeeAnswers(viewer, memberCode)) return undefined
  return readStages({ database }, viewer, memberCode)
}

async function neighboursAmong(
  needs: readonly Need[],
  database: Engine['database'],
  vectors: NeedVectors,
): Promise<NeighbourNeed[]> {
  if (needs.length === 0) return []
  const known = await vectors.of(needs)
  const adoptions = new Map<string, Adoption[]>()
  for (const one of await readAdoptions(database)) {
    adoptions.set(one.needId, [...(adoptions.get(one.needId) ?? []), one])
  }
  return [...known].map(([need, views]) => ({ need, views, adoptions: adoptions.get(need.id) ?? [] }))
}

/** What the ranking for a viewer may learn from other needs. */
async function taughtFor(
  viewer: Viewer,
  saved: Need | undefined,
  { engine, needs, vectors }: NeedContext,
): Promise<TaughtNeed[]> {
  const others = (await needs.learnableBy(viewer)).filter(({ id }) => id !== saved?.id)
  if (others.length === 0) return []
  const answers = new Map<string, Map<string, boolean>>()
  for (const { needId, caseStudyId, answers: isAnswer } of await readLessons(engine.database, decisionsFor(viewer))) {
    answers.set(needId, (answers.get(needId) ?? new Map<string, boolean>()).set(caseStudyId, isAnswer))
  }
  const teaching = others.filter(({ id }) => answers.has(id))
  const known = await vectors.of(teaching)
  return [...known].map(([need, views]) => ({
    views,
    answers: answers.get(need.id)!,
    shown: maySee(viewer, need) ? need : undefined,
  }))
}

/** The request for a saved need. */
export function requestOf(
  need: Need,
  limit: number,
  outputLanguage?: InterfaceLanguage,
  peers = 0,
): RecommendationRequest {
  return recommendationRequest.parse({
    text: wordingOf(need).slice(0, 5000),
    language: need.language,
    outputLanguage,
    memberCode: need.memberCode,
    limit,
    peers,
  })
}

/**
 * Recommends case studies for a saved need, and stores them as suggestions to decide on.
 * @returns whether every part of the engine worked
 */
export async function suggest(need: Need, parts: NeedContext): Promise<boolean> {
  const { engine, vectors } = parts
  const { database } = engine
  const request = requestOf(need, storedSuggestions)
  const rules = await readRules(database)
  const { fit, results, degraded } = await recommend(request, engine.snapshot, {
    rules,
    decisions: [],
    processAreas: need.processAreas,
    neighbours: [],
    // The stored suggestions are visible to everybody who may see the need.
    taught: await taughtFor(audienceOf(need), need, parts),
  })
  await vectors.encode(need)
  const suggestions = results.map((one) => ({
    caseStudyId: one.caseStudy.id,
    rank: one.rank,
    score: one.score,
    fit: one.fit,
  }))
  const bestScore = fit === 'unknown' ? null : Math.max(0, ...results.map(({ score }) => score ?? 0))
  const answer = { needId: need.id, fit, bestScore, degraded: degraded.length > 0, at: new Date().toISOString() }
  await saveSuggestions(database, answer, need.version, suggestions)
  return !answer.degraded
}
