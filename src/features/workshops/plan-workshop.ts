import { monotonicFactory } from 'ulid'
import {
  type Catalogue,
  InvalidInputError,
  type Member,
  unknownIds,
  type Viewer,
  type Workshop,
  type WorkshopContent,
  type WorkshopPlan,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { writeVersion } from '../audit/index.js'
import { checkMayManage, workshopRecord } from './workshop-record.js'

const nextId = monotonicFactory()

/** Plans a workshop. @throws NotAllowedError, InvalidInputError */
export async function planWorkshop(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  plan: WorkshopPlan,
): Promise<Workshop> {
  checkMayManage(viewer)
  checkKnown(plan, catalogue)
  const participants = plan.participants ?? likelyParticipants(plan, catalogue).map(({ code }) => code)
  const now = new Date().toISOString()
  const after: Workshop = {
    ...plan,
    participants,
    id: nextId(),
    version: 1,
    createdAt: now,
    createdBy: viewer.id,
    changedAt: now,
    preparedAt: null,
    sharedAt: null,
  }
  return database.transaction((queries) =>
    writeVersion(workshopRecord, queries, { by: viewer, action: 'planned', after }),
  )
}

/** The members of the region of a workshop, or all without one, that work in one of its languages. */
function likelyParticipants(
  { region, languages }: Pick<WorkshopContent, 'region' | 'languages'>,
  { members }: Pick<Catalogue, 'members'>,
): Member[] {
  return [...members.values()].filter(
    (member) => (region === null || member.region === region) && speaks(member, languages),
  )
}

/** Whether people of a member can follow a workshop in these languages. */
export function speaks({ workingLanguage, officialLanguages }: Member, languages: readonly string[]): boolean {
  return [workingLanguage, ...officialLanguages].some((language) => languages.includes(language))
}

/** @throws InvalidInputError */
export function checkKnown(
  { region, participants, technologies, processAreas }: WorkshopPlan | WorkshopContent,
  catalogue: Catalogue,
): void {
  const errors = [
    ...(region && !catalogue.regions.has(region) ? [{ path: 'region', message: `"${region}" does not exist` }] : []),
    ...unknownIds('participants', participants ?? [], catalogue.members),
    ...unknownIds('technologies', technologies ?? [], catalogue.technologies),
    ...unknownIds('processAreas', processAreas ?? [], catalogue.processAreas),
  ]
  if (errors.length > 0) throw new InvalidInputError('The plan names what does not exist', errors)
}
