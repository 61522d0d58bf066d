import { STATUS_CODES } from 'node:http'
import { type ProblemCode, problemKinds } from '../../../domain/index.js'
import { type Problem, problemTypeOf } from '../problem.js'
import type { Route, RouteResponse } from '../route.js'
import { filesOf } from './files.js'
import { type HeaderName, headersNamed, takesLanguage } from './headers.js'
import { isLimited, type ProblemStatus, problemReasons, problemStatuses } from './problem-reasons.js'
import type { SchemaComponents } from './schema-components.js'

/** The responses of a route, by status. */
export function responsesOf(route: Route, schemas: SchemaComponents): object {
  const problems = problemStatuses(route).map((status) => [status, { $ref: `#/components/responses/${status}` }])
  const declared = Object.entries(route.responses).map(([status, response]) => [
    status,
    responseOf(Number(status), response, { route, schemas }),
  ])
  const isRead = route.method === 'get'
  return {
    ...Object.fromEntries(problems),
    ...(isRead && { 304: { $ref: '#/components/responses/304' } }),
    ...Object.fromEntries(declared),
    default: { $ref: '#/components/responses/default' },
  }
}

/** The responses that are the same everywhere, by the name under which routes refer to them. */
export function responseComponents(): object {
  const problems = Object.entries(problemReasons).map(([status, description]) => [
    status,
    problemResponse(Number(status) as ProblemStatus, description),
  ])
  return {
    ...Object.fromEntries(problems),
    304: {
      description: 'The answer is still the one whose ETag `If-None-Match` names',
      ...headersNamed(['ETag', 'X-Request-Id']),
    },
    default: problemResponse(500, 'An error that is not listed'),
  }
}

const jsonLines = 'application/jsonl'

function responseOf(
  status: number,
  { description, schema, mediaType = 'application/json', files, location }: RouteResponse,
  { route, schemas }: { route: Route; schemas: SchemaComponents },
): object {
  if (status >= 400 && !schema) return problemResponse(status as ProblemStatus, description)
  return {
    description,
    ...headersNamed([...headersOf(status, mediaType, route), ...(location ? (['Location'] as const) : [])]),
    ...((files || schema) && {
      content: {
        ...(schema && { [mediaType]: bodyOf(mediaType, schemas.write(schema, 'output')) }),
        ...filesOf(files ?? []),
      },
    }),
  }
}

/** OpenAPI 3.1 cannot describe the lines of JSON Lines: the whole is a text. */
function bodyOf(mediaType: string, schema: object): object {
  if (mediaType !== jsonLines) return { schema }
  return { schema: { type: 'string', description: 'One JSON value on each line' }, 'x-itemSchema': schema }
}

function headersOf(status: number, mediaType: string, route: Route): HeaderName[] {
  const isRead = route.method === 'get' && status === 200
  // What is sent as it is read from the database has no tag.
  const isTagged = isRead && mediaType !== jsonLines
  return [
    'X-Request-Id',
    ...(isLimited(route) ? (['RateLimit', 'RateLimit-Policy'] as const) : []),
    ...(isTagged ? (['ETag'] as const) : []),
    ...(isRead ? (['Cache-Control'] as const) : []),
    ...(status < 300 && takesLanguage(route) ? (['Content-Language'] as const) : []),
  ]
}

function problemResponse(status: ProblemStatus | 500, description: string): object {
  return {
    description,
    ...headersNamed([
      'X-Request-Id',
      ...(status === 401 ? (['WWW-Authenticate'] as const) : []),
      ...(status === 429 || status === 503 ? (['Retry-After'] as const) : []),
      ...(status === 429 ? (['RateLimit', 'RateLimit-Policy'] as const) : []),
    ]),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: exampleOf(status),
      },
    },
  }
}

function exampleOf(status: number): Problem {
  const codes = Object.keys(problemKinds) as ProblemCode[]
  const code = codes.find((one) => problemKinds[one].status === status) ?? 'INTERNAL_ERROR'
  const errors = code === 'INVALID_INPUT' ? [{ path: 'limit', message: 'Too big: expected number to be <=50' }] : []
  return {
    type: problemTypeOf(code),
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: problemKinds[code].meaning,
    code,
    id: '7f9c24e8-3b1d-4c55-9d0e-2f6a8b1c7d90',
    errors,
    errorCount: errors.length,
  }
}
