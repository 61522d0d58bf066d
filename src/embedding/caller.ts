import { AsyncLocalStorage } from 'node:async_hooks'

/** On whose behalf the model is asked. */
export interface Caller {
  /** Tells callers apart: a key, a person, or else an address. Texts of one caller wait behind each other. */
  readonly name: string
  /** Aborted when the caller has gone: its texts are then not read any more. */
  readonly signal: AbortSignal
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
