import type { Decided } from '../../domain/index.js'
import type { RuleContent } from './rule.js'

/** What rules and decisions come to for one need. */
export interface Orders {
  readonly hidden: ReadonlySet<string>
  /** Case studies that stand first, by decision on this very need. */
  readonly approved: ReadonlySet<string>
  /** Pinned case studies with the place each has, counted from 1; in the order of places, no two at the same. */
  readonly pins: ReadonlyMap<string, number>
  /** By what the odds of a case study are multiplied when its place is looked for. */
  readonly weights: ReadonlyMap<string, number>
}

/** A decision on this very need outweighs any rule: who took it looked at both. */
export function ordersOf(rules: readonly RuleContent[], decisions: readonly Decided[]): Orders {
  const decided = new Map(decisions.map((one) => [one.caseStudyId, one]))
  const isShown = (id: string) => {
    const state = decided.get(id)?.state
    return state === 'approved' || (state === 'suggested' && decided.get(id)!.position !== null)
  }
  const isGone = (id: string) => ['rejected', 'hidden'].includes(decided.get(id)?.state ?? '')

  const hidden = new Set(decisions.map(({ caseStudyId }) => caseStudyId).filter(isGone))
  const weights = new Map<string, number>()
  const wishes = decisions.flatMap(({ caseStudyId, position }) =>
    position === null ? [] : [{ caseStudyId, position }],
  )
  for (const { action, caseStudies } of rules) {
    for (const [index, id] of caseStudies.entries()) {
      if (action.type === 'hide' && !isShown(id)) hidden.add(id)
      if (action.type === 'boost') weights.set(id, (weights.get(id) ?? 1) * action.strength)
      if (action.type === 'bury') weights.set(id, (weights.get(id) ?? 1) / action.strength)
      if (action.type === 'pin') wishes.push({ caseStudyId: id, position: action.position + index })
    }
  }
  const shown = ({ state, caseStudyId }: Decided) => state === 'approved' && !hidden.has(caseStudyId)
  return {
    hidden,
    approved: new Set(decisions.filter(shown).map(({ caseStudyId }) => caseStudyId)),
    pins: placesFor(wishes.filter(({ caseStudyId }) => !hidden.has(caseStudyId))),
    weights,
  }
}

/** Every pin at the place it was given or, where another is already, at the next that is free. Earlier wishes come first. */
function placesFor(wishes: readonly { caseStudyId: string; position: number }[]): Map<string, number> {
  const places = new Map<string, number>()
  const taken = new Set<number>()
  for (const { caseStudyId, position } of wishes) {
    if (places.has(caseStudyId)) continue
    let place = position
    while (taken.has(place)) place += 1
    taken.add(place)
    places.set(caseStudyId, place)
  }
  return new Map([...places].sort(([, left], [, right]) => left - right))
}
