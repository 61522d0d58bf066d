import {
  audienceOfCounts,
  type Catalogue,
  membersWithExperience,
  type Need,
  sharedContext,
  type Viewer,
} from '../../domain/index.js'
import { type NeedAnswer, readFittingSuggestions, readNeedAnswers } from '../matches/index.js'
import { type NeedContext, readPendingNeedIds } from '../needs/index.js'

const day = 86_400_000

/** What indicators take from one need; nothing of its text. */
export interface NeedFact {
  readonly memberCode: string
  /** In which it was submitted last. */
  readonly year: number
  /** From then to its answer; null while it has none. */
  readonly daysToAnswer: number | null
  /** What the catalogue has for it; null while that is not known, or known only in part. */
  readonly answer: AnswerFact | null
}

interface AnswerFact {
  /** Whether something fits at least partly. */
  readonly isGood: boolean
  /** Whether another member has a case study that fits at least partly, in the same region or with a shared language. */
  readonly peerInRegion: boolean
  readonly peerInLanguage: boolean
}

/** Reads what indicators over needs are made of for a viewer: for all but staff, public needs alone. */
export async function readNeedFacts(
  { engine: { database, catalogue }, needs }: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
): Promise<NeedFact[]> {
  const seen = await needs.seenBy(audienceOfCounts(viewer))
  const counted = seen.filter(({ memberCode }) => catalogue.members.has(memberCode))
  if (counted.length === 0) return []
  // The stored answer of one that waits for another is to older words or, if it was private before, may rest on needs that
  // only its member may know. Read before the answers: one that is made meanwhile then still counts as waiting.
  const pending = new Set(await readPendingNeedIds(database))
  const answers = await readNeedAnswers(database)
  const ids = counted.map(({ id }) => id)
  const fitting = await readFittingSuggestions(database, ids)
  return counted.map((need) => ({
    memberCode: need.memberCode,
    year: Number((need.submittedAt ?? need.createdAt).slice(0, 4)),
    daysToAnswer: daysToAnswer(need),
    answer: pending.has(need.id) ? null : answerFact(need, answers.get(need.id), fitting.get(need.id) ?? [], catalogue),
  }))
}

function daysToAnswer({ submittedAt, publishedAt }: Need): number | null {
  if (submittedAt === null || publishedAt === null) return null
  const days = (Date.parse(publishedAt) - Date.parse(submittedAt)) / day
  // It was submitted again after its answer.
  return days < 0 ? null : days
}

function answerFact(
  { memberCode }: Need,
  answer: NeedAnswer | undefined,
  fitting: readonly { readonly caseStudyId: string }[],
  { caseStudies, members }: Catalogue,
): AnswerFact | null {
  if (!answer || answer.degraded || answer.fit === 'unknown') return null
  const codes = new Set(fitting.flatMap(({ caseStudyId }) => membersBehind(caseStudies, caseStudyId)))
  codes.delete(memberCode)
  const own = members.get(memberCode)!
  const shared = [...codes].flatMap((code) => {
    const peer = members.get(code)
    return peer ? sharedContext(own, peer) : []
  })
  return {
    isGood: answer.fit !== 'none',
    peerInRegion: shared.includes('sameRegion'),
    peerInLanguage: shared.includes('sameLanguage'),
  }
}

function membersBehind(caseStudies: Catalogue['caseStudies'], id: string): string[] {
  const study = caseStudies.get(id)
  return study ? membersWithExperience(study) : []
}
