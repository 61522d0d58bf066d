import { z } from 'zod'
import { problem } from './problem.js'
import type { Route } from './route.js'

/** The OpenAPI 3.1 document of the routes, from the very schemas that check requests. */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const definition of routes) {
    const path = `/api/v1${definition.path.replaceAll(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [definition.method]: operation(definition) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Passerelle',
      version,
      summary: 'Describe a problem; see how other administrations solved it, and whom to ask.',
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

function operation(definition: Route): object {
  const { summary, description, tag, roles, params, query, body, csv, example, responses } = definition
  return {
    summary,
    ...(description && { description }),
    tags: [tag],
    // Who need not say who they are still may.
    security: [...(roles ? [] : [{}]), { apiKey: [] }, { session: [] }],
    ...(roles && { 'x-roles': roles }),
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: jsonSchema(body, 'input'), ...(example !== undefined && { example }) },
          ...(csv && asCsv),
        },
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(responses).map(
          ([status, { description, schema, mediaType = 'application/json', csv: alsoCsv }]) => [
            status,
            {
              description,
              ...(schema && {
                content: { [mediaType]: { schema: jsonSchema(schema, 'output') }, ...(alsoCsv && asCsv) },
              }),
            },
          ],
        ),
      ),
      default: {
        description: 'What went wrong',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

const asCsv = { 'text/csv': { schema: { type: 'string' } } }

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): object[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
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

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
