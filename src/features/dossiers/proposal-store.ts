import type { FactProposal, FactProposalStatus } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

/** Which proposals are wanted; what is not given lets all through. */
export interface ProposalFilter {
  readonly status?: FactProposalStatus | undefined
  readonly technologyId?: string | undefined
  readonly memberCode?: string | undefined
  readonly author?: string | undefined
}

/** Proposals in the order in which they were made. */
export async function readProposals(reader: Reader, filter: ProposalFilter): Promise<FactProposal[]> {
  let query = reader.selectFrom('factProposals').select('body').orderBy('id')
  for (const [column, value] of Object.entries(filter) as [keyof ProposalFilter, string | undefined][]) {
    if (value !== undefined) query = query.where(column, '=', value)
  }
  return (await query.execute()).map(({ body }) => fromJson<FactProposal>(body))
}

export async function readProposal(reader: Reader, id: string): Promise<FactProposal | undefined> {
  const row = await reader.selectFrom('factProposals').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<FactProposal>(row.body)
}

/** How many proposals of a member wait for staff. */
export async function countOpenProposals(reader: Reader, memberCode: string): Promise<number> {
  const { count } = await reader
    .selectFrom('factProposals')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('memberCode', '=', memberCode)
    .where('status', '=', 'proposed')
    .executeTakeFirstOrThrow()
  return count
}

export async function putProposal(queries: Queries, proposal: FactProposal): Promise<void> {
  const { id, technologyId, memberCode, author, status, version } = proposal
  const body = toJson(proposal)
  await queries
    .insertInto('factProposals')
    .values({ id, technologyId, memberCode, author, status, version, body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ status, version, body }))
    .execute()
}

export async function deleteProposalRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('factProposals').where('id', '=', id).execute()
}
