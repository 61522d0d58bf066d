import {
  type FactChange,
  type FactProposal,
  isStaff,
  mayProposeFacts,
  memberOf,
  NotAllowedError,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Queries } from '../../platform/database/index.js'
import { writeVersion } from '../audit/index.js'
import { acceptChange } from './accept-change.js'
import { addProposal, type NewProposal, newProposal } from './add-proposal.js'
import { proposalRecord } from './proposal-record.js'

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
  const given: NewProposal = { memberCode, technologyId, change }
  const written = await services.database.transaction((queries) =>
    memberCode === null ? addAccepted(queries, viewer, given) : addProposal(queries, viewer, given),
  )
  if (written.status === 'accepted') await services.refreshAfterWrite()
  return written
}

async function addAccepted(queries: Queries, by: Viewer, given: NewProposal): Promise<FactProposal> {
  const proposed = await newProposal(queries, by, given)
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
