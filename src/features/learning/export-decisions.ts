import { type Need, NotAllowedError, type Viewer, wordingOf } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { NeedReader } from '../needs/index.js'
import { gradesOfDecisions } from './decided-needs.js'
import { toQrels } from './qrels.js'

/** A need with decisions, as a topic of a collection. */
export interface DecidedTopic {
  readonly id: string
  readonly country: string
  readonly language: string
  readonly text: string
}

export interface ExportedDecisions {
  /** In the order of their ids. */
  readonly topics: readonly DecidedTopic[]
  /** Grades of case studies in the format of TREC. */
  readonly qrels: string
}

/** Exports decisions on the needs that the viewer may see, as a collection of judged topics. @throws NotAllowedError */
export async function exportDecisions(
  { database }: WithDatabase,
  needs: NeedReader,
  viewer: Viewer,
): Promise<ExportedDecisions> {
  if (viewer.role !== 'staff' && viewer.role !== 'admin') throw new NotAllowedError('Decisions are exported by staff')
  const grades = await gradesOfDecisions(database, 'current')
  const decided = (await needs.seenBy(viewer)).filter(({ id }) => grades.has(id))
  return { topics: decided.map(topicOf), qrels: toQrels(decided, grades) }
}

function topicOf(need: Need): DecidedTopic {
  return { id: need.id, country: need.memberCode, language: need.language, text: wordingOf(need) }
}
