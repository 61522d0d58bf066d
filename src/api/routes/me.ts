import { z } from 'zod'
import { apiKey, person, readKey, readPerson } from '../../access/index.js'
import { memberCode, role } from '../../domain/index.js'
import type { Database } from '../../storage/index.js'
import { route } from '../route.js'

const me = z.object({
  role,
  memberCode: memberCode.nullable().describe('The member one belongs to, or a portal acts for in this request'),
  person: person.nullable(),
  apiKey: apiKey.nullable(),
})

export const meRoutes = (database: Database) => [
  route({
    method: 'get',
    path: '/me',
    summary: 'Ask who one is',
    tag: 'Access',
    responses: { 200: { description: 'By which person or key the request came, if by any', schema: me } },
    async handle({ viewer }, response) {
      response.json({
        role: viewer.role,
        memberCode: viewer.memberCode,
        person: (viewer.id !== null && (await readPerson(database, viewer.id))) || null,
        apiKey: (viewer.id !== null && (await readKey(database, viewer.id))) || null,
      })
    },
  }),
]
