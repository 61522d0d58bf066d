import path from 'node:path'
import type { Snapshot } from '../../engine/index.js'
import { type Collection, readCollection, readUnanswerable } from './collection.js'
import { type JudgedNeed, judgedNeeds, type UnanswerableNeed, unanswerableNeeds } from './judged-needs.js'

/** What a refit is judged on: the judged topics and the needs without an answer, measured. */
export interface Judged {
  readonly collection: Collection
  readonly topics: readonly JudgedNeed[]
  readonly unanswerable: readonly UnanswerableNeed[]
}

/** Measures what refits are judged on. @param folder holds the judged topics and the needs without an answer */
export async function measureJudged(snapshot: Snapshot, folder: string): Promise<Judged> {
  const collection = await readCollection(path.join(folder, 'dev'))
  return {
    collection,
    topics: await judgedNeeds(collection, snapshot),
    unanswerable: await unanswerableNeeds(await readUnanswerable(path.join(folder, 'unanswerable.jsonl')), snapshot),
  }
}
