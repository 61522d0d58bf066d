import { membersWithExperience } from '../../domain/index.js'
import { fitOf, type ScoredCase, scoreOf } from '../../ranking/index.js'
import { summarise } from '../catalogue/index.js'
import type { Result } from './answer.js'
import type { Answering } from './answering.js'
import { reasonsOf } from './curation.js'
import { explain, type Grounds } from './explain.js'

/** A case study as a result, with its reasons. */
export function presentResult(
  item: ScoredCase,
  rank: number,
  grounds: Grounds,
  { snapshot: { catalogue, ranking }, placement, votes }: Answering,
): Result {
  const study = catalogue.caseStudies.get(item.caseStudyId)!
  const { language, memberCode } = grounds
  const why = explain(item, study, grounds, votes.get(study.id))
  return {
    rank,
    caseStudy: summarise(study, catalogue, language),
    score: scoreOf(item.probability),
    fit: fitOf(item.probability, ranking),
    pinned: placement.pins.has(study.id),
    own: memberCode !== undefined && membersWithExperience(study).includes(memberCode),
    why: { ...why, reasons: [...reasonsOf(study.id, placement, votes, language), ...why.reasons] },
  }
}
