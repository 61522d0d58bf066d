import { monotonicFactory } from 'ulid'
import {
  isStaff,
  mayGiveWorkshopFeedback,
  type Need,
  NotAllowedError,
  QuotaExceededError,
  type Viewer,
  type WorkshopFeedback,
  type WorkshopFeedbackContent,
} from '../../../domain/index.js'
import type { Queries } from '../../../platform/database/index.js'
import { readTarget, record } from '../../audit/index.js'
import { draftIdFrom, makeSuggestions, type NeedServices, ownMember } from '../../needs/index.js'
import { workshopRecord } from '../workshop-record.js'
import { type Answering, checkFeedback } from './check-feedback.js'
import { allFeedbackAsSeen, auditedFeedback } from './feedback-record.js'
import { countFeedback, insertFeedback, readOneFeedback } from './feedback-store.js'
import { type Parts, writeDrafts, writeNeeds, writeProposals } from './write-parts.js'

const nextId = monotonicFactory()

/** Answers of one member after one workshop: many more than it sends people. */
const mostAnswers = 200

export interface FeedbackOptions {
  /** The token of the form, so that sending it several times answers only once; see `newDraftToken`. */
  readonly token?: string | undefined
  /** The likely language of needs, such as that of the page, for texts that are not clear. */
  readonly expected?: string
}

/**
 * Answers after a workshop. What is written becomes needs, drafts of case studies and proposals for dossiers of the
 * member, with the answer or not at all. The same form, sent again, writes nothing.
 * @throws NotFoundError, NotAllowedError, InvalidInputError, QuotaExceededError
 */
export async function giveWorkshopFeedback(
  services: NeedServices,
  viewer: Viewer,
  workshopId: string,
  content: WorkshopFeedbackContent,
  { token, expected }: FeedbackOptions = {},
): Promise<WorkshopFeedback> {
  const { database, catalogue } = services.engine
  const { feedback, needs } = await database.transaction(async (queries) => {
    const workshop = await readTarget(workshopRecord, queries, viewer, { id: workshopId })
    const memberCode = answeredFor(viewer, services, content)
    const answering = { viewer, workshop, memberCode }
    checkFeedback(content, answering, catalogue)
    if (!mayGiveWorkshopFeedback(viewer, workshop, memberCode)) {
      throw new NotAllowedError('Members that take part answer for themselves, and staff for them')
    }
    const id =
      token === undefined
        ? nextId()
        : draftIdFrom(token, JSON.stringify([workshopId, viewer.id, viewer.memberCode, content]))
    const sent = await readOneFeedback(queries, id)
    if (sent) return { feedback: sent, needs: [] }
    return write(queries, { id, answering, content, expected })
  })
  await makeSuggestions(services, needs)
  const [seen] = await allFeedbackAsSeen(services, viewer, [feedback])
  return seen!
}

/** The member that an answer is of. @throws NotAllowedError */
function answeredFor(
  viewer: Viewer,
  { engine }: Pick<NeedServices, 'engine'>,
  { memberCode: given }: WorkshopFeedbackContent,
): string | null {
  if (isStaff(viewer)) return given
  const own = ownMember(viewer, engine)
  if (given !== null && given !== own) throw new NotAllowedError('Members answer for themselves')
  return own
}

interface Writing {
  readonly id: string
  readonly answering: Answering
  readonly content: WorkshopFeedbackContent
  readonly expected: string | undefined
}

async function write(
  queries: Queries,
  { id, answering: { viewer: by, workshop, memberCode }, content, expected }: Writing,
): Promise<{ feedback: WorkshopFeedback; needs: Need[] }> {
  await checkQuota(queries, workshop.id, memberCode)
  const parts: Parts = { by, memberCode, expected }
  const needs = await writeNeeds(queries, content.needs, parts)
  const drafts = await writeDrafts(queries, content.caseStudies, parts)
  const proposals = await writeProposals(queries, content.facts, parts)
  const idOf = (one: { readonly id: string }) => one.id
  const feedback: WorkshopFeedback = {
    id,
    workshopId: workshop.id,
    memberCode,
    author: by.id,
    at: new Date().toISOString(),
    useful: content.useful,
    comment: content.comment,
    needs: needs.map(idOf),
    caseStudyDrafts: drafts.map(idOf),
    factProposals: proposals.map(idOf),
  }
  await insertFeedback(queries, feedback)
  const after = auditedFeedback(feedback)
  await record(queries, { by, action: 'given', entity: 'workshop feedback', entityId: id, before: null, after })
  return { feedback, needs }
}

async function checkQuota(queries: Queries, workshopId: string, memberCode: string | null): Promise<void> {
  if ((await countFeedback(queries, workshopId, memberCode)) < mostAnswers) return
  throw new QuotaExceededError(`There are ${mostAnswers} answers after this workshop already, the most there can be`)
}
