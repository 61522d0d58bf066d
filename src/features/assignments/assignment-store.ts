import type { Queries, Reader } from '../../platform/database/index.js'
import type { Assignee } from './assignee.js'

/** Who looks after each need. Somebody who left the staff or was deactivated looks after none. */
export async function readAssignees(reader: Reader): Promise<Map<string, Assignee>> {
  const rows = await assigned(reader).execute()
  return new Map(rows.map(({ needId, ...person }) => [needId, assigneeOf(person)]))
}

export async function readAssignee(reader: Reader, needId: string): Promise<Assignee | undefined> {
  const row = await assigned(reader).where('needId', '=', needId).executeTakeFirst()
  return row && assigneeOf(row)
}

function assigned(reader: Reader) {
  return reader
    .selectFrom('needAssignments')
    .innerJoin('people', 'people.id', 'needAssignments.personId')
    .select(['needId', 'people.id', 'name', 'email'])
    .where('active', '=', 1)
    .where('role', 'in', ['staff', 'admin'])
}

interface Named {
  readonly id: string
  readonly name: string | null
  readonly email: string | null
}

export function assigneeOf({ id, name, email }: Named): Assignee {
  return { id, name: name ?? email ?? id }
}

/** @param personId `null` for nobody */
export async function putAssignment(queries: Queries, needId: string, personId: string | null): Promise<void> {
  await queries.deleteFrom('needAssignments').where('needId', '=', needId).execute()
  if (personId === null) return
  const at = new Date().toISOString()
  await queries.insertInto('needAssignments').values({ needId, personId, at }).execute()
}
