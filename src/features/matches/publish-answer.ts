import { type Need, PasserelleError, type Target, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { changeStatus } from '../needs/index.js'
import { readRules, rulesHoldingFor } from '../rules/index.js'
import { hasSomethingToPublish, putPublishedAnswer } from './published-answer-store.js'

/** Thrown when an answer is to be published in which a member would find nothing. */
export class NothingToPublishError extends PasserelleError {
  readonly code = 'NOTHING_TO_PUBLISH'
  override readonly errors = [
    { path: 'decisions', message: 'must approve at least one case study or hold a note to the member' },
  ]
  override readonly errorCount = this.errors.length

  constructor() {
    super('There is nothing to publish: approve at least one case study, or write a note to the member')
  }
}

/**
 * Publishes the answer to a need: what was decided until now is what all but staff see, and nothing that is decided after
 * it. Rules are stored with it, so that no later one changes the order that was published.
 * @throws NotFoundError, NotAllowedError, StaleVersionError, WrongStatusError, NothingToPublishError
 */
export async function publishAnswer(
  { database, snapshot }: Pick<Engine, 'database' | 'snapshot'>,
  viewer: Viewer,
  target: Target,
): Promise<Need> {
  return database.transaction(async (queries) => {
    const need = await changeStatus(queries, viewer, target, 'publish')
    if (!(await hasSomethingToPublish(queries, need.id))) throw new NothingToPublishError()
    const rules = rulesHoldingFor(need, await readRules(queries), snapshot)
    await putPublishedAnswer(queries, need.id, need.publishedAt!, rules)
    return need
  })
}
