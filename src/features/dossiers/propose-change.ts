import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { monotonicFactory } from 'ulid'
import {
  completedText,
  type FactChange,
  type FactProposal,
  InvalidInputError,
  isStaff,
  mayProposeFacts,
  memberOf,
  NotAllowedError,
  NotFoundError,
  QuotaExceededError,
  type Technology,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Queries } from '../../platform/database/index.js'
import { writeVersion } from '../audit/index.js'
import { contentOfFact, factsOf, readTechnology } from '../catalogue/index.js'
import { acceptChange } from './accept-change.js'
import { proposalRecord } from './proposal-record.js'
import { countOpenProposals } from './proposal-store.js'

const nextId = monotonicFactory()

/** Proposals of one member that wait for staff: more than anybody reads at once. */
const mostOpen = 100

export type DossierServices = Pick<Engine, 'database' | 'catalogue' | 'refreshAfterWrite'>

/**
 * Proposes a change to the dossier of a technology. What staff propose is accepted at once.
 * @throws NotAllowedError, NotFoundError, InvalidInputError, QuotaExceededError
 */
export async function proposeChange(
  services: DossierServices,
  viewer: Viewer,
  technologyId: string,
  change: FactChange,
): Promise<FactProposal> {
  const memberCode = proposerOf(viewer, services)
  const written = await services.database.transaction(async (queries) => {
    const technology = await readTechnology(queries, technologyId)
    if (!technology) throw new NotFoundError('technology', technologyId)
    const proposed = { ...proposalOf(technology, change), memberCode, author: viewer.id }
    if (memberCode === null) return writeAccepted(queries, viewer, proposed)
    await checkQuota(queries, memberCode)
    return writeVersion(proposalRecord, queries, { by: viewer, action: 'proposed', after: proposed })
  })
  if (written.status === 'accepted') await services.refreshAfterWrite()
  return written
}

async function writeAccepted(queries: Queries, by: Viewer, proposed: FactProposal): Promise<FactProposal> {
  await acceptChange(queries, by, proposed)
  const after: FactProposal = { ...proposed, status: 'accepted', decidedAt: proposed.createdAt }
  return writeVersion(proposalRecord, queries, { by, action: 'accepted', after })
}

/** The member that proposes; `null` for staff. @throws NotAllowedError */
function proposerOf(viewer: Viewer, { catalogue }: Pick<DossierServices, 'catalogue'>): string | null {
  if (isStaff(viewer)) return null
  const code = memberOf(viewer)
  if (!mayProposeFacts(viewer) || code === null || !catalogue.members.has(code)) {
    throw new NotAllowedError('Changes are proposed by staff, members, and systems that name the member they act for')
  }
  return code
}

async function checkQuota(queries: Queries, memberCode: string): Promise<void> {
  if ((await countOpenProposals(queries, memberCode)) < mostOpen) return
  throw new QuotaExceededError(`${mostOpen} proposals of your member wait for staff: withdraw one first`)
}

/** @throws InvalidInputError for a fact that the dossier does not have, or a change that changes nothing */
function proposalOf(technology: Technology, change: FactChange): Omit<FactProposal, 'memberCode' | 'author'> {
  const { action, note } = change
  const after = 'text' in change ? { ...completedText(change.text), source: change.source } : null
  const common = {
    id: nextId(),
    version: 1,
    technologyId: technology.id,
    status: 'proposed' as const,
    createdAt: new Date().toISOString(),
    decidedAt: null,
    reason: null,
    action,
    after,
    note,
  }
  if (change.action === 'add') {
    const factId = `fact-${randomBytes(8).toString('hex')}`
    return { ...common, heading: change.heading, factId, before: null }
  }
  const fact = factsOf(technology).find(({ id }) => id === change.factId)
  if (!fact)
    throw new InvalidInputError('The dossier has no such fact', [{ path: 'factId', message: 'does not exist' }])
  const before = contentOfFact(fact)
  if (isDeepStrictEqual(before, after)) {
    throw new InvalidInputError('The fact says this already', [{ path: 'text', message: 'is as it was' }])
  }
  return { ...common, heading: fact.heading, factId: fact.id, before }
}
