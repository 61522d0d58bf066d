import type { Verdict } from '../../domain/index.js'

/** Steps from one verdict to the next: each says what it means and leaves the rest, such as a note, as it was. */
type Change = (before: Verdict) => Verdict

export const approved: Change = (before) => ({ ...before, state: 'approved', reason: null, comment: null })

/** What is not shown any more has no place. */
export const hidden: Change = (before) => ({ ...before, state: 'hidden', position: null, reason: null, comment: null })

export function rejected(reason: Verdict['reason'], comment: string | null): Change {
  return (before) => ({ ...before, state: 'rejected', position: null, reason, comment })
}

/** A place for what was set aside brings it back. @param position `null` takes the pin out */
export function pinned(position: number | null): Change {
  return (before) => {
    if (position === null || before.state === 'approved' || before.state === 'suggested') return { ...before, position }
    return { ...before, position, state: 'suggested', reason: null, comment: null }
  }
}

export function noted(note: string | null): Change {
  return (before) => ({ ...before, note })
}
