export type { TracingSettings } from './tracer.js'
export { startSpan, startTracing, traced, traceRequest } from './tracing.js'
