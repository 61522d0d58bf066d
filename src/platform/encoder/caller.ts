import { AsyncLocalStorage } from 'node:async_hooks'

/** How much of the model, and of the ranking after it, one caller may use. */
export interface Share {
  /** Requests of one caller that may run at the same time, from encoding to the answer. */
  readonly atOnce: number
  /** How long a finished request still blocks its slot, as a multiple of the time it took. */
  readonly rest: number
}

/** The request for which a text is encoded. */
export interface Caller {
  /** Identifies the caller: a key, a person, or else an address. Texts of one caller wait for each other. */
  readonly name: string
  readonly share: Share
  /** Aborted when the request ends, with or without an answer: its waiting texts are then dropped. */
  readonly over: AbortSignal
}

const callers = new AsyncLocalStorage<Caller>()

/**
 * Runs work for a caller. The caller is passed as asynchronous context, so that the functions between a request and the
 * model need no parameter for it.
 */
export function onBehalfOf<T>(caller: Caller, work: () => T): T {
  return callers.run(caller, work)
}

/** The caller of the current work; `undefined` for work of the service itself. */
export function currentCaller(): Caller | undefined {
  return callers.getStore()
}
