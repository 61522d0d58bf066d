import type { TracedRequest, Tracer, TracingSettings } from './tracer.js'

let tracer: Tracer | undefined
const nothing = () => undefined

/**
 * Sends traces from now on. What makes them is loaded here and nowhere else, so that a service without traces, and every
 * command, does without.
 * @param failed called with the reason when traces cannot be sent
 * @returns a function that sends what is left and stops
 */
export async function startTracing(
  settings: TracingSettings,
  version: string,
  failed: (reason: string) => void,
): Promise<() => Promise<void>> {
  const { openTelemetry } = await import('./open-telemetry.js')
  const started = openTelemetry(settings, version, failed)
  tracer = started.tracer
  return () => {
    tracer = undefined
    return started.close()
  }
}

/** Runs work, in a span below the current one where traces are made. */
export function traced<T>(name: string, work: () => T): T {
  return tracer ? tracer.run(name, work) : work()
}

/** Starts a span below the current one. @returns a function that ends it; a span that was not ended is not sent */
export function startSpan(name: string): () => void {
  return tracer ? tracer.start(name) : nothing
}

/** Runs the work of a request in a span, which continues the trace of the caller (W3C `traceparent`). */
export function traceRequest(request: TracedRequest, work: () => void): void {
  if (tracer) tracer.serve(request, work)
  else work()
}
