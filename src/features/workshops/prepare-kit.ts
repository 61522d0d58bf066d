import { isShared, type Need, type Target, type Viewer, type Workshop } from '../../domain/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { groupNeeds } from '../insights/index.js'
import type { NeedContext } from '../needs/index.js'
import { chooseTopics } from './kit/choose-topics.js'
import { draftAgenda } from './kit/draft-agenda.js'
import { formGroups } from './kit/form-groups.js'
import type { KitMatter } from './kit/kit-matter.js'
import type { StoredKit } from './kit/stored-kit.js'
import { readKitMatches } from './read-kit-matches.js'
import { checkMayManage, workshopRecord } from './workshop-record.js'
import { putKit } from './workshop-store.js'

/**
 * Prepares the kit of a workshop from the needs and the catalogue of now, in place of the one before.
 * @throws NotAllowedError, NotFoundError, StaleVersionError
 */
export async function prepareKit(services: NeedContext, viewer: Viewer, target: Target): Promise<Workshop> {
  checkMayManage(viewer)
  const { database } = services.engine
  const workshop = await readTarget(workshopRecord, database, viewer, target)
  const kit = kitFrom(await gatherMatter(services, viewer, workshop))
  return database.transaction(async (queries) => {
    // Who changed the plan meanwhile prepares it again.
    const before = await readTarget(workshopRecord, queries, viewer, { id: workshop.id, version: workshop.version })
    await putKit(queries, before.id, kit)
    const after = { ...before, preparedAt: new Date().toISOString() }
    return writeVersion(workshopRecord, queries, { by: viewer, action: 'prepared', before, after })
  })
}

function kitFrom(matter: KitMatter): StoredKit {
  const { days, opensAt, hours } = matter.workshop
  const [hour, minute] = opensAt.split(':').map(Number)
  const topics = chooseTopics(matter)
  return {
    generation: matter.catalogue.generation,
    topics,
    groups: formGroups(matter),
    agenda: draftAgenda(
      { days, opens: hour! * 60 + minute!, length: hours * 60 },
      topics.map(({ id }) => id),
    ),
  }
}

/** Only needs that are shared: a kit says the same to everybody who takes part, and nothing that one may not know. */
async function gatherMatter(services: NeedContext, viewer: Viewer, workshop: Workshop): Promise<KitMatter> {
  const { catalogue, database } = services.engine
  const participants = workshop.participants.flatMap((code) => catalogue.members.get(code) ?? [])
  const taking = new Set(workshop.participants)
  const shared = (await services.needs.seenBy(viewer)).filter(
    (need) => isShared(need) && need.status !== 'closed' && taking.has(need.memberCode),
  )
  const matches = await readKitMatches(database, shared)
  const needs = shared.filter((need) => isOfTheme(need, workshop, { catalogue, matches }))
  return {
    workshop,
    catalogue,
    participants,
    groups: groupNeeds(needs, await services.vectors.of(needs)),
    matches: new Map(needs.map((need) => [need, matches.get(need) ?? []])),
  }
}

/** Whether a need is about a theme, as its member said, or by the technologies that answer it. */
function isOfTheme(
  need: Need,
  { technologies, processAreas }: Workshop,
  { catalogue, matches }: Pick<KitMatter, 'catalogue' | 'matches'>,
): boolean {
  if (technologies.length === 0 && processAreas.length === 0) return true
  if (need.processAreas.some((area) => processAreas.includes(area))) return true
  return (matches.get(need) ?? []).some(({ caseStudyId }) => {
    const study = catalogue.caseStudies.get(caseStudyId)
    return (
      study?.technologies.some((id) => technologies.includes(id)) ||
      (need.processAreas.length === 0 && study?.processAreas.some((area) => processAreas.includes(area)))
    )
  })
}
