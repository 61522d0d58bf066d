import {
  type FactProposal,
  mayManageDossiers,
  NotAllowedError,
  type ProposalStep,
  proposalStatusAfter,
  type Target,
  type Viewer,
} from '../../domain/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { acceptChange } from './accept-change.js'
import { proposalRecord } from './proposal-record.js'
import type { DossierServices } from './propose-change.js'

const actionOf = { accept: 'accepted', reject: 'rejected', withdraw: 'withdrawn' } as const

/**
 * Accepts a proposal, which changes the dossier, rejects it, or takes it back.
 * @param reason why it is rejected, for its member
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError, FactChangedError
 */
export async function decideProposal(
  services: DossierServices,
  viewer: Viewer,
  target: Target,
  { step, reason = null }: { readonly step: ProposalStep; readonly reason?: string | null },
): Promise<FactProposal> {
  const decided = await services.database.transaction(async (queries) => {
    const before = await readTarget(proposalRecord, queries, viewer, target)
    const status = proposalStatusAfter(step, before, viewer)
    if (step === 'accept') await acceptChange(queries, viewer, before)
    const after = { ...before, status, reason, decidedAt: new Date().toISOString() }
    return writeVersion(proposalRecord, queries, { by: viewer, action: actionOf[step], before, after })
  })
  if (step === 'accept') await services.refreshAfterWrite()
  return decided
}

/** @throws NotAllowedError */
export function checkMayManageDossiers(viewer: Viewer): void {
  if (!mayManageDossiers(viewer)) throw new NotAllowedError('Dossiers are kept by staff')
}
