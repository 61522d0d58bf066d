import type { Reader } from '../../platform/database/index.js'

/** Those of the given codes that are members. */
export async function readKnownMembers(reader: Reader, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set()
  const rows = await reader.selectFrom('members').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map(({ code }) => code))
}
