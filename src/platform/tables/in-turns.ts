import { setImmediate } from 'node:timers/promises'

/** Goes through a list, and lets other work run after some items of it: nobody waits for a large file of others. */
export async function* inTurns<T>(items: Iterable<T>, atOnce = 50): AsyncGenerator<T> {
  let count = 0
  for (const item of items) {
    yield item
    count += 1
    if (count % atOnce === 0) await setImmediate()
  }
}
