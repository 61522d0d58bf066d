import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { monotonicFactory } from 'ulid'
import {
  completedText,
  type FactChange,
  type FactProposal,
  InvalidInputError,
  NotFoundError,
  QuotaExceededError,
  type Technology,
  type Viewer,
} from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { writeVersion } from '../audit/index.js'
import { contentOfFact, factsOf, readTechnology } from '../catalogue/index.js'
import { proposalRecord } from './proposal-record.js'
import { countOpenProposals } from './proposal-store.js'

const nextId = monotonicFactory()

/** Proposals of one member that wait for staff: more than anybody reads at once. */
const mostOpen = 100

export interface NewProposal {
  /** The member that proposes; `null` for staff. */
  readonly memberCode: string | null
  readonly technologyId: string
  readonly change: FactChange
}

/**
 * Adds a proposal that waits for staff, as part of a transaction of a caller that has checked that the viewer may do so
 * for this member.
 * @throws NotFoundError, InvalidInputError, QuotaExceededError
 */
export async function addProposal(queries: Queries, by: Viewer, given: NewProposal): Promise<FactProposal> {
  const after = await newProposal(queries, by, given)
  if (given.memberCode !== null) await checkQuota(queries, given.memberCode)
  return writeVersion(proposalRecord, queries, { by, action: 'proposed', after })
}

/** A proposal that is not written yet. @throws NotFoundError, InvalidInputError */
export async function newProposal(
  queries: Queries,
  by: Viewer,
  { memberCode, technologyId, change }: NewProposal,
): Promise<FactProposal> {
  const technology = await readTechnology(queries, technologyId)
  if (!technology) throw new NotFoundError('technology', technologyId)
  return { ...proposalOf(technology, change), memberCode, author: by.id }
}

async function checkQuota(queries: Queries, memberCode: string): Promise<void> {
  if ((await countOpenProposals(queries, memberCode)) < mostOpen) return
  throw new QuotaExceededError(`${mostOpen} proposals of your member wait for staff: withdraw one first`)
}

/** @throws InvalidInputError for a fact that the dossier does not have, or a change that changes nothing */
function proposalOf(technology: Technology, change: FactChange): Omit<FactProposal, 'memberCode' | 'author'> {
  const { action, note } = change
  const after = 'text' in change ? { ...completedText(change.text), source: change.source } : null
  const common = {
    id: nextId(),
    version: 1,
    technologyId: technology.id,
    status: 'proposed' as const,
    createdAt: new Date().toISOString(),
    decidedAt: null,
    reason: null,
    action,
    after,
    note,
  }
  if (change.action === 'add') {
    const factId = `fact-${randomBytes(8).toString('hex')}`
    return { ...common, heading: change.heading, factId, before: null }
  }
  const fact = factsOf(technology).find(({ id }) => id === change.factId)
  if (!fact)
    throw new InvalidInputError('The dossier has no such fact', [{ path: 'factId', message: 'does not exist' }])
  const before = contentOfFact(fact)
  if (isDeepStrictEqual(before, after)) {
    throw new InvalidInputError('The fact says this already', [{ path: 'text', message: 'is as it was' }])
  }
  return { ...common, heading: fact.heading, factId: fact.id, before }
}
