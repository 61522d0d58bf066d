import { createHash } from 'node:crypto'
import pMap from 'p-map'
import {
  type Catalogue,
  type Decided,
  decisionsFor,
  type InterfaceLanguage,
  interfaceLanguageFor,
  isOwn,
  maySeeAdvice,
  type Need,
  type Viewer,
} from '../../domain/index.js'
import type { RankingModel } from '../../ranking/index.js'
import { type CaseStudySummary, listTimes, summarise } from '../catalogue/index.js'
import { readDecidedFor, readLessons } from '../matches/index.js'
import { type NeedContext, putLook, readLooks } from '../needs/index.js'
import { readRules, rulesInForce } from '../rules/index.js'
import { advise, requestOf } from './advise.js'
import { answeredAtOnce } from './answer-batch.js'

/** Case studies that are new since a need was looked at, and fit it at least in part. */
export interface NewMatches {
  readonly need: Need
  readonly caseStudies: readonly CaseStudySummary[]
}

/** How many results are checked for new case studies. */
const depth = 20
/** Needs ranked per call of a page. The others show their last ranking, and are ranked in a later call. */
const rankedAtOnce = 5

/** The last ranking of a need, and everything that it depended on. */
interface Ranked {
  readonly catalogue: Catalogue
  readonly ranking: RankingModel
  readonly decided: string
  /** Counts rankings: the oldest ranking is renewed first. */
  readonly number: number
  /** Case studies that fit at least in part, best first. */
  readonly fitting: readonly string[]
}

/**
 * Cached by need object: a changed need is ranked again, and a deleted one releases its ranking. Only its own member
 * sees it.
 */
const ranked = new WeakMap<Need, Ranked>()
let rankings = 0

/**
 * New since the member last looked at the need, since it first looked (for feeds, which nobody marks as read), or since
 * a time (ISO 8601).
 */
export type Since = 'lastKnown' | 'firstKnown' | { readonly time: string }

export interface NewMatchesOptions {
  readonly since: Since
  readonly outputLanguage?: InterfaceLanguage | undefined
  /** The most needs to rank in this call. */
  readonly rankAtMost?: number
}

/**
 * New matches for needs of the viewer's own member, in their order; needs without any are left out. A need is ranked
 * again only when the catalogue, its text or decisions have changed.
 */
export async function newMatches(
  parts: NeedContext,
  viewer: Viewer,
  needs: readonly Need[],
  { since, outputLanguage, rankAtMost = rankedAtOnce }: NewMatchesOptions,
): Promise<NewMatches[]> {
  const { catalogue } = parts.engine
  const asked = await withSomethingNew(needs, viewer, since, parts)
  const outdated = asked.map(({ need }) => need)
  await rankOutdated(outdated, rankAtMost, viewer, parts)
  return asked.flatMap(({ need, known }) => {
    const language = outputLanguage ?? interfaceLanguageFor(need.language)
    const caseStudies = (ranked.get(need)?.fitting ?? [])
      .filter((id) => !known.has(id))
      .flatMap((id) => catalogue.caseStudies.get(id) ?? [])
      .map((study) => summarise(study, catalogue, language))
    return caseStudies.length > 0 ? [{ need, caseStudies }] : []
  })
}

/** Own needs for which the catalogue has new case studies, with the case studies of that time. */
async function withSomethingNew(
  needs: readonly Need[],
  viewer: Viewer,
  since: Since,
  { engine }: NeedContext,
): Promise<{ need: Need; known: ReadonlySet<string> }[]> {
  const own = needs.filter((need) => isOwn(viewer, need))
  const knownFor = await knownAt(since, own, engine)
  const ids = [...engine.catalogue.caseStudies.keys()]
  return own.flatMap((need) => {
    const known = knownFor(need)
    return known && ids.some((id) => !known.has(id)) ? [{ need, known }] : []
  })
}

/** The case studies that were known for each need; undefined for one that nobody has looked at. */
async function knownAt(
  since: Since,
  needs: readonly Need[],
  engine: NeedContext['engine'],
): Promise<(need: Need) => ReadonlySet<string> | undefined> {
  if (typeof since === 'object') {
    const known = await addedUntil(since.time, engine)
    return () => known
  }
  const looks = await readLooks(
    engine.database,
    needs.map(({ id }) => id),
  )
  return (need) => looks.get(need.id)?.[since]
}

/** The case studies that were in the catalogue at a time (ISO 8601). */
export async function addedUntil(time: string, engine: NeedContext['engine']): Promise<Set<string>> {
  const moment = Date.parse(time)
  const times = [...(await listTimes(engine))].filter(([, { addedAt }]) => Date.parse(addedAt) <= moment)
  return new Set(times.map(([id]) => id))
}

async function rankOutdated(needs: readonly Need[], atMost: number, viewer: Viewer, parts: NeedContext): Promise<void> {
  if (needs.length === 0) return
  const { catalogue, ranking } = parts.engine.snapshot
  const decided = await decidedFor(needs, viewer, parts)
  const outdated = needs
    .filter((need) => {
      const last = ranked.get(need)
      return last?.catalogue !== catalogue || last.ranking !== ranking || last.decided !== decided.get(need)
    })
    .sort((left, right) => (ranked.get(left)?.number ?? 0) - (ranked.get(right)?.number ?? 0))
  const rank = async (need: Need) => {
    const { results, degraded } = await advise(parts, viewer, requestOf(need, depth), { saved: need })
    const fitting = results.flatMap(({ caseStudy, fit }) =>
      fit === 'strong' || fit === 'partial' ? [caseStudy.id] : [],
    )
    rankings += 1
    // A need ranked without the model is ranked again at the next request.
    const upTo = degraded.length > 0 ? 'degraded' : decided.get(need)!
    ranked.set(need, { catalogue, ranking, decided: upTo, number: rankings, fitting })
  }
  await pMap(outdated.slice(0, atMost), rank, { concurrency: answeredAtOnce })
}

/** A fingerprint of all decisions that affect a ranking for the viewer, by need. */
async function decidedFor(
  needs: readonly Need[],
  viewer: Viewer,
  { engine, needs: book }: NeedContext,
): Promise<Map<Need, string>> {
  const { database } = engine
  const versions = new Map((await book.learnableBy(viewer)).map(({ id, version }) => [id, version]))
  const taught = (await readLessons(database, decisionsFor(viewer)))
    .filter(({ needId }) => versions.has(needId))
    .map((lesson) => [versions.get(lesson.needId), lesson])
  const general = fingerprint([rulesInForce(await readRules(database), new Date()), taught])
  const own = await readDecidedFor(
    database,
    needs.map(({ id }) => id),
    decisionsFor(viewer),
  )
  const decided = (need: Need): readonly Decided[] => (maySeeAdvice(viewer, need) ? (own.get(need.id) ?? []) : [])
  return new Map(needs.map((need) => [need, fingerprint([general, decided(need)])]))
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64')
}

/**
 * Records that a need was looked at, so that its current matches are not new any more. Only looks of its own member
 * count.
 */
export async function markSeen(need: Need, viewer: Viewer, { engine }: Pick<NeedContext, 'engine'>): Promise<void> {
  if (!isOwn(viewer, need)) return
  await engine.database.transaction((queries) => putLook(queries, need.id, [...engine.catalogue.caseStudies.keys()]))
}
