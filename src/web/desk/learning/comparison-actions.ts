import { NotFoundError } from '../../../domain/index.js'
import {
  ComparisonUnderWayError,
  endComparison,
  mayChooseRanking,
  startComparison,
} from '../../../features/learning/index.js'
import { wholeNumber } from '../../kit/form-values.js'
import type { Outcome, Redirect } from '../../kit/outcome.js'
import type { Page } from '../../kit/page.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { confirmationPage } from '../confirmation-page.js'
import { usagePageWith } from './usage-page.js'

export function readRankings({ form }: Sent) {
  return { a: wholeNumber(form, 'a') ?? Number.NaN, b: wholeNumber(form, 'b') ?? Number.NaN }
}

/** Starts a comparison. Not everybody who sees the desk may do this. @throws NotFoundError */
export async function beginComparing(visit: Visit, { a, b }: ReturnType<typeof readRankings>): Promise<Outcome> {
  requireAdministrator(visit)
  if (Number.isNaN(a) || Number.isNaN(b)) throw new NotFoundError('ranking', '')
  if (a === b) {
    const errors = [{ field: 'b', key: 'desk.comparison.error.same' }] as const
    return usagePageWith(visit, { days: 30, done: undefined }, { chosen: { a, b }, errors })
  }
  try {
    await startComparison(visit.engine, visit.viewer, { a, b })
  } catch (error) {
    // Somebody else was faster: the page shows what runs.
    if (!(error instanceof ComparisonUnderWayError)) throw error
    return backTo(visit)
  }
  return backTo(visit, 'started')
}

/** Asks for confirmation before a comparison ends. @throws NotFoundError */
export function endingPage(visit: Visit): Page {
  requireAdministrator(visit)
  const { t, to } = visit.reader
  return confirmationPage(visit, {
    section: 'learning',
    address: to('desk', 'learning'),
    action: 'comparison/end',
    title: t('desk.comparison.ending'),
    texts: [t('desk.comparison.endingText')],
    button: t('desk.comparison.end'),
    keep: t('desk.cancel'),
  })
}

/** @throws NotFoundError */
export async function endComparing(visit: Visit): Promise<Redirect> {
  requireAdministrator(visit)
  try {
    await endComparison(visit.engine, visit.viewer)
  } catch (error) {
    // It has ended already, as the page shows.
    if (!(error instanceof NotFoundError)) throw error
    return backTo(visit)
  }
  return backTo(visit, 'ended')
}

function requireAdministrator({ viewer }: Visit): void {
  if (!mayChooseRanking(viewer)) throw new NotFoundError('page', 'comparison')
}

function backTo({ reader }: Visit, done?: 'started' | 'ended'): Redirect {
  const address = reader.to('desk', 'learning', 'usage')
  return { to: done ? `${address}?done=${done}` : address }
}
