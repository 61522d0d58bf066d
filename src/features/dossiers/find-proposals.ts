import { type FactProposal, isStaff, memberOf, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { proposalRecord } from './proposal-record.js'
import { type ProposalFilter, readProposals } from './proposal-store.js'

/** The proposals that a viewer may see, in the order in which they were made. */
export async function findProposals(
  { database: reader }: WithDatabase,
  viewer: Viewer,
  filter: Pick<ProposalFilter, 'status' | 'technologyId'> = {},
): Promise<FactProposal[]> {
  if (isStaff(viewer)) return readProposals(reader, filter)
  const memberCode = memberOf(viewer)
  return memberCode === null ? [] : readProposals(reader, { ...filter, memberCode })
}

/** @throws NotFoundError also for a proposal that the viewer may not know of */
export function findProposal({ database: reader }: WithDatabase, viewer: Viewer, id: string): Promise<FactProposal> {
  return readTarget(proposalRecord, reader, viewer, { id })
}
