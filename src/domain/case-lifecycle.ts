import { z } from 'zod'
import type { CaseDraft, CaseDraftStatus } from './case-draft.js'
import { isOwnDraft, mayKeepCatalogue } from './case-visibility.js'
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

/** The life of a draft: draft, in review, and from there back or into the catalogue. */
export const caseSteps: Readonly<Record<CaseStepName, Step>> = {
  submit: { from: 'draft', to: 'in-review', by: isOwnDraft },
  withdraw: { from: 'in-review', to: 'draft', by: isOwnDraft },
  return: { from: 'in-review', to: 'draft', by: mayKeepCatalogue },
}

/** The status a draft has after a step. @throws NotAllowedError, WrongStatusError */
export function draftStatusAfter(name: CaseStepName, draft: CaseDraft, viewer: Viewer): CaseDraftStatus {
  const { from, to, by } = caseSteps[name]
  if (!by(viewer, draft)) throw new NotAllowedError(`It is not yours to ${name} this draft`)
  if (draft.status !== from) {
    throw new WrongStatusError(`The step "${name}" starts from ${from}; this draft is ${draft.status}`)
  }
  return to
}

/** Whether a draft can go into the catalogue: what a member writes was given to staff first. @throws NotAllowedError, WrongStatusError */
export function checkPublishable(draft: CaseDraft, viewer: Viewer): void {
  if (!mayKeepCatalogue(viewer)) throw new NotAllowedError('Case studies are published by staff')
  if (draft.status === 'in-review' || draft.memberCode === null) return
  throw new WrongStatusError('A draft of a member is published from review; this one was not submitted')
}
