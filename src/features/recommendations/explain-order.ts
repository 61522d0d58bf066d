import type { InterfaceLanguage } from '../../domain/index.js'
import { translate } from '../../messages/translate.js'
import type { Result } from './answer.js'

/** What decides the order beside the score. */
export interface Order {
  readonly language: InterfaceLanguage
  /** Whether decisions of staff move a case study, which its reasons say already. */
  readonly isMovedByStaff: (caseStudyId: string) => boolean
  /** Whether two rankings place results in turn, each by its own scores. */
  readonly isCompared: boolean
}

/** Gives results that are listed above a higher score the reason for it. */
export function explainOrder(results: readonly Result[], order: Order): Result[] {
  return results.map((result, index) => {
    const { score, caseStudy, why } = result
    const isAhead = results.slice(index + 1).some((below) => (below.score ?? 0) > (score ?? 100))
    if (!isAhead || order.isMovedByStaff(caseStudy.id)) return result
    const above = new Set(results.slice(0, index).flatMap((one) => one.why.aspects.map(({ aspect }) => aspect)))
    const coversMore = why.aspects.some(({ aspect }) => !above.has(aspect))
    const reason = coversMore ? 'reason.otherPoint' : order.isCompared ? 'reason.compared' : 'reason.otherSolution'
    return { ...result, why: { ...why, reasons: [translate(order.language, reason), ...why.reasons] } }
  })
}
