import { InvalidInputError } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { readKnownMembers } from './member-store.js'

/** @throws InvalidInputError naming the field that holds the code, when there is no such member */
export async function requireMember(reader: Reader, code: string | null, field = 'memberCode'): Promise<void> {
  if (code !== null) await requireAll(reader, [{ code, path: field }])
}

/** The same for a list of members. @throws InvalidInputError naming each that does not exist by its place in the list */
export async function requireMembers(reader: Reader, codes: readonly string[], field: string): Promise<void> {
  await requireAll(
    reader,
    codes.map((code, index) => ({ code, path: `${field}.${index}` })),
  )
}

async function requireAll(reader: Reader, named: readonly { code: string; path: string }[]): Promise<void> {
  const codes = named.map(({ code }) => code)
  const known = await readKnownMembers(reader, codes)
  const unknown = named.filter(({ code }) => !known.has(code))
  if (unknown.length === 0) return
  throw new InvalidInputError(
    `There is no member "${unknown[0]!.code.slice(0, 20)}"`,
    unknown.map(({ path }) => ({ path, message: 'is not a known member' })),
  )
}
