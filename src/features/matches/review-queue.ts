import { z } from 'zod'
import { answerFit, type Need, need } from '../../domain/index.js'
import type { NeedAnswer } from './match-store.js'

export const queuedNeed = z.object({
  need,
  fit: answerFit.nullable().describe('null while the catalogue was not asked'),
  bestScore: z.number().int().nullable().describe('null while it was not asked, and where the fit is unknown'),
  degraded: z.boolean().describe('Whether a part of the engine could not take part in the answer'),
  waitingDays: z.number().int(),
  urgency: z.number().describe('0..2: how far from sure the answer is, and how long the member waits'),
})
export type QueuedNeed = z.infer<typeof queuedNeed>

const day = 86_400_000
/** After so many days a need waits as badly as one that nothing fits. */
const longWait = 30

/** The needs that wait for staff, those first where a look helps most: nothing fits, the answer is unsure, it is old. */
export function reviewQueue(needs: readonly Need[], answers: ReadonlyMap<string, NeedAnswer>, now: Date): QueuedNeed[] {
  return needs
    .filter(({ status }) => status === 'submitted' || status === 'in-review')
    .map((one) => queued(one, answers.get(one.id), now))
    .sort((left, right) => right.urgency - left.urgency || (left.need.id < right.need.id ? -1 : 1))
}

function queued(one: Need, answer: NeedAnswer | undefined, now: Date): QueuedNeed {
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
): { need: Need; bestScore: number; at: string }[] {
  return needs.flatMap((one) => {
    const answer = answers.get(one.id)
    if (answer?.fit !== 'none' || answer.degraded || one.status === 'draft' || approved.has(one.id)) return []
    return [{ need: one, bestScore: answer.bestScore ?? 0, at: answer.at }]
  })
}
