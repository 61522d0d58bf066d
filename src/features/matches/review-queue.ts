import { z } from 'zod'
import { answerFit, type Need, need, type Viewer } from '../../domain/index.js'
import { type Assignee, assignee, readAssignees } from '../assignments/index.js'
import type { NeedContext } from '../needs/index.js'
import { type NeedAnswer, readAnswers } from './answer-store.js'
import { readApprovedNeeds } from './decided-store.js'

export const queuedNeed = z
  .object({
    need,
    fit: answerFit.nullable().describe('null while the catalogue was not asked'),
    bestScore: z.number().int().nullable().describe('null while it was not asked, and where the fit is unknown'),
    degraded: z.boolean().describe('Whether a part of the engine could not take part in the answer'),
    waitingDays: z.number().int(),
    assignee: assignee.nullable().describe('Who of the staff looks after it; null for nobody'),
    urgency: z.number().describe('0..2: how far from sure the answer is, and how long the member waits'),
  })
  .meta({ id: 'QueuedNeed' })
export type QueuedNeed = z.infer<typeof queuedNeed>

const day = 86_400_000
/** After so many days a need waits as badly as one that nothing fits. */
const longWait = 30

type Context = Pick<NeedContext, 'engine' | 'needs'>

/** A need that the catalogue has no answer to. */
export interface Gap {
  readonly need: Need
  readonly bestScore: number
  readonly at: string
}

/** The review queue as a viewer may see it. */
export async function readReviewQueue({ engine, needs }: Context, viewer: Viewer): Promise<QueuedNeed[]> {
  const { database } = engine
  const stored = { answers: await readAnswers(database), assignees: await readAssignees(database) }
  return reviewQueue(await needs.seenBy(viewer), stored, new Date())
}

export const queueFilter = z.enum(['all', 'mine', 'nobody'])
export type QueueFilter = z.infer<typeof queueFilter>

/** Of a queue what the viewer looks after, what nobody does, or all. */
export function ofQueue(queue: readonly QueuedNeed[], filter: QueueFilter, viewer: Viewer): QueuedNeed[] {
  return queue.filter(({ assignee: who }) => {
    if (filter === 'mine') return who !== null && who.id === viewer.id
    return filter === 'all' || who === null
  })
}

/** What is stored about needs that wait, by their ids. */
interface Stored {
  readonly answers: ReadonlyMap<string, NeedAnswer>
  readonly assignees: ReadonlyMap<string, Assignee>
}

/** The gaps among the needs that a viewer may see. */
export async function readGaps({ engine: { database }, needs }: Context, viewer: Viewer): Promise<Gap[]> {
  return gapsAmong(await needs.seenBy(viewer), await readAnswers(database), await readApprovedNeeds(database))
}

/** The needs that wait for staff, those first where a look helps most: nothing fits, the answer is unsure, it is old. */
export function reviewQueue(needs: readonly Need[], { answers, assignees }: Stored, now: Date): QueuedNeed[] {
  return needs
    .filter(({ status }) => status === 'submitted' || status === 'in-review')
    .map((one) => ({ ...queued(one, answers.get(one.id), now), assignee: assignees.get(one.id) ?? null }))
    .sort((left, right) => right.urgency - left.urgency || (left.need.id < right.need.id ? -1 : 1))
}

function queued(one: Need, answer: NeedAnswer | undefined, now: Date): Omit<QueuedNeed, 'assignee'> {
  const since = Date.parse(one.submittedAt ?? one.createdAt)
  const days = Math.max(0, now.getTime() - since) / day
  const unsure = !answer || answer.fit === 'none' || answer.bestScore === null ? 1 : 1 - answer.bestScore / 100
  return {
    need: one,
    fit: answer?.fit ?? null,
    bestScore: answer?.bestScore ?? null,
    degraded: answer?.degraded ?? false,
    waitingDays: Math.floor(days),
    urgency: Math.round((unsure + Math.min(1, days / longWait)) * 1000) / 1000,
  }
}

/** The needs that the catalogue has no answer to, and nobody found one since. An answer without all parts shows no gap. */
export function gapsAmong(
  needs: readonly Need[],
  answers: ReadonlyMap<string, NeedAnswer>,
  approved: ReadonlySet<string>,
): Gap[] {
  return needs.flatMap((one) => {
    const answer = answers.get(one.id)
    if (answer?.fit !== 'none' || answer.degraded || one.status === 'draft' || approved.has(one.id)) return []
    return [{ need: one, bestScore: answer.bestScore ?? 0, at: answer.at }]
  })
}
