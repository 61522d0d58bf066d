import type { z } from 'zod'
import type { Route } from '../route.js'
import { filesOf } from './files.js'
import { headerParametersOf } from './headers.js'
import type { SchemaComponents } from './schema-components.js'

/** An operation without its responses. */
export function operation(route: Route, schemas: SchemaComponents): object {
  const { id, summary, tag, roles, params, query } = route
  return {
    operationId: id,
    summary,
    description: describe(route),
    tags: [tag],
    // Callers may sign in even where it is not required.
    security: [...(roles ? [] : [{}]), { apiKey: [] }, { session: [] }],
    ...(roles && { 'x-roles': roles }),
    parameters: [
      ...parameters(params, 'path', schemas),
      ...parameters(query, 'query', schemas),
      ...headerParametersOf(route),
    ],
    ...requestBody(route, schemas),
  }
}

function describe({ description, roles }: Route): string {
  const forWhom = roles ? `For: ${roles.join(', ')}.` : 'For everybody.'
  return description ? `${description}\n\n${forWhom}` : forWhom
}

function requestBody({ body, files, example }: Route, schemas: SchemaComponents): object {
  if (!files && !body) return {}
  const json = body && {
    'application/json': { schema: schemas.write(body, 'input'), ...(example !== undefined && { example }) },
  }
  return { requestBody: { required: true, content: { ...filesOf(Object.keys(files ?? {})), ...json } } }
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
