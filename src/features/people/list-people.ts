import { NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { Person } from './person.js'
import { readPeople } from './person-store.js'
import { requireMember } from './require-member.js'

/** Lists the people of a role and of a member, where these are given. @throws NotAllowedError, InvalidInputError */
export async function listPeople(
  { database: reader }: WithDatabase,
  viewer: Viewer,
  { role, memberCode }: { role?: string | undefined; memberCode?: string | undefined } = {},
): Promise<Person[]> {
  if (viewer.role !== 'staff' && viewer.role !== 'admin') throw new NotAllowedError('People are listed for staff')
  await requireMember(reader, memberCode ?? null)
  return (await readPeople(reader)).filter(
    (one) => (role === undefined || one.role === role) && (memberCode === undefined || one.memberCode === memberCode),
  )
}
