import { sql } from 'kysely'
import type { DecisionState } from '../../domain/index.js'
import { jsonField, type Reader } from '../../platform/database/index.js'
import { decisionsIn } from './decided-store.js'

/** What a decision or an outcome says of a case study for needs like the one it was about. */
export interface Lesson {
  readonly needId: string
  readonly caseStudyId: string
  /** Whether it answers them. */
  readonly answers: boolean
}

/**
 * What was decided for needs: approved, pinned and adopted case studies answer needs like it, those that were found not
 * to be relevant do not. Other reasons for rejecting one say something about its member, not about the need.
 */
export async function readLessons(reader: Reader, state: DecisionState): Promise<Lesson[]> {
  const field = (name: string) => jsonField('decision', name)
  const judged = reader
    .selectFrom(decisionsIn(reader, state))
    .select(['needId', 'caseStudyId'])
    .select((eb) =>
      eb.case().when(field('state'), '=', 'rejected').then(sql.lit(0)).else(sql.lit(1)).end().as('answers'),
    )
    .where(({ eb, or }) =>
      or([
        eb(field('state'), '=', 'approved'),
        eb(field('position'), 'is not', null),
        eb(field('reason'), '=', 'not-relevant'),
      ]),
    )
  const adopted = reader
    .selectFrom('feedback')
    .select(['needId', 'caseStudyId', sql.lit(1).as('answers')])
    .where(jsonField('body', 'outcome'), '=', 'adopted')
  const rows = await reader
    .selectFrom(judged.unionAll(adopted).as('lessons'))
    .select(({ fn }) => ['needId', 'caseStudyId', fn.max<number>('answers').as('answers')])
    .groupBy(['needId', 'caseStudyId'])
    .orderBy('needId')
    .orderBy('caseStudyId')
    .execute()
  return rows.map((row) => ({ ...row, answers: row.answers === 1 }))
}
