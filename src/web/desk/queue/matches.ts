import type { Match, Need } from '../../../domain/index.js'
import { type CaseStudySummary, summarise } from '../../../features/catalogue/index.js'
import { listMatchesToJudge } from '../../../features/matches/index.js'
import { advise, type Recommendation, requestOf } from '../../../features/recommendations/index.js'
import type { Visit } from '../../kit/visit.js'

type Result = Recommendation['results'][number]

/** A case study for a need, as the desk shows it. */
export interface DeskMatch {
  readonly match: Match
  readonly study: CaseStudySummary
  /** Why it was found; missing where it is excluded or not among what was found. */
  readonly result: Result | undefined
}

/** As many as are looked at to bring a list into the order in which the member will see it. */
const lookedAt = 50

/** In the order in which the member will see them; apart from them what it will not see. */
export async function matchesFor(need: Need, visit: Visit): Promise<{ shown: DeskMatch[]; excluded: DeskMatch[] }> {
  const { services, engine, viewer, reader } = visit
  const { catalogue } = engine
  const matches = await listMatchesToJudge(engine, viewer, need)
  const answer = await advise(services, viewer, requestOf(need, lookedAt, reader.language), { saved: need })
  const places = new Map(answer.results.map((result, index) => [result.caseStudy.id, { result, index }]))
  const entries = matches.flatMap((match): DeskMatch[] => {
    const study = catalogue.caseStudies.get(match.caseStudyId)
    if (!study) return []
    const result = places.get(study.id)?.result
    return [{ match, study: summarise(study, catalogue, reader.language), result }]
  })
  const isExcluded = ({ match }: DeskMatch) => ['rejected', 'hidden'].includes(match.decision?.state ?? '')
  const placeOf = ({ study }: DeskMatch) => places.get(study.id)?.index ?? Number.POSITIVE_INFINITY
  const byPlace = (left: DeskMatch, right: DeskMatch) => (placeOf(left) < placeOf(right) ? -1 : 1)
  return {
    shown: entries.filter((entry) => !isExcluded(entry)).sort(byPlace),
    excluded: entries.filter(isExcluded),
  }
}

/**
 * Where to go on after a decision on a case study, as an id on the page: the next match that nobody has decided on, in
 * the order shown, else the first one; where none is left, the steps of the need.
 */
export function nextAfter({ study }: DeskMatch, list: readonly DeskMatch[]): string {
  const at = list.findIndex((one) => one.study.id === study.id)
  const next = [...list.slice(at + 1), ...list.slice(0, at)].find(isUndecided)
  return next ? anchorOf(next.study.id) : stepsAnchor
}

/** A note alone decides nothing. */
function isUndecided({ match: { decision } }: DeskMatch): boolean {
  return decision === null || (decision.state === 'suggested' && decision.position === null)
}

/** Where the next steps of a need stand on its page. */
export const stepsAnchor = 'steps'

/** Where a case study stands on the page of a need. */
export function anchorOf(caseStudyId: string): string {
  return `case-${caseStudyId}`
}
