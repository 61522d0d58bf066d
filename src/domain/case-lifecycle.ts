import { z } from 'zod'
import type { CaseDraft, CaseDraftStatus } from './case-draft.js'
import { isOwnDraft, mayManageCatalogue } from './case-visibility.js'
import { NotAllowedError } from './errors.js'
import { WrongStatusError } from './lifecycle.js'
import type { Viewer } from './viewer.js'

export const caseStepName = z.enum(['submit', 'withdraw', 'return'])
export type CaseStepName = z.infer<typeof caseStepName>

interface Step {
  readonly from: CaseDraftStatus
  readonly to: CaseDraftStatus
  readonly by: (viewer: Viewer, draft: CaseDraft) => boolean
}

/** The steps of a draft: from draft to review, and back. Publishing ends it. */
export const caseSteps: Readonly<Record<CaseStepName, Step>> = {
  submit: { from: 'draft', to: 'in-review', by: isOwnDraft },
  withdraw: { from: 'in-review', to: 'draft', by: isOwnDraft },
  return: { from: 'in-review', to: 'draft', by: mayManageCatalogue },
}

/** The status of a draft after a step. @throws NotAllowedError, WrongStatusError */
export function draftStatusAfter(name: CaseStepName, draft: CaseDraft, viewer: Viewer): CaseDraftStatus {
  const { from, to, by } = caseSteps[name]
  if (!by(viewer, draft)) throw new NotAllowedError(`You are not allowed to ${name} this draft`)
  if (draft.status !== from) {
    throw new WrongStatusError(`The step "${name}" requires the status ${from}; this draft is ${draft.status}`)
  }
  return to
}

/**
 * Checks that a draft can be published: a member's draft must be submitted first.
 * @throws NotAllowedError, WrongStatusError
 */
export function checkPublishable(draft: CaseDraft, viewer: Viewer): void {
  if (!mayManageCatalogue(viewer)) throw new NotAllowedError('Only staff can publish case studies')
  if (draft.status === 'in-review' || draft.memberCode === null) return
  throw new WrongStatusError('The draft of a member must be submitted before it is published')
}
