import type { IncomingMessage, ServerResponse } from 'node:http'

export interface TracingSettings {
  /** Where traces are sent by OTLP over HTTP, without the path of a signal. */
  readonly endpoint: string
  /** Sent with each of them, such as a key. */
  readonly headers: Readonly<Record<string, string>>
  readonly serviceName: string
  /** The share of requests that are traced, from 0 to 1, of those that no caller has decided on. */
  readonly share: number
}

/** A request, its response and, when it is known, the pattern of its address: `/api/v1/needs/:id`. */
export interface TracedRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly route: () => string | undefined
}

/** Makes spans: a name, times, and whether it failed. */
export interface Tracer {
  run<T>(name: string, work: () => T): T
  start(name: string): () => void
  serve(traced: TracedRequest, work: () => void): void
}
