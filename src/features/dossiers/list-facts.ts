import { z } from 'zod'
import { NotFoundError, type Technology, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { type DatesOfFacts, dossierFact, factsOf, readFactDates } from '../catalogue/index.js'
import { checkMayManageDossiers } from './decide-proposal.js'
import { verifiedUntil } from './verified-until.js'

const at = z.iso.datetime()

/** A fact with when it was verified, and whether it should be again. */
export const datedFact = dossierFact
  .extend({
    addedAt: at.describe('When it came into the dossier; at the earliest when this service began to note it'),
    verifiedAt: at.nullable().describe('When staff last said that it holds; null for never'),
    verifyBy: at.describe('From then on it should be verified again'),
    due: z.boolean().describe('Whether it should be verified again'),
  })
  .meta({ id: 'DatedFact' })
export type DatedFact = z.infer<typeof datedFact>

type Services = Pick<Engine, 'database' | 'catalogue'>

/**
 * The facts of a dossier with their dates, in reading order.
 * @param months after which a fact should be verified again
 * @throws NotFoundError
 */
export async function listFacts(
  { database, catalogue }: Services,
  technologyId: string,
  months: number,
): Promise<DatedFact[]> {
  const found = catalogue.technologies.get(technologyId)
  if (!found) throw new NotFoundError('technology', technologyId)
  return dated(found, await readFactDates(database), months)
}

export interface DueFact {
  readonly technology: Technology
  readonly fact: DatedFact
}

/** The facts of all dossiers that should be verified again, those that wait longest first. @throws NotAllowedError */
export async function listDueFacts(
  { database, catalogue }: Services,
  viewer: Viewer,
  months: number,
): Promise<DueFact[]> {
  checkMayManageDossiers(viewer)
  const datesOf = await readFactDates(database)
  return [...catalogue.technologies.values()]
    .flatMap((technology) => dated(technology, datesOf, months).map((fact) => ({ technology, fact })))
    .filter(({ fact }) => fact.due)
    .sort((left, right) => Date.parse(left.fact.verifyBy) - Date.parse(right.fact.verifyBy))
}

function dated(technology: Technology, datesOf: DatesOfFacts, months: number): DatedFact[] {
  const now = new Date().toISOString()
  return factsOf(technology).map((fact) => {
    const { addedAt, verifiedAt } = datesOf(technology.id, fact.id)
    const verifyBy = verifiedUntil(verifiedAt ?? addedAt, months)
    return { ...fact, addedAt, verifiedAt, verifyBy, due: verifyBy <= now }
  })
}
