import path from 'node:path'
import type { AgainstBackground, Snapshot } from '../../engine/index.js'
import { centredOf } from '../../platform/encoder/index.js'
import type { Measured } from '../../ranking/index.js'
import { type Collection, readCollection, readUnanswerable } from './collection.js'
import { folds, foldsOf } from './cross-fit.js'
import {
  type FormsOf,
  formsToRefit,
  type JudgedNeed,
  judgedNeeds,
  type UnanswerableNeed,
  unanswerableNeeds,
} from './judged-needs.js'

/** What a refit is judged on: the judged topics and the needs without an answer, measured. */
export interface Judged {
  readonly collection: Collection
  readonly topics: readonly JudgedNeed[]
  readonly unanswerable: readonly UnanswerableNeed[]
}

/** The folders of the judged topics, and the files of needs without an answer, that the ranking is fitted on. */
export const fittedOn = {
  collections: ['brief', 'voices'],
  unanswerable: ['unanswerable.jsonl', 'unanswerable-voices.jsonl'],
} as const

/**
 * Measures what a ranking is fitted and judged on.
 * @param folder holds the judged topics and the needs without an answer
 */
export async function measureJudged(
  snapshot: Snapshot,
  folder: string,
  formsOf: FormsOf = formsToRefit,
): Promise<Judged> {
  const collections = await Promise.all(fittedOn.collections.map((name) => readCollection(path.join(folder, name))))
  const files = await Promise.all(fittedOn.unanswerable.map((name) => readUnanswerable(path.join(folder, name))))
  const collection: Collection = {
    name: collections.map(({ name }) => name).join(' and '),
    topics: collections.flatMap(({ topics }) => topics),
    grades: new Map(collections.flatMap(({ grades }) => [...grades])),
  }
  const topics = await judgedNeeds(collection, snapshot, formsOf)
  const unanswerable = await unanswerableNeeds(files.flat(), snapshot, formsOf)
  const foldOf = foldsOf(topics, unanswerable)
  const backgrounds = await backgroundsByFold(foldOf, snapshot)
  const standingOut = (need: JudgedNeed) => standsOutFrom(backgrounds[foldOf.get(need.topicId)!], need, snapshot)
  return {
    collection,
    topics: await Promise.all(topics.map(async (need) => ({ ...need, measured: await standingOut(need) }))),
    unanswerable: await Promise.all(unanswerable.map(async (need) => ({ ...need, measured: await standingOut(need) }))),
  }
}

/** For each fold the background without its needs: a background must not judge needs that it holds. */
async function backgroundsByFold(
  foldOf: ReadonlyMap<string, number>,
  { againstBackground }: Snapshot,
): Promise<readonly (AgainstBackground | undefined)[]> {
  const backgrounds: (AgainstBackground | undefined)[] = []
  for (let fold = 0; fold < folds; fold++)
    backgrounds.push(
      await againstBackground?.without(new Set([...foldOf].flatMap(([topicId, of]) => (of === fold ? [topicId] : [])))),
    )
  return backgrounds
}

/** How a need stands out by the needs that case studies answer, and by facts alone, whichever it is ranked by. */
async function standsOutFrom(
  background: AgainstBackground | undefined,
  { need, measured }: JudgedNeed,
  { space }: Pick<Snapshot, 'space'>,
): Promise<Measured> {
  const views = await need.views
  if (!views || !background || !measured.nearness) return measured
  const probe = background.probe(space.project(centredOf(views)))
  const nearness = { ...measured.nearness, ...background.factsAbove(measured.nearness) }
  return { ...measured, nearness: probe === undefined ? nearness : { ...nearness, probe } }
}
