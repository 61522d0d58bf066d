import { readAnswers, reviewQueue } from '../../features/matches/index.js'
import type { Visit } from '../visit.js'

type Queue = ReturnType<typeof reviewQueue>

/** The needs that wait for staff, as far as the viewer may know of them; the most urgent first. */
export async function queueFor({ services: { engine, needs }, viewer }: Visit): Promise<Queue> {
  return reviewQueue(await needs.seenBy(viewer), await readAnswers(engine.database), new Date())
}
