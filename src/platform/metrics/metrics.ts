import { Counter, Histogram, Registry } from 'prom-client'
import { startSpan } from '../tracing/index.js'

/**
 * What operators watch, in the format of Prometheus. Numbers only: no label holds a text, a member or a person, and
 * languages are those of the interface.
 */
export const registry = new Registry()

const registers = [registry]
const seconds = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]

export const answersGiven = new Counter({
  name: 'passerelle_answers_total',
  help: 'Answers made, by how well the best result fits, language of the answer, and whether a part of the engine was missing',
  labelNames: ['fit', 'language', 'degraded'],
  registers,
})

export const answerSeconds = new Histogram({
  name: 'passerelle_answer_stage_seconds',
  help: 'Time of the stages of an answer: read (the model), rank, present',
  labelNames: ['stage'],
  buckets: seconds,
  registers,
})

export const cacheReads = new Counter({
  name: 'passerelle_cache_reads_total',
  help: 'Reads of what is remembered in memory, by cache and outcome',
  labelNames: ['cache', 'outcome'],
  registers,
})

export const requestSeconds = new Histogram({
  name: 'passerelle_http_request_seconds',
  help: 'Time of requests to the API, by operation and status',
  labelNames: ['operation', 'status'],
  buckets: seconds,
  registers,
})

/** Pages are many and seldom slow: few limits, so that there are not thousands of series. */
export const pageSeconds = new Histogram({
  name: 'passerelle_page_seconds',
  help: 'Time of pages for people, by the pattern of their address and status',
  labelNames: ['route', 'status'],
  buckets: [0.05, 0.2, 1, 5],
  registers,
})

export const textsRefused = new Counter({
  name: 'passerelle_encoder_refused_total',
  help: 'Texts refused because too many wait for the model',
  registers,
})

export const encoderStarts = new Counter({
  name: 'passerelle_encoder_starts_total',
  help: 'Starts of the process of the model',
  registers,
})

const stages = { read: 'read', rank: 'rank', present: 'explain' } as const

/** Times a stage of an answer, in the metrics and, under the name of what it does, in traces. @returns what ends it */
export function startStage(stage: keyof typeof stages): () => void {
  const endTimer = answerSeconds.startTimer({ stage })
  const endSpan = startSpan(stages[stage])
  return () => {
    endTimer()
    endSpan()
  }
}

/** Counts a read of a cache. @returns what was found */
export function countRead<T>(cache: 'answers' | 'encodings' | 'tokens', found: T | undefined): T | undefined {
  cacheReads.inc({ cache, outcome: found === undefined ? 'miss' : 'hit' })
  return found
}
