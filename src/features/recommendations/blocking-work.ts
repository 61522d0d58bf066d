import { setImmediate } from 'node:timers/promises'

let last: Promise<undefined> = Promise.resolve(undefined)

/**
 * Resolves when it is the turn of the caller to block the process for some milliseconds. Of several that wait, one begins
 * in each round of the event loop, so that what is quick (health, reading) is answered in between.
 */
export function turnToBlock(): Promise<undefined> {
  last = last.then(() => setImmediate(undefined))
  return last
}
