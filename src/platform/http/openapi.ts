import type { z } from 'zod'
import { problemsOf } from './documented-problems.js'
import type { ListedIds } from './json-schema.js'
import { problem } from './problem.js'
import type { Route, RouteResponse } from './route.js'
import { type SchemaComponents, schemaComponents } from './schema-components.js'

/** What routes are grouped by, in the order in which a newcomer reads about them. */
const tags: readonly { readonly name: string; readonly description: string }[] = [
  { name: 'Recommendations', description: 'Describe a problem; get case studies, reasons and peers' },
  { name: 'Catalogue', description: 'Case studies, technologies and members, for everybody' },
  { name: 'Needs', description: 'Problems that members keep, with their suggestions and answers' },
  { name: 'Feedback', description: 'What members say about an answer' },
  { name: 'Curation', description: 'What staff decide: matches, rules, the queue, gaps' },
  { name: 'Writing case studies', description: 'Drafts, publication, revisions, archive, merging' },
  { name: 'Learning', description: 'What the ranking learned from decisions' },
  { name: 'Access', description: 'People, API keys and sessions' },
  { name: 'Audit', description: 'Who did what' },
  { name: 'Health', description: 'For monitoring' },
]

/**
 * The OpenAPI 3.1 document of the routes, made from the schemas that check requests.
 * @param ids the values that a query or a body can have
 */
export function openApiDocument(routes: readonly Route[], version: string, ids: ListedIds): object {
  const schemas = schemaComponents(ids)
  const responses = routes.map((definition) => responsesOf(definition, schemas))
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [index, definition] of routes.entries()) {
    const path = `/api/v1${definition.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = {
      ...paths[path],
      [definition.method]: { ...operation(definition, schemas), responses: responses[index] },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version,
      summary: 'Describe a problem; see how other administrations solved it, and who to contact.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tags.filter(({ name }) => routes.some(({ tag }) => tag === name)),
    paths,
    components: {
      schemas: { Problem: schemas.write(problem, 'output'), ...schemas.components },
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

function operation(definition: Route, schemas: SchemaComponents): object {
  const { id, summary, description, tag, roles, params, query, ifMatch, body, csv, example } = definition
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    tags: [tag],
    // Callers may sign in even where it is not required.
    security: [...(roles ? [] : [{}]), { apiKey: [] }, { session: [] }],
    ...(roles && { 'x-roles': roles }),
    parameters: [
      ...parameters(params, 'path', schemas),
      ...parameters(query, 'query', schemas),
      ...(ifMatch ? [{ ...versionParameter, required: ifMatch === 'required' }] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: schemas.write(body, 'input'), ...(example !== undefined && { example }) },
          ...(csv && asCsv),
        },
      },
    }),
  }
}

function responsesOf(definition: Route, schemas: SchemaComponents): object {
  const problems = Object.entries(problemsOf(definition)).map(
    ([status, why]) => [status, { description: why }] as const,
  )
  const answers: Record<string, RouteResponse> = { ...Object.fromEntries(problems), ...definition.responses }
  return {
    ...Object.fromEntries(
      Object.entries(answers).map(([status, one]) => [status, answer(Number(status), one, schemas)]),
    ),
    default: answer(500, { description: 'What went wrong' }, schemas),
  }
}

const asCsv = { 'text/csv': { schema: { type: 'string' } } }
const asProblem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }

const versionParameter = {
  name: 'If-Match',
  in: 'header',
  description: 'The ETag of the version to change; `*` for any version',
  schema: { type: 'string' },
  example: '*',
}

/** Headers that are always sent with a status. */
const headers: Readonly<Record<number, Record<string, object>>> = {
  401: { 'WWW-Authenticate': { description: 'How to authenticate', required: true, schema: { const: 'Bearer' } } },
}

function answer(
  status: number,
  { description, schema, mediaType = 'application/json', csv }: RouteResponse,
  schemas: SchemaComponents,
): object {
  const isProblem = status >= 400 && !schema
  return {
    description,
    ...(headers[status] && { headers: headers[status] }),
    ...(schema && { content: { [mediaType]: { schema: schemas.write(schema, 'output') }, ...(csv && asCsv) } }),
    ...(isProblem && { content: asProblem }),
  }
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query', schemas: SchemaComponents): object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemas.write(schema, 'input') as {
    properties?: Record<string, { description?: string }>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description && { description }),
    schema: rest,
  }))
}
