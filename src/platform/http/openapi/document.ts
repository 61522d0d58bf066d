import { memberCode } from '../../../domain/index.js'
import { problem } from '../problem.js'
import type { Route } from '../route.js'
import { headerComponents, headerParameters } from './headers.js'
import type { ListedIds } from './json-schema.js'
import { operation } from './operation.js'
import { responseComponents, responsesOf } from './responses.js'
import { schemaComponents } from './schema-components.js'

/** What routes are grouped by, in the order in which a newcomer reads about them. */
const tags: readonly { readonly name: string; readonly description: string }[] = [
  { name: 'Recommendations', description: 'Describe a problem; get case studies, reasons and peers' },
  { name: 'Catalogue', description: 'Case studies, technologies and members, for everybody' },
  { name: 'Dossiers', description: 'Facts about technologies: what people propose, review and verify' },
  { name: 'Needs', description: 'Problems that members keep, with their suggestions and answers' },
  { name: 'Feedback', description: 'What members say about an answer' },
  { name: 'Curation', description: 'What staff decide: matches, rules, the queue, gaps' },
  { name: 'Writing case studies', description: 'Drafts, publication, revisions, archive, merging' },
  { name: 'Surveys', description: 'The situation of members: what they are asked, answer, and what is published' },
  {
    name: 'Insights',
    description: 'Indicators by groups of members; for staff what is missing, and what to commission next',
  },
  { name: 'Report', description: 'Editions of the report: what is known of each technology, with its sources' },
  { name: 'Workshops', description: 'Workshops and what is needed to hold them' },
  { name: 'Learning', description: 'What the ranking learned from decisions' },
  { name: 'Access', description: 'People, API keys and sessions' },
  { name: 'Usage', description: 'What people did with answers' },
  { name: 'Webhooks', description: 'Messages to other systems when something happens' },
  { name: 'Audit', description: 'Who did what' },
  { name: 'Health', description: 'For monitoring' },
]

/**
 * The OpenAPI 3.1 document of the routes, made from the schemas that check requests.
 * @param server base path of the service
 * @param ids the values that a query or a body can have
 */
export function openApiDocument(
  routes: readonly Route[],
  { version, server }: { version: string; server: string },
  ids: ListedIds,
): object {
  const schemas = schemaComponents(ids)
  // Responses refer to it by its name.
  schemas.write(problem, 'output')
  const responses = routes.map((route) => responsesOf(route, schemas))
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [index, route] of routes.entries()) {
    const path = `/api/v1${route.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method]: { ...operation(route, schemas), responses: responses[index] } }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version,
      summary: 'Describe a problem; see how other administrations solved it, and who to contact.',
      description:
        'Start with `POST /recommendations`. Errors are problem documents (RFC 9457); `/api/problems` explains each kind. Version 1 only grows: see "Versions" in the documentation.',
      contact: { name: 'Those who run this service' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server, description: 'This service' }],
    tags: tags.filter(({ name }) => routes.some(({ tag }) => tag === name)),
    paths,
    components: {
      schemas: schemas.components,
      responses: responseComponents(),
      headers: headerComponents,
      parameters: headerParameters(schemas.write(memberCode, 'input')),
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'A portal adds the header X-Member-Code, with one of the members of its key',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'passerelle-session' },
      },
    },
  }
}
