import { z } from 'zod'
import { NotAllowedError, PasserelleError } from './errors.js'
import type { Need, NeedStatus } from './need.js'
import type { Viewer } from './viewer.js'
import { isOwn, isStaff } from './visibility.js'

export const transitionName = z.enum(['submit', 'withdraw', 'review', 'publish', 'close', 'reopen'])
export type TransitionName = z.infer<typeof transitionName>

interface Transition {
  readonly from: readonly NeedStatus[]
  readonly to: NeedStatus
  readonly by: readonly ((viewer: Viewer, need: Need) => boolean)[]
}

/** The steps of a need. The status `published` means answered. */
export const transitions: Readonly<Record<TransitionName, Transition>> = {
  submit: { from: ['draft'], to: 'submitted', by: [isOwn] },
  withdraw: { from: ['submitted'], to: 'draft', by: [isOwn] },
  review: { from: ['submitted'], to: 'in-review', by: [isStaff] },
  publish: { from: ['in-review'], to: 'published', by: [isStaff] },
  close: { from: ['submitted', 'in-review', 'published'], to: 'closed', by: [isOwn, isStaff] },
  reopen: { from: ['published', 'closed'], to: 'submitted', by: [isOwn, isStaff] },
}

/** Thrown when a step is not possible from the current status. */
export class WrongStatusError extends PasserelleError {
  readonly code = 'WRONG_STATUS'
}

/** The status of a need after a step. @throws NotAllowedError, WrongStatusError */
export function statusAfter(name: TransitionName, need: Need, viewer: Viewer): NeedStatus {
  const { from, to, by } = transitions[name]
  if (!by.some((may) => may(viewer, need))) throw new NotAllowedError(`You are not allowed to ${name} this need`)
  if (!from.includes(need.status)) {
    throw new WrongStatusError(
      `The step "${name}" requires the status ${from.join(' or ')}; this need is ${need.status}`,
    )
  }
  return to
}
