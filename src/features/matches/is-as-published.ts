import type { Match, Need } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import type { Rule } from '../rules/index.js'
import { readMatches } from './match-store.js'
import { readPublishedRules } from './published-answer-store.js'

/** Whether decisions and rules would still come to the answer that was published last. */
export async function isAsPublished(
  database: Pick<Database, 'all' | 'get'>,
  { id }: Pick<Need, 'id'>,
  rules: readonly Rule[],
): Promise<boolean> {
  const held = (await readPublishedRules(database, id)) ?? rules
  const [now, then] = [await readMatches(database, id), await readMatches(database, id, 'published')]
  return said(now, rules) === said(then, held)
}

function said(matches: readonly Match[], rules: readonly Rule[]): string {
  const decisions = matches.flatMap(({ caseStudyId, decision }) => {
    if (!decision) return []
    const { state, position, reason, comment, note } = decision
    return [{ caseStudyId, state, position, reason, comment, note }]
  })
  return JSON.stringify([decisions, rules.map(({ action, caseStudies }) => ({ action, caseStudies }))])
}
