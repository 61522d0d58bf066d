import { membersWithExperience } from '../../domain/index.js'
import { fitOf, scoreOf } from '../../ranking/index.js'
import { summarise } from '../catalogue/index.js'
import type { Result } from './answer.js'
import type { Answering } from './answering.js'
import { reasonsOf } from './curation.js'
import { type Explained, explain, type Grounds } from './explain.js'
import type { Placed } from './order-results.js'

/** A case study as a result, with its reasons. */
export function presentResult(
  explained: Explained & { readonly scored: Placed },
  rank: number,
  grounds: Grounds,
  { snapshot: { catalogue }, placement, votes }: Answering,
): Result {
  const { scored: item, study } = explained
  const { language, memberCode } = grounds
  const why = explain(explained, grounds)
  return {
    rank,
    caseStudy: summarise(study, catalogue, language),
    score: scoreOf(item.probability),
    fit: fitOf(item.probability, item.by.ranking.model),
    ranking: item.ranking,
    pinned: placement.pins.has(study.id),
    own: memberCode !== undefined && membersWithExperience(study).includes(memberCode),
    why: { ...why, reasons: [...reasonsOf(study.id, placement, votes, language), ...why.reasons] },
  }
}
