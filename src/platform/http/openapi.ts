import type { z } from 'zod'
import { problemsOf } from './documented-problems.js'
import { jsonSchema, type ListedIds } from './json-schema.js'
import { problem } from './problem.js'
import type { Route, RouteResponse } from './route.js'

/**
 * The OpenAPI 3.1 document of the routes, made from the schemas that check requests.
 * @param ids the values that a query or a body can have
 */
export function openApiDocument(routes: readonly Route[], version: string, ids: ListedIds): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const definition of routes) {
    const path = `/api/v1${definition.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [definition.method]: operation(definition, ids) }
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
    paths,
    components: {
      schemas: { Problem: jsonSchema(problem, 'output') },
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

function operation(definition: Route, ids: ListedIds): object {
  const { summary, description, tag, roles, params, query, ifMatch, body, csv, example, responses } = definition
  const problems = Object.entries(problemsOf(definition)).map(
    ([status, why]) => [status, { description: why }] as const,
  )
  const answers: Record<string, RouteResponse> = { ...Object.fromEntries(problems), ...responses }
  return {
    summary,
    ...(description && { description }),
    tags: [tag],
    // Callers may sign in even where it is not required.
    security: [...(roles ? [] : [{}]), { apiKey: [] }, { session: [] }],
    ...(roles && { 'x-roles': roles }),
    parameters: [
      ...parameters(params, 'path'),
      ...parameters(query, 'query', ids),
      ...(ifMatch ? [{ ...versionParameter, required: ifMatch === 'required' }] : []),
    ],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: jsonSchema(body, 'input', ids), ...(example !== undefined && { example }) },
          ...(csv && asCsv),
        },
      },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, one]) => [status, answer(Number(status), one)])),
      default: answer(500, { description: 'What went wrong' }),
    },
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

function answer(status: number, { description, schema, mediaType = 'application/json', csv }: RouteResponse): object {
  const isProblem = status >= 400 && !schema
  return {
    description,
    ...(headers[status] && { headers: headers[status] }),
    ...(schema && { content: { [mediaType]: { schema: jsonSchema(schema, 'output') }, ...(csv && asCsv) } }),
    ...(isProblem && { content: asProblem }),
  }
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query', ids?: ListedIds): object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', ids) as {
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
