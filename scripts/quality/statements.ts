import { measure, type Snapshot } from '../../src/engine/index.js'
import { readPassages } from '../../src/engine/passages/passage-store.js'
import type { CrossFitted } from '../../src/features/learning/cross-fit.js'
import type { JudgedNeed } from '../../src/features/learning/judged-needs.js'
import type { Reader } from '../../src/platform/database/index.js'
import { mean, ndcg, ProblemVectors, scoreCases } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'

/** How many statements of its problem a case study keeps. */
const counts = [0, 1, 2, 4, 6, 8, 10, 12, 14]
/** One need in so many is measured. */
const sample = 4

/** What each further statement of the problem gives, on needs as people tell them. */
export async function statementsTable(
  needs: readonly JudgedNeed[],
  modelFor: CrossFitted,
  { snapshot, database }: { snapshot: Snapshot; database: Reader },
): Promise<string> {
  const told = needs.filter(({ voice }) => voice !== undefined).filter((_, index) => index % sample === 0)
  const passages = await readPassages(database)
  const rows: (string | number)[][] = []
  for (const count of counts) {
    const problems = new ProblemVectors(
      passages.filter(({ field, position }) => field !== 'need' || position < count),
      snapshot.encoder.manifest.dimension,
      { space: snapshot.space, centredOf: refuse, before: snapshot.problems },
    )
    const values: number[] = []
    for (const one of told) {
      const ranked = scoreCases(await measure(one.need, { ...snapshot, problems }), modelFor(one))
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

function refuse(): never {
  throw new Error('Every text is known')
}
