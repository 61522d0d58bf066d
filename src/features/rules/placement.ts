import type { Decided } from '../../domain/index.js'
import type { RuleContent } from './rule.js'

/** Where curation puts case studies in the answer to one need. */
export interface Placement {
  readonly hidden: ReadonlySet<string>
  /** Case studies that come first, by a decision on this very need. */
  readonly approved: ReadonlySet<string>
  /** Pinned case studies with their places, counted from 1; in the order of places, no two at the same. */
  readonly pins: ReadonlyMap<string, number>
  /** Factors by which the odds of case studies are multiplied before they are sorted. */
  readonly weights: ReadonlyMap<string, number>
}

/** Combines rules and decisions. A decision on this very need outweighs any rule: its author saw both. */
export function placementOf(rules: readonly RuleContent[], decisions: readonly Decided[]): Placement {
  const decided = new Map(decisions.map((one) => [one.caseStudyId, one]))
  const isShown = (id: string) => {
    const state = decided.get(id)?.state
    return state === 'approved' || (state === 'suggested' && decided.get(id)!.position !== null)
  }
  const isRemoved = (id: string) => ['rejected', 'hidden'].includes(decided.get(id)?.state ?? '')

  const hidden = new Set(decisions.map(({ caseStudyId }) => caseStudyId).filter(isRemoved))
  const weights = new Map<string, number>()
  const pins = decisions.flatMap(({ caseStudyId, position }) => (position === null ? [] : [{ caseStudyId, position }]))
  for (const { action, caseStudies } of rules) {
    for (const [index, id] of caseStudies.entries()) {
      if (action.type === 'hide' && !isShown(id)) hidden.add(id)
      if (action.type === 'boost') weights.set(id, (weights.get(id) ?? 1) * action.strength)
      if (action.type === 'bury') weights.set(id, (weights.get(id) ?? 1) / action.strength)
      if (action.type === 'pin') pins.push({ caseStudyId: id, position: action.position + index })
    }
  }
  const shown = ({ state, caseStudyId }: Decided) => state === 'approved' && !hidden.has(caseStudyId)
  return {
    hidden,
    approved: new Set(decisions.filter(shown).map(({ caseStudyId }) => caseStudyId)),
    pins: placesFor(pins.filter(({ caseStudyId }) => !hidden.has(caseStudyId))),
    weights,
  }
}

/** Every pin at the place it was given or, where another is already, at the next that is free. Earlier pins come first. */
function placesFor(pins: readonly { caseStudyId: string; position: number }[]): Map<string, number> {
  const places = new Map<string, number>()
  const taken = new Set<number>()
  for (const { caseStudyId, position } of pins) {
    if (places.has(caseStudyId)) continue
    let place = position
    while (taken.has(place)) place += 1
    taken.add(place)
    places.set(caseStudyId, place)
  }
  return new Map([...places].sort(([, left], [, right]) => left - right))
}
