import type { IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import {
  type Context,
  context,
  DiagLogLevel,
  diag,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node'
import type { TracedRequest, Tracer, TracingSettings } from './tracer.js'

const scope = 'passerelle'
/** Milliseconds for which a service that stops waits until its last traces are sent. */
const lastMoments = 2_000
/** Milliseconds between two reports that traces cannot be sent: one is tried every few seconds. */
const quietFor = 600_000

/**
 * Traces by OpenTelemetry. Attributes are the method, the pattern of the address and the status; names are those of
 * stages. There is no address, query, message of an error, text, member or person in a span: those who receive traces
 * must not learn what a need is about or who asks.
 */
export function openTelemetry(
  { endpoint, headers, serviceName, share }: TracingSettings,
  version: string,
  failed: (reason: string) => void,
): { tracer: Tracer; close: () => Promise<void> } {
  const report = seldom(failed)
  const ignore = () => undefined
  const logger = { error: report, warn: ignore, info: ignore, debug: ignore, verbose: ignore }
  diag.setLogger(logger, DiagLogLevel.ERROR)
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces`, headers: { ...headers } })
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  })
  provider.register()
  return {
    tracer: { run, start, serve },
    async close() {
      const sent = provider.shutdown().catch((error: Error) => report(error.message))
      // What cannot be sent by then is lost: a receiver that is away is tried for longer.
      await Promise.race([sent, setTimeout(lastMoments, undefined, { ref: false })])
      trace.disable()
      context.disable()
      propagation.disable()
      diag.disable()
    },
  }
}

const spanOf = (name: string, kind = SpanKind.INTERNAL, parent: Context = context.active()): Span =>
  trace.getTracer(scope).startSpan(name, { kind }, parent)

function run<T>(name: string, work: () => T): T {
  const span = spanOf(name)
  const fail = () => span.setStatus({ code: SpanStatusCode.ERROR }).end()
  try {
    const result = context.with(trace.setSpan(context.active(), span), work)
    if (!(result instanceof Promise)) {
      span.end()
      return result
    }
    return result.then(
      (value: unknown) => {
        span.end()
        return value
      },
      (error: unknown) => {
        fail()
        throw error
      },
    ) as T
  } catch (error) {
    fail()
    throw error
  }
}

function start(name: string): () => void {
  const span = spanOf(name)
  return () => span.end()
}

function serve({ request, response, route }: TracedRequest, work: () => void): void {
  const parent = propagation.extract(ROOT_CONTEXT, request.headers)
  const method = methodOf(request)
  const span = spanOf(method, SpanKind.SERVER, parent)
  span.setAttribute('http.request.method', method)
  response.once('close', () => {
    const pattern = route()
    if (pattern !== undefined) span.updateName(`${method} ${pattern}`).setAttribute('http.route', pattern)
    // A response that was cut off has the status that it would have had.
    span.setAttribute('http.response.status_code', response.statusCode)
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  })
  context.with(trace.setSpan(parent, span), work)
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Callers can send any word as a method. */
function methodOf({ method = '' }: IncomingMessage): string {
  return methods.has(method) ? method : '_OTHER'
}

function seldom(report: (reason: string) => void): (reason: string) => void {
  let last = Number.NEGATIVE_INFINITY
  return (reason) => {
    if (performance.now() - last < quietFor) return
    last = performance.now()
    report(reason)
  }
}
