import { isDeepStrictEqual } from 'node:util'
import { type FactProposal, PasserelleError, type Technology } from '../../domain/index.js'
import { contentOfFact, factsOf } from '../catalogue/index.js'

/** Thrown when the fact that a proposal is about has been changed or removed since. */
export class FactChangedError extends PasserelleError {
  readonly code = 'REVISION_OUTDATED'
}

export type AppliedChange = Pick<FactProposal, 'action' | 'heading' | 'factId' | 'before' | 'after'>

/** The technology with one fact of its dossier changed. @throws FactChangedError */
export function applyChange(technology: Technology, change: AppliedChange): Technology {
  const { action, heading, factId, after } = change
  const facts = technology.dossier[heading]
  const stored = after && { ...after, id: factId }
  const withFacts = (changed: typeof facts) => ({
    ...technology,
    dossier: { ...technology.dossier, [heading]: changed },
  })
  if (action === 'add') return withFacts(stored ? [...facts, stored] : facts)
  if (isOutdated(technology, change)) {
    throw new FactChangedError('The fact has been changed or removed since this was proposed')
  }
  const place = factsUnder(technology, heading).findIndex(({ id }) => id === factId)
  return withFacts(facts.flatMap((fact, index) => (index === place ? (stored ?? []) : fact)))
}

/** Whether the fact that a change is about does not say any more what it said when the change was proposed. */
export function isOutdated(technology: Technology, { heading, factId, before }: AppliedChange): boolean {
  if (before === null) return false
  const fact = factsUnder(technology, heading).find(({ id }) => id === factId)
  return !fact || !isDeepStrictEqual(contentOfFact(fact), before)
}

function factsUnder(technology: Technology, heading: AppliedChange['heading']) {
  return factsOf(technology).filter((fact) => fact.heading === heading)
}
