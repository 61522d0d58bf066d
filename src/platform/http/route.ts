import type { Request, RequestHandler, Response, Router } from 'express'
import type { z } from 'zod'
import { NotAllowedError, NotSignedInError, PasserelleError, type Role, type Viewer } from '../../domain/index.js'
import { requestSeconds } from '../metrics/index.js'
import type { Bodies } from './bodies.js'
import type { Idempotency } from './idempotency.js'
import { UnusableRequestError } from './problem.js'
import { bodyReader, check, fileReader, noFile, type SentFile } from './read-body.js'
import { noteRoutePattern } from './route-pattern.js'

type Schema = z.ZodType
type Output<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined

/** A route with its documentation: the OpenAPI document is made from the same texts and schemas. */
export interface Route<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
> {
  /** The name of the operation, unique: clients name their functions after it. */
  readonly id: string
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/api/v1`, in the notation of Express: `/case-studies/:id`. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  /** The roles that may call it; everybody when missing. */
  readonly roles?: readonly Role[]
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Maximum bytes of the body; default `usualBodyLimit`. */
  readonly bodyLimit?: number
  /** Whether `If-Match` names the version to change. Handlers check it after access rights. */
  readonly ifMatch?: 'required' | 'optional'
  /**
   * For a route whose body is a file: the media types it takes, each with the name of the format. The handler reads the
   * file, also one of JSON, so that it can take what is valid; `body` then only describes JSON in the documentation.
   */
  readonly files?: Readonly<Record<string, string>>
  /** A POST that changes nothing: sending it again does no harm. */
  readonly readsOnly?: true
  /** An example of the body, for the documentation. */
  readonly example?: unknown
  /** Responses by status. */
  readonly responses: Readonly<Record<number, RouteResponse>>
  handle(
    input: {
      params: Output<Params>
      query: Output<Query>
      body: Output<Body>
      /** What a route with `files` was sent. */
      file: SentFile
      request: Request
      viewer: Viewer
    },
    response: Response,
  ): Promise<void> | void
}

/**
 * From 400 on, the body is a problem document. Otherwise: without a schema there is no body, and the default media type
 * is JSON.
 */
export interface RouteResponse {
  readonly description: string
  readonly schema?: Schema
  readonly mediaType?: string
  /** The media types of a file that is sent, beside JSON where there is a schema. */
  readonly files?: readonly string[]
  /** Whether the header `Location` names the record. */
  readonly location?: true
}

/** Declares a route; infers the types of the handler from the schemas. */
export function route<
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
>(definition: Route<Params, Query, Body>): Route {
  return definition as unknown as Route
}

/** The caller of a request; a key may have its own rate limit. */
export interface Caller extends Viewer {
  readonly requestsPerMinute?: number | null
}

/**
 * Identifies the caller of a request; without credentials it is anonymous.
 * @throws NotSignedInError when credentials are invalid
 */
export type Identify = (request: Request) => Promise<Caller>

/** What runs before the handler of a route. */
export interface RouteGuards {
  readonly identify: Identify
  readonly bodies: Bodies
  /** Where there is a database. */
  readonly idempotency?: Idempotency
}

/**
 * Mounts routes path by path. For other methods of a path it answers 405 with the allowed ones. Otherwise the request
 * would match a later path with an id: `PATCH /needs/export` would change the need "export".
 */
export function mount(router: Router, definitions: readonly Route[], guards: RouteGuards): void {
  for (const path of new Set(definitions.map((definition) => definition.path))) {
    const ofPath = definitions.filter((definition) => definition.path === path)
    for (const definition of ofPath) router[definition.method](path, timed(definition.id, handler(definition, guards)))
    router.all(path, (request, response) => {
      response.setHeader('Allow', ofPath.map(({ method }) => method.toUpperCase()).join(', '))
      throw new UnusableRequestError('METHOD_NOT_ALLOWED', `${request.method} is not supported here`)
    })
  }
}

/** The same, with its time and its outcome in the metrics. */
function timed(operation: string, handle: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    noteRoutePattern(request, response)
    const end = requestSeconds.startTimer({ operation })
    try {
      await handle(request, response, next)
      end({ status: response.statusCode })
    } catch (error) {
      end({ status: error instanceof PasserelleError ? error.status : 500 })
      throw error
    }
  }
}

/**
 * The caller and its rights are checked before the body is read: reading costs memory and time, which callers without
 * rights must not use.
 */
function handler(definition: Route, { identify, bodies, idempotency }: RouteGuards): RequestHandler {
  const { roles, params, query, body, files, handle } = definition
  const readBody = body && !files && bodyReader({ ...definition, body }, bodies)
  const readFile = files && fileReader({ ...definition, files }, bodies)
  return async (request, response) => {
    const viewer = await identify(request)
    // The answer to one caller must not be cached for another.
    response.vary('Authorization, Cookie, X-Member-Code')
    // Caches on the way ask each time: what is withdrawn is gone at once. With an ETag, that costs no body.
    response.setHeader('Cache-Control', `${viewer.role === 'anonymous' ? 'public' : 'private'}, no-cache`)
    if (roles && !roles.includes(viewer.role)) {
      throw viewer.role === 'anonymous'
        ? new NotSignedInError()
        : new NotAllowedError(`Only these roles are allowed to do this: ${roles.join(', ')}`)
    }
    const input = {
      params: params && check(params, request.params, 'path'),
      query: query && check(query, request.query, 'query'),
      body: readBody ? await readBody(request, response) : undefined,
      file: (await readFile?.(request, response)) ?? noFile,
      request,
      viewer,
    }
    const { id: operation, method, readsOnly } = definition
    if (!idempotency || method !== 'post' || readsOnly) return handle(input, response)
    const { request: _, viewer: __, file, ...given } = input
    await idempotency.run(
      { request, response, viewer, operation, input: [given, file.content.toString('base64')] },
      () => handle(input, response),
    )
  }
}
