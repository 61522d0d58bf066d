import type { Reader } from '../../platform/database/index.js'

/** The codes of all members, without reading the rest of the catalogue. */
export async function readMemberCodes(reader: Reader): Promise<ReadonlySet<string>> {
  const rows = await reader.selectFrom('members').select('code').execute()
  return new Set(rows.map(({ code }) => code))
}
