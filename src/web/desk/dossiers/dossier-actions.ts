import { type PasserelleError, plainText, StaleVersionError, WrongStatusError } from '../../../domain/index.js'
import { decideProposal, FactChangedError, verifyFact } from '../../../features/dossiers/index.js'
import { one, wholeNumber } from '../../kit/form-values.js'
import type { Outcome, Redirect } from '../../kit/outcome.js'
import { readId, type Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'
import { sectionAddress } from '../desk-page.js'
import { dossiersPage } from './dossiers-page.js'

export function readProposalForm(sent: Sent) {
  const reason = one(sent.form, 'reason').replaceAll('\r\n', '\n').trim()
  return { ...readId(sent), version: wholeNumber(sent.form, 'version') ?? 0, reason }
}
type ProposalForm = ReturnType<typeof readProposalForm>

export async function accept(visit: Visit, { id, version }: ProposalForm): Promise<Outcome> {
  return decided(visit, 'accepted', () =>
    decideProposal(visit.engine, visit.viewer, { id, version }, { step: 'accept' }),
  )
}

export async function reject(visit: Visit, { id, version, reason: typed }: ProposalForm): Promise<Outcome> {
  const reason = plainText(2000).safeParse(typed)
  if (!reason.success) return dossiersPage(visit, { rejected: { id, reason: typed }, status: 400 })
  const step = { step: 'reject', reason: reason.data } as const
  return decided(visit, 'rejected', () => decideProposal(visit.engine, visit.viewer, { id, version }, step))
}

async function decided(visit: Visit, done: 'accepted' | 'rejected', decide: () => Promise<unknown>): Promise<Outcome> {
  try {
    await decide()
    return doneAs(visit, done)
  } catch (error) {
    if (!isOvertaken(error)) throw error
    return dossiersPage(visit, { isOvertaken: true, status: error.status })
  }
}

function isOvertaken(error: unknown): error is PasserelleError {
  return error instanceof StaleVersionError || error instanceof WrongStatusError || error instanceof FactChangedError
}

export function readFact({ params }: Sent) {
  return { technology: one(params, 'technology'), fact: one(params, 'fact') }
}

/** Notes that a fact still holds. */
export async function verify(visit: Visit, { technology, fact }: ReturnType<typeof readFact>): Promise<Redirect> {
  await verifyFact(visit.engine, visit.viewer, technology, fact)
  return doneAs(visit, 'verified')
}

function doneAs({ reader }: Visit, done: string): Redirect {
  return { to: `${sectionAddress(reader, 'dossiers')}?done=${done}` }
}
