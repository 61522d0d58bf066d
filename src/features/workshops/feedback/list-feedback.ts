import { maySeeWorkshopFeedback, NotFoundError, type Viewer, type WorkshopFeedback } from '../../../domain/index.js'
import type { NeedContext } from '../../needs/index.js'
import { findWorkshop } from '../find-workshops.js'
import { allFeedbackAsSeen } from './feedback-record.js'
import { readWorkshopFeedback } from './feedback-store.js'

/**
 * What was answered after a workshop, sorted by id: for staff everything, for a member its own.
 * @throws NotFoundError
 */
export async function listWorkshopFeedback(
  services: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  workshopId: string,
): Promise<WorkshopFeedback[]> {
  const { database } = services.engine
  await findWorkshop({ database }, viewer, workshopId)
  const given = await readWorkshopFeedback(database, { workshopId })
  const seen = given.filter((one) => maySeeWorkshopFeedback(viewer, one))
  return allFeedbackAsSeen(services, viewer, seen)
}

/** @throws NotFoundError also for an answer that the viewer may not know of */
export async function findWorkshopFeedback(
  services: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  { workshopId, id }: { readonly workshopId: string; readonly id: string },
): Promise<WorkshopFeedback> {
  const found = (await listWorkshopFeedback(services, viewer, workshopId)).find((one) => one.id === id)
  if (!found) throw new NotFoundError('feedback', id)
  return found
}

/** How useful a workshop was on average, of those who said so; `null` where nobody did. */
export function meanUsefulness(feedback: readonly WorkshopFeedback[]): { mean: number; count: number } | null {
  const grades = feedback.flatMap(({ useful }) => useful ?? [])
  if (grades.length === 0) return null
  return { mean: grades.reduce((sum, grade) => sum + grade, 0) / grades.length, count: grades.length }
}
