import { mayDeleteProposal, NotAllowedError, type Target, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { proposalRecord } from './proposal-record.js'
import { deleteProposalRow } from './proposal-store.js'

/**
 * Deletes a proposal for good, with its note. A fact that was accepted stays in the dossier.
 * @throws NotFoundError, StaleVersionError, NotAllowedError
 */
export async function deleteProposal({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<void> {
  await database.erase(async (queries) => {
    const before = await readTarget(proposalRecord, queries, viewer, target)
    if (!mayDeleteProposal(viewer, before)) throw new NotAllowedError('Only those whose it is can delete a proposal')
    await deleteProposalRow(queries, before.id)
    await auditChange(proposalRecord, queries, { by: viewer, action: 'deleted', before })
  })
}
