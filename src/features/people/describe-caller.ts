import { z } from 'zod'
import { memberCode, role, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { apiKey } from './api-key.js'
import { readKey } from './api-key-store.js'
import { person } from './person.js'
import { readPerson } from './person-store.js'

export const callerDescription = z
  .object({
    role,
    memberCode: memberCode.nullable().describe('The member one belongs to, or a portal acts for in this request'),
    person: person.nullable(),
    apiKey: apiKey.nullable(),
  })
  .meta({ id: 'Caller' })

/** Tells a caller by which person or key it is known, if by any. */
export async function describeCaller(
  { database: reader }: WithDatabase,
  { id, role, memberCode }: Viewer,
): Promise<z.infer<typeof callerDescription>> {
  return {
    role,
    memberCode,
    person: (id !== null && (await readPerson(reader, id))) || null,
    apiKey: (id !== null && (await readKey(reader, id))) || null,
  }
}
