import { z } from 'zod'
import { memberCode, role } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { route } from '../../platform/http/index.js'
import { apiKey } from './api-key.js'
import { readKey } from './api-key-store.js'
import { person } from './person.js'
import { readPerson } from './person-store.js'

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
