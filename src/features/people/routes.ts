import { z } from 'zod'
import type { Config } from '../../config.js'
import { memberCode } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { page, paging, publicAddress, route, signInUrl, takePage } from '../../platform/http/index.js'
import { addPerson } from './add-person.js'
import { deletePerson } from './delete-person.js'
import { editPerson } from './edit-person.js'
import { issueSignInLink, linkMinutes } from './issue-sign-in-link.js'
import { listPeople } from './list-people.js'
import { newPerson, person, personChanges, personId, personRole } from './person.js'

const params = z.strictObject({ id: personId })
const tag = 'Access'

const wantedLink = z.strictObject({
  expiresInMinutes: z.number().int().min(linkMinutes.least).max(linkMinutes.most).default(linkMinutes.usual),
})

const issuedLink = z
  .object({
    token: z.string().describe('What signs in, once; it is shown only now'),
    url: z.string().describe('The same as a link to pass on'),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SignInLink' })

export const personRoutes = (services: WithDatabase, config: Pick<Config, 'publicUrl' | 'basePath'>) => [
  route({
    id: 'listPeople',
    method: 'get',
    path: '/people',
    summary: 'List people',
    tag,
    roles: ['staff', 'admin'],
    query: z.strictObject({
      ...paging,
      role: personRole.optional().describe('Only people with this role'),
      memberCode: memberCode.optional().describe('Only people of this member'),
    }),
    responses: { 200: { description: 'A page of people', schema: page(person) } },
    async handle({ query: { limit, cursor, ...wanted }, viewer }, response) {
      const people = await listPeople(services, viewer, wanted)
      response.json(takePage(people, ({ id }) => id, { limit, cursor }))
    },
  }),
  route({
    id: 'createPerson',
    method: 'post',
    path: '/people',
    summary: 'Add somebody who can sign in',
    tag,
    roles: ['admin'],
    body: newPerson,
    example: { name: 'Awa Traoré', email: 'awa.traore@example.org', role: 'member', memberCode: 'BF' },
    responses: { 201: { description: 'The person', schema: person } },
    async handle({ body, viewer }, response) {
      response.status(201).json(await addPerson(services, viewer, body))
    },
  }),
  route({
    id: 'updatePerson',
    method: 'patch',
    path: '/people/:id',
    summary: 'Change name, address, role or member of a person, or whether they may come in',
    tag,
    roles: ['admin'],
    params,
    body: personChanges,
    example: { active: false },
    responses: { 200: { description: 'The person as they are now', schema: person } },
    async handle({ params, body, viewer }, response) {
      response.json(await editPerson(services, viewer, params.id, body))
    },
  }),
  route({
    id: 'deletePerson',
    method: 'delete',
    path: '/people/:id',
    summary: 'Delete a person permanently',
    description:
      'Name, address, sessions, links, feed and mail are in no file any more, except in earlier backups. What they did stays, under an id that leads to nobody. To keep somebody out for a time, set `active` to false instead.',
    tag,
    roles: ['admin'],
    params,
    responses: { 204: { description: 'They are deleted' } },
    async handle({ params, viewer }, response) {
      await deletePerson(services, viewer, params.id)
      response.status(204).end()
    },
  }),
  route({
    id: 'createSignInLink',
    method: 'post',
    path: '/people/:id/sign-in-links',
    summary: 'Issue a link by which a person can sign in once',
    description: 'Staff let members in, administrators everybody.',
    tag,
    roles: ['staff', 'admin'],
    params,
    body: wantedLink,
    example: {},
    responses: { 201: { description: 'The link', schema: issuedLink } },
    async handle({ params, body, viewer, request }, response) {
      const { token, expiresAt } = await issueSignInLink(services, viewer, params.id, body.expiresInMinutes)
      response.status(201).json({ token, expiresAt, url: signInUrl(publicAddress(request, config), token) })
    },
  }),
]
