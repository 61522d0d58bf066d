import { AsyncLocalStorage } from 'node:async_hooks'

/** How much of the model, and of the ranking that follows, one caller may have. */
export interface Share {
  /** Requests that may be worked on at the same time, from the reading of a text until the answer. */
  readonly atOnce: number
  /** How long the place of a request stays empty afterwards, as a multiple of the time for which it was worked on. */
  readonly rest: number
}

/** A request on whose behalf the model is asked. */
export interface Caller {
  /** Tells callers apart: a key, a person, or else an address. Texts of one caller wait behind each other. */
  readonly name: string
  readonly share: Share
  /** Aborted when the request is over, answered or given up: its texts are then not read any more. */
  readonly over: AbortSignal
}

const callers = new AsyncLocalStorage<Caller>()

/**
 * Does some work on behalf of a caller. The caller travels with the asynchronous work instead of being a parameter of
 * everything between a request and the model, which ranks for nobody in particular.
 */
export function onBehalfOf<T>(caller: Caller, work: () => T): T {
  return callers.run(caller, work)
}

/** The caller of the work under way; `undefined` for the service's own work. */
export function currentCaller(): Caller | undefined {
  return callers.getStore()
}
