import type { Queries } from '../../platform/database/index.js'
import type { Person } from './person.js'

type Row = Omit<Person, 'active'> & { readonly active: number }

const columns = 'id, name, email, role, member_code AS memberCode, active, created_at AS createdAt'

export async function readPeople(database: Pick<Queries, 'all'>): Promise<Person[]> {
  return (await database.all<Row>(`SELECT ${columns} FROM people ORDER BY id`)).map(personOf)
}

export async function readPerson(database: Pick<Queries, 'get'>, id: string): Promise<Person | undefined> {
  const row = await database.get<Row>(`SELECT ${columns} FROM people WHERE id = ?`, id)
  return row && personOf(row)
}

export async function readPersonByEmail(database: Pick<Queries, 'get'>, email: string): Promise<Person | undefined> {
  const row = await database.get<Row>(`SELECT ${columns} FROM people WHERE email = ?`, email.toLowerCase())
  return row && personOf(row)
}

export async function putPerson(queries: Queries, person: Person): Promise<void> {
  const { id, name, email, role, memberCode, active, createdAt } = person
  await queries.run(
    `INSERT INTO people (id, name, email, role, member_code, active, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role,
       member_code = excluded.member_code, active = excluded.active`,
    id,
    name,
    email,
    role,
    memberCode,
    active ? 1 : 0,
    createdAt,
  )
}

/** Whether a person can sign in and manage people and keys. */
export async function hasAdministratorInPerson(database: Pick<Queries, 'get'>): Promise<boolean> {
  const found = await database.get("SELECT id FROM people WHERE role = 'admin' AND active = 1 LIMIT 1")
  return found !== undefined
}

/** Whether a person or a key can manage people and keys. */
export async function hasAdministrator(database: Pick<Queries, 'get'>): Promise<boolean> {
  const now = new Date().toISOString()
  const found = await database.get(
    `SELECT id FROM people WHERE role = 'admin' AND active = 1
     UNION ALL SELECT id FROM api_keys
       WHERE role = 'admin' AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?) LIMIT 1`,
    now,
  )
  return found !== undefined
}

function personOf(row: Row): Person {
  return { ...row, active: row.active === 1 }
}
