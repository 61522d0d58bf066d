import { InvalidInputError } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'

/** @throws InvalidInputError naming the field in which a member is named that does not exist */
export async function requireMember(
  queries: Pick<Queries, 'get'>,
  code: string | null,
  field = 'memberCode',
): Promise<void> {
  if (code === null || (await isMember(queries, code))) return
  throw noMember([{ code, path: field }])
}

/** The same for a list of members. @throws InvalidInputError naming each that does not exist by its place */
export async function requireMembers(
  queries: Pick<Queries, 'get'>,
  codes: readonly string[],
  field: string,
): Promise<void> {
  const unknown: { code: string; path: string }[] = []
  for (const [index, code] of codes.entries()) {
    if (!(await isMember(queries, code))) unknown.push({ code, path: `${field}.${index}` })
  }
  if (unknown.length > 0) throw noMember(unknown)
}

async function isMember(queries: Pick<Queries, 'get'>, code: string): Promise<boolean> {
  return (await queries.get('SELECT code FROM members WHERE code = ?', code)) !== undefined
}

function noMember(unknown: readonly { code: string; path: string }[]): InvalidInputError {
  return new InvalidInputError(
    `There is no member "${unknown[0]!.code.slice(0, 20)}"`,
    unknown.map(({ path }) => ({ path, message: 'is not a known member' })),
  )
}
