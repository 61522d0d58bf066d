import type { DecisionContent } from '../../domain/index.js'

/** Makes a decision from the one before: it says what it means and leaves the rest, such as a note, as it was. */
export type DecisionStep = (before: DecisionContent) => DecisionContent

export const approved: DecisionStep = (before) => ({ ...before, state: 'approved', reason: null, comment: null })

/** What is hidden has no place. */
export const hidden: DecisionStep = (before) => ({
  ...before,
  state: 'hidden',
  position: null,
  reason: null,
  comment: null,
})

export function rejected(reason: DecisionContent['reason'], comment: string | null): DecisionStep {
  return (before) => ({ ...before, state: 'rejected', position: null, reason, comment })
}

/** A place for what was rejected or hidden shows it again. @param position `null` removes the pin */
export function pinned(position: number | null): DecisionStep {
  return (before) => {
    if (position === null || before.state === 'approved' || before.state === 'suggested') return { ...before, position }
    return { ...before, position, state: 'suggested', reason: null, comment: null }
  }
}

export function noted(note: string | null): DecisionStep {
  return (before) => ({ ...before, note })
}
