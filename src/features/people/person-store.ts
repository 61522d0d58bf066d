import type { Queries, Reader } from '../../platform/database/index.js'
import type { Person } from './person.js'

const columns = ['id', 'name', 'email', 'role', 'memberCode', 'active', 'createdAt'] as const

type Row = Omit<Person, 'role' | 'active'> & { readonly role: string; readonly active: number }

/** Everybody, in the order of their ids. */
export async function readPeople(reader: Reader): Promise<Person[]> {
  return (await reader.selectFrom('people').select(columns).orderBy('id').execute()).map(personOf)
}

export async function readPerson(reader: Reader, id: string): Promise<Person | undefined> {
  const row = await reader.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst()
  return row && personOf(row)
}

/** @param email in any letters: addresses are stored in small ones */
export async function readPersonByEmail(reader: Reader, email: string): Promise<Person | undefined> {
  const row = await reader
    .selectFrom('people')
    .select(columns)
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row && personOf(row)
}

export async function putPerson(queries: Queries, { id, createdAt, active, ...person }: Person): Promise<void> {
  const { name, email, role, memberCode } = person
  const changeable = { name, email, role, memberCode, active: active ? 1 : 0 }
  await queries
    .insertInto('people')
    .values({ id, createdAt, ...changeable })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changeable))
    .execute()
}

/** Deletes a person and, by cascade, sessions, sign-in links, the feed and what mail they want. */
export async function deletePersonRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('people').where('id', '=', id).execute()
}

/** Whether there is an active person with the role admin. */
export async function hasAdministratorInPerson(reader: Reader): Promise<boolean> {
  const found = await reader
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** The role was checked when it was written, here and by the table. */
function personOf(row: Row): Person {
  return { ...row, role: row.role as Person['role'], active: row.active === 1 }
}
