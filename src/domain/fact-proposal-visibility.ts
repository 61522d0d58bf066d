import { NotAllowedError } from './errors.js'
import type { FactProposal, FactProposalStatus } from './fact-proposal.js'
import { WrongStatusError } from './lifecycle.js'
import type { Viewer } from './viewer.js'
import { isStaff, memberOf } from './visibility.js'

type Known = Pick<FactProposal, 'memberCode'>

/** Who may know that a proposal exists, and read it: its member and staff. All access rules for dossiers are in this file. */
export function maySeeProposal(viewer: Viewer, proposal: Known): boolean {
  return isStaff(viewer) || isOwnProposal(viewer, proposal)
}

/** Who may propose changes to a dossier. What staff propose is accepted at once. */
export function mayProposeFacts(viewer: Viewer): boolean {
  return isStaff(viewer) || memberOf(viewer) !== null
}

/** Who may accept and reject proposals, and say that a fact still holds. */
export function mayManageDossiers(viewer: Viewer): boolean {
  return isStaff(viewer)
}

/** Who may delete a proposal: its member, staff for those of staff, or an administrator. */
export function mayDeleteProposal(viewer: Viewer, proposal: Known): boolean {
  const isOfStaff = proposal.memberCode === null && isStaff(viewer)
  return isOfStaff || isOwnProposal(viewer, proposal) || viewer.role === 'admin'
}

function isOwnProposal(viewer: Viewer, { memberCode }: Known): boolean {
  return memberCode !== null && memberOf(viewer) === memberCode
}

export type ProposalStep = 'accept' | 'reject' | 'withdraw'

/** The steps of a proposal, each of which ends it. */
const steps: Readonly<
  Record<ProposalStep, { to: FactProposalStatus; by: (viewer: Viewer, proposal: Known) => boolean }>
> = {
  accept: { to: 'accepted', by: mayManageDossiers },
  reject: { to: 'rejected', by: mayManageDossiers },
  withdraw: { to: 'withdrawn', by: isOwnProposal },
}

/** The status of a proposal after a step. @throws NotAllowedError, WrongStatusError */
export function proposalStatusAfter(step: ProposalStep, proposal: FactProposal, viewer: Viewer): FactProposalStatus {
  const { to, by } = steps[step]
  if (!by(viewer, proposal)) throw new NotAllowedError(`You are not allowed to ${step} this proposal`)
  if (proposal.status !== 'proposed') {
    throw new WrongStatusError(`The step "${step}" requires the status proposed; this proposal is ${proposal.status}`)
  }
  return to
}
