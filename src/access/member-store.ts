import { InvalidInputError } from '../domain/index.js'
import type { Queries } from '../storage/index.js'

/** @throws InvalidInputError naming the field in which a member is named that does not exist */
export async function requireMember(
  queries: Pick<Queries, 'get'>,
  code: string | null,
  field = 'memberCode',
): Promise<void> {
  if (code === null || (await queries.get('SELECT code FROM members WHERE code = ?', code))) return
  throw new InvalidInputError(`There is no member "${code.slice(0, 20)}"`, [
    { path: field, message: 'is not a known member' },
  ])
}
