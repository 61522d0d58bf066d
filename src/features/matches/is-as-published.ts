import type { Match, Need } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { type Rule, readRules, rulesHoldingFor } from '../rules/index.js'
import { readMatches } from './match-store.js'
import { readPublishedRules } from './published-answer-store.js'

/** Whether decisions and rules would still make the answer to a need that was published last. */
export async function isAsPublished(
  { database, snapshot }: Pick<Engine, 'database' | 'snapshot'>,
  need: Need,
): Promise<boolean> {
  const rules = rulesHoldingFor(need, await readRules(database), snapshot)
  const publishedRules = (await readPublishedRules(database, need.id)) ?? rules
  const current = contentOf(await readMatches(database, need.id), rules)
  return current === contentOf(await readMatches(database, need.id, 'published'), publishedRules)
}

function contentOf(matches: readonly Match[], rules: readonly Rule[]): string {
  const decisions = matches.flatMap(({ caseStudyId, decision }) => {
    if (!decision) return []
    const { state, position, reason, comment, note } = decision
    return [{ caseStudyId, state, position, reason, comment, note }]
  })
  return JSON.stringify([decisions, rules.map(({ action, caseStudies }) => ({ action, caseStudies }))])
}
