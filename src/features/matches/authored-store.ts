import type { Decision, MatchKey } from '../../domain/index.js'
import { fromJson, jsonField, type Reader } from '../../platform/database/index.js'

/** A decision of somebody: one that stands, one that was published, or one that was replaced and can be put back. */
export interface AuthoredDecision extends MatchKey {
  readonly state: 'current' | 'published' | 'replaced'
  readonly decision: Decision
}

const tables = { current: 'matches', published: 'publishedDecisions', replaced: 'matchUndo' } as const

/** Every decision of somebody, by need and case study. */
export async function readDecisionsBy(reader: Reader, author: string): Promise<AuthoredDecision[]> {
  const found: AuthoredDecision[] = []
  for (const [state, table] of Object.entries(tables) as [AuthoredDecision['state'], 'matches'][]) {
    const rows = await reader
      .selectFrom(table)
      .select(['needId', 'caseStudyId', 'decision'])
      .where(jsonField('decision', 'author'), '=', author)
      .orderBy('needId')
      .orderBy('caseStudyId')
      .execute()
    found.push(...rows.map(({ decision, ...key }) => ({ ...key, state, decision: fromJson<Decision>(decision!) })))
  }
  return found
}
