import { type FactProposal, maySeeProposal } from '../../domain/index.js'
import type { VersionedRecord } from '../audit/index.js'
import { putProposal, readProposal } from './proposal-store.js'

export const proposalRecord: VersionedRecord<FactProposal> = {
  name: 'proposal',
  entity: 'fact proposal',
  idOf: ({ id }) => id,
  read: readProposal,
  maySee: maySeeProposal,
  write: putProposal,
  // Nothing of its words: only what is accepted is public.
  audited: ({ technologyId, memberCode, status, version }) => ({ technologyId, memberCode, status, version }),
}
