import { type Need, PasserelleError } from '../domain/index.js'
import type { Database, Queries } from '../storage/index.js'
import type { Match } from './match.js'
import { readMatches } from './match-store.js'
import { hasSomethingToPublish, putPublishedAnswer, readPublishedRules } from './published-answer-store.js'
import type { Rule } from './rule.js'

/** Thrown when an answer is to be published in which a member would find nothing. */
export class NothingToPublishError extends PasserelleError {
  readonly code = 'NOTHING_TO_PUBLISH'
  readonly status = 409
  override readonly errors = [
    { path: 'decisions', message: 'must approve at least one case study or hold a note to the member' },
  ]
  override readonly errorCount = this.errors.length

  constructor() {
    super('There is nothing to publish: approve at least one case study, or write a note to the member')
  }
}

/**
 * Keeps what was decided on a need that has just been published: others than staff see it from now on, and nothing that
 * is decided after it. Rules are kept too, so that no later one changes the order that was published.
 * @param rules those that hold for the need
 * @throws NothingToPublishError
 */
export async function publishAnswer(queries: Queries, need: Need, rules: readonly Rule[]): Promise<void> {
  if (!(await hasSomethingToPublish(queries, need.id))) throw new NothingToPublishError()
  await putPublishedAnswer(queries, need.id, need.publishedAt ?? need.updatedAt, rules)
}

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
