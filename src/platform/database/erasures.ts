import type { TextQueries } from './queries.js'

/**
 * Tells when data was erased, by this process or another one. The database counts erasures, in the same transactions, so
 * none is missed, however many processes erase.
 */
export class Erasures {
  readonly #forgetting: (() => void)[] = []
  #known: number

  /** @param made how many the database counts when it is opened */
  constructor(made: number) {
    this.#known = made
  }

  /** Calls a function after every erasure: what was derived from erased data must go too. */
  onErasure(forget: () => void): void {
    this.#forgetting.push(forget)
  }

  /** @param made how many the database counts now */
  notice(made: number): void {
    if (made <= this.#known) return
    this.#known = made
    for (const forget of this.#forgetting) forget()
  }
}

/**
 * Counts an erasure, in the transaction that erases, and deletes the answers that are kept to be given again: they may
 * quote what is erased.
 * @returns how many there were, with this one
 */
export async function noteErasure(queries: TextQueries): Promise<number> {
  await queries.run('UPDATE idempotency_keys SET answer = NULL WHERE answer IS NOT NULL')
  await queries.run('UPDATE erasures SET made = made + 1')
  return readErasures(queries)
}

/** How many erasures there were. */
export async function readErasures(queries: Pick<TextQueries, 'get'>): Promise<number> {
  return (await queries.get<{ made: number }>('SELECT made FROM erasures'))!.made
}
