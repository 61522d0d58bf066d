import type { Request, RequestHandler, Response, Router } from 'express'
import type { z } from 'zod'
import {
  ErrorList,
  InvalidInputError,
  NotAllowedError,
  NotSignedInError,
  type Role,
  type Viewer,
} from '../../domain/index.js'
import type { Bodies } from './bodies.js'
import { UnusableRequestError } from './problem.js'

type Schema = z.ZodType
type Output<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined

/** A route says everything about itself in one place: the OpenAPI document is made from the same words and schemas. */
export interface Route<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Under `/api/v1`, in the notation of Express: `/case-studies/:id`. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  /** Who may call it; everybody when missing. */
  readonly roles?: readonly Role[]
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Bytes that the body may have; `usualBodyLimit` where nothing is said. */
  readonly bodyLimit?: number
  /** Whether `If-Match` says which version is changed. Handlers read it, once they know that the caller may. */
  readonly ifMatch?: 'required' | 'optional'
  /** Reads the same body from CSV, for a route that takes that too. */
  readonly csv?: (text: string) => Promise<Output<Body>>
  /** An example of the body, for the documentation. */
  readonly example?: unknown
  /** What it answers, by status. */
  readonly responses: Readonly<Record<number, RouteResponse>>
  handle(
    input: { params: Output<Params>; query: Output<Query>; body: Output<Body>; request: Request; viewer: Viewer },
    response: Response,
  ): Promise<void> | void
}

/** A problem comes back from 400 on. Else nothing where there is no schema, and JSON where nothing else is said. */
export interface RouteResponse {
  readonly description: string
  readonly schema?: Schema
  readonly mediaType?: string
  /** It can be had as CSV too. */
  readonly csv?: true
}

/** Keeps the types of the schemas together with the handler. */
export function route<
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(definition: Route<Params, Query, Body>): Route {
  return definition as unknown as Route
}

/** Who sends a request; a key may bring a limit of its own. */
export interface Caller extends Viewer {
  readonly requestsPerMinute?: number | null
}

/** Says who sends a request; whoever cannot be told is anonymous. @throws NotSignedInError when what is sent is no good */
export type Identify = (request: Request) => Promise<Caller>

/** A text of 5,000 characters, each escaped in JSON, and all filters fit in well. */
export const usualBodyLimit = 128 * 1024

/** What stands between a request and what a route does. */
export interface RouteGuards {
  readonly identify: Identify
  readonly bodies: Bodies
}

/**
 * Mounts routes, path after path; a method that a path does not have is answered with those it has. Else it would be taken
 * for one about the id in a later path: `PATCH /needs/export` for a change of the need "export".
 */
export function mount(router: Router, definitions: readonly Route[], guards: RouteGuards): void {
  for (const path of new Set(definitions.map((definition) => definition.path))) {
    const ofPath = definitions.filter((definition) => definition.path === path)
    for (const definition of ofPath) router[definition.method](path, handler(definition, guards))
    router.all(path, (request, response) => {
      response.setHeader('Allow', ofPath.map(({ method }) => method.toUpperCase()).join(', '))
      throw new UnusableRequestError(405, 'METHOD_NOT_ALLOWED', `${request.method} is not possible here`)
    })
  }
}

/**
 * Who asks and whether they may is known before anything of a body is read: reading costs memory and time, which nobody
 * spends who may not.
 */
function handler(definition: Route, { identify, bodies }: RouteGuards): RequestHandler {
  const { roles, params, query, body, handle } = definition
  const readBody = body && bodyReaderOf(definition, bodies)
  return async (request, response) => {
    const viewer = await identify(request)
    // What one caller may see must not be kept for another.
    response.vary('Authorization, Cookie, X-Member-Code')
    if (viewer.role !== 'anonymous') response.setHeader('Cache-Control', 'private, no-cache')
    if (roles && !roles.includes(viewer.role)) {
      throw viewer.role === 'anonymous'
        ? new NotSignedInError()
        : new NotAllowedError(`This needs one of the roles ${roles.join(', ')}`)
    }
    const input = {
      params: params && check(params, request.params, 'path'),
      query: query && check(query, request.query, 'query'),
      body: await readBody?.(request, response),
      request,
      viewer,
    }
    await handle(input, response)
  }
}

type ReadBody = (request: Request, response: Response) => Promise<unknown>

/** Reads and checks the body of a route. */
function bodyReaderOf({ body, csv, bodyLimit = usualBodyLimit }: Route, bodies: Bodies): ReadBody {
  const [readJson, readCsv] = (['json', 'csv'] as const).map((kind) => bodies.reader(kind, bodyLimit)) as [
    RequestHandler,
    RequestHandler,
  ]
  return async (request, response) => {
    const asCsv = csv !== undefined && Boolean(request.is('text/csv'))
    if (!asCsv && !request.is('application/json')) {
      const possible = csv ? 'application/json or text/csv' : 'application/json'
      throw new UnusableRequestError(415, 'UNSUPPORTED_MEDIA_TYPE', `The body must be sent as ${possible}`)
    }
    await new Promise<void>((resolve, reject) => {
      ;(asCsv ? readCsv : readJson)(request, response, (error?: unknown) => (error ? reject(error) : resolve()))
    })
    return asCsv ? csv(String(request.body ?? '')) : check(body!, request.body, 'body')
  }
}

function check(schema: Schema, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = new ErrorList()
  errors.addIssues(parsed.error.issues, (path, message) => ({ path: path || where, message }))
  const { path, message } = errors.named[0]!
  throw new InvalidInputError(`The ${where} of the request cannot be used: ${path}: ${message}`, errors)
}
