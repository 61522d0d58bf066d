import type { DecisionState } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'

/** What a decision or an outcome says of a case study for needs like the one it was about. */
export interface Lesson {
  readonly needId: string
  readonly caseStudyId: string
  /** Whether it answers them. */
  readonly answers: boolean
}

const tables: Readonly<Record<DecisionState, string>> = { current: 'matches', published: 'published_decisions' }

/**
 * What was decided for needs: approved, pinned and adopted case studies answer needs like it, those that were found not
 * to be relevant do not. Other reasons for rejecting one say something about its member, not about the need.
 */
export async function readLessons(database: Pick<Database, 'all'>, state: DecisionState): Promise<Lesson[]> {
  const rows = await database.all<Omit<Lesson, 'answers'> & { answers: number }>(
    `SELECT need_id AS needId, case_study_id AS caseStudyId, MAX(answers) AS answers FROM (
       SELECT need_id, case_study_id, decision ->> 'state' <> 'rejected' AS answers FROM ${tables[state]}
       WHERE decision IS NOT NULL AND (decision ->> 'state' = 'approved' OR decision ->> 'position' IS NOT NULL
         OR decision ->> 'reason' = 'not-relevant')
       UNION ALL
       SELECT need_id, case_study_id, 1 FROM feedback WHERE body ->> 'outcome' = 'adopted'
     ) GROUP BY need_id, case_study_id ORDER BY need_id, case_study_id`,
  )
  return rows.map((row) => ({ ...row, answers: row.answers === 1 }))
}
