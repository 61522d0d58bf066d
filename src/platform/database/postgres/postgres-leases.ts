import { setTimeout } from 'node:timers/promises'
import type { Leases } from '../leases.js'
import type { TextQueries } from '../queries.js'
import { serverTime } from './server-time.js'

/** Milliseconds for which a lease lasts without being renewed: so long does work wait whose process was killed. */
const term = 15_000
const renewedEvery = 5_000
/** Milliseconds before a renewal that failed is tried again. */
const retryInterval = 1_000

interface Held {
  readonly lost: AbortController
  /** On the clock of this process, counted from before the server was asked: never later than on that of the server. */
  until: number
}

/**
 * Leases as rows, which any number of processes take and renew. They are no part of the transactions that run one after
 * the other: who holds one changes no data.
 */
export class PostgresLeases implements Leases {
  readonly #queries: Pick<TextQueries, 'all'>
  readonly #owner: string
  readonly #report: (error: Error) => void
  readonly #held = new Map<string, Held>()
  #timer: NodeJS.Timeout | undefined

  /** @param owner the name of this process */
  constructor(queries: Pick<TextQueries, 'all'>, owner: string, report: (error: Error) => void) {
    this.#queries = queries
    this.#owner = owner
    this.#report = report
  }

  async hold(name: string): Promise<AbortSignal | undefined> {
    const known = this.#held.get(name)
    if (known) return known.lost.signal
    const asked = performance.now()
    const taken = await this.#queries.all(
      // Most often another process has it: then nothing is locked or written.
      `INSERT INTO leases (name, owner, until) SELECT ?, ?, ${serverTime} + ${term}
       WHERE NOT EXISTS (SELECT 1 FROM leases WHERE name = ? AND owner <> ? AND until > ${serverTime})
       ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
       WHERE leases.owner = excluded.owner OR leases.until <= ${serverTime}
       RETURNING name`,
      name,
      this.#owner,
      name,
      this.#owner,
    )
    if (taken.length === 0) return undefined
    const held = this.#held.get(name) ?? { lost: new AbortController(), until: asked + term }
    this.#held.set(name, held)
    this.#timer ??= this.#renewLater(renewedEvery)
    return held.lost.signal
  }

  async release(name: string): Promise<void> {
    if (!this.#held.delete(name)) return
    await this.#queries.all('DELETE FROM leases WHERE name = ? AND owner = ?', name, this.#owner)
  }

  /** Gives all of them back, with what processes left that were killed. */
  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    for (const name of this.#held.keys()) this.#lose(name)
    await this.#queries.all(`DELETE FROM leases WHERE owner = ? OR until <= ${serverTime}`, this.#owner)
  }

  async #renew(): Promise<void> {
    const renewed = await Promise.race([
      this.#askToRenew([...this.#held.keys()]).catch(this.#report),
      // A server that is out of reach may never answer.
      setTimeout(renewedEvery, undefined, { ref: false }),
    ])
    const wait = renewed ? renewedEvery : retryInterval
    for (const [name, { until }] of this.#held) {
      // Its time may be over before the next try has succeeded.
      if (until <= performance.now() + wait + renewedEvery) this.#lose(name)
    }
    this.#timer = this.#held.size > 0 ? this.#renewLater(wait) : undefined
  }

  #renewLater(wait: number): NodeJS.Timeout {
    return globalThis.setTimeout(() => void this.#renew(), wait).unref()
  }

  /** @returns true: the server has answered */
  async #askToRenew(names: readonly string[]): Promise<true> {
    const asked = performance.now()
    const rows = await this.#queries.all<{ name: string }>(
      `UPDATE leases SET until = ${serverTime} + ${term}
       WHERE owner = ? AND name IN (SELECT value FROM json_each(?)) RETURNING name`,
      this.#owner,
      JSON.stringify(names),
    )
    const renewed = new Set(rows.map(({ name }) => name))
    for (const name of names) {
      const held = this.#held.get(name)
      if (held && renewed.has(name)) held.until = asked + term
      // It was gone, so another process may have it.
      else this.#lose(name)
    }
    return true
  }

  #lose(name: string): void {
    this.#held.get(name)?.lost.abort()
    this.#held.delete(name)
  }
}
