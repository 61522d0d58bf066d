import { measure, type Snapshot } from '../../src/engine/index.js'
import { MemorySearch } from '../../src/engine/retrieval/memory/memory-search.js'
import type { CrossFitted } from '../../src/features/learning/cross-fit.js'
import type { JudgedNeed } from '../../src/features/learning/judged-needs.js'
import { mean, ndcg, scoreCases } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'

/** How many statements of its problem a case study keeps. */
const counts = [0, 1, 2, 4, 6, 8, 10, 12, 14]
/** One need in so many is measured. */
const sample = 4

/** What each further statement of the problem gives, on needs as people tell them. */
export async function statementsTable(
  needs: readonly JudgedNeed[],
  modelFor: CrossFitted,
  snapshot: Snapshot,
): Promise<string> {
  const told = needs.filter(({ voice }) => voice !== undefined).filter((_, index) => index % sample === 0)
  const rows: (string | number)[][] = []
  const { texts } = snapshot.search as MemorySearch
  for (const count of counts) {
    const problems = await texts.problems!.keeping(
      ({ field, position }) => field !== 'need' || position < count,
      snapshot.space,
    )
    const values: number[] = []
    for (const one of told) {
      const ranked = scoreCases(
        await measure(one.need, { ...snapshot, search: new MemorySearch({ ...texts, problems }) }),
        modelFor(one),
      )
      values.push(
        ndcg(
          ranked.map(({ caseStudyId }) => caseStudyId),
          one.grades,
          10,
        ),
      )
    }
    rows.push([count, mean(values).toFixed(3)])
  }
  return markdownTable(['statements', 'nDCG@10'], rows)
}
