import type { Database, Queries } from '../../platform/database/index.js'

const minute = 60_000
/** Ids in memory; to forget one costs no more than a write. */
const mostRemembered = 10_000

/** Writes when a key or session was last used: at most once a minute each, and no request waits for it. */
export class RecentUse {
  readonly #database: Pick<Database, 'transaction'>
  readonly #warn: (error: unknown) => void
  readonly #noted = new Map<string, number>()

  constructor(database: Pick<Database, 'transaction'>, warn: (error: unknown) => void) {
    this.#database = database
    this.#warn = warn
  }

  note(id: string, lastUse: string | null, write: (queries: Queries, id: string, at: string) => Promise<void>): void {
    const now = Date.now()
    const last = Math.max(this.#noted.get(id) ?? 0, Date.parse(lastUse ?? '1970-01-01'))
    if (now - last < minute) return
    if (this.#noted.size >= mostRemembered) this.#noted.clear()
    this.#noted.set(id, now)
    this.#database.transaction((queries) => write(queries, id, new Date(now).toISOString())).catch(this.#warn)
  }
}
