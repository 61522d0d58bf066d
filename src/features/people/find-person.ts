import { NotFoundError } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { Person } from './person.js'
import { readPerson, readPersonByEmail } from './person-store.js'

/** Finds a person by id or by email address. @throws NotFoundError */
export async function findPerson({ database: reader }: WithDatabase, idOrEmail: string): Promise<Person> {
  const found = (await readPerson(reader, idOrEmail)) ?? (await readPersonByEmail(reader, idOrEmail))
  if (!found) throw new NotFoundError('person', idOrEmail)
  return found
}
