import pg from 'pg'

const channel = 'passerelle_writes'
/** Milliseconds before a connection that was lost is opened again. */
const pause = 1_000

/** SQL that counts a write, and announces it when its transaction commits. Its value is the process that writes. */
export const countWrite = `UPDATE writes SET count = count + 1 RETURNING count, pg_notify('${channel}', ?::text || ' ' || count)`

export interface ListenerOptions {
  /** Its own writes are not announced to it. */
  readonly self: string
  /**
   * Called for every write of another process, and when it listens again: there may have been writes before.
   * @param count how many writes there are; `undefined` when it is not known
   */
  readonly heard: (count: number | undefined) => void
  /** Called with problems that do not stop the service: without announcements, writes are found a little later. */
  readonly report: (error: Error) => void
}

/** Hears of writes of other processes while they commit, on a connection of its own, which is opened again when it is lost. */
export class WriteListener {
  readonly #url: string
  readonly #options: ListenerOptions
  #client: pg.Client | undefined
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(url: string, options: ListenerOptions) {
    this.#url = url
    this.#options = options
    void this.#listen()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#client?.end()
  }

  async #listen(): Promise<void> {
    const { self, heard, report } = this.#options
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true })
    this.#client = client
    client.on('error', report)
    client.once('end', () => this.#listenAgain())
    client.on('notification', ({ payload }) => {
      const [writer, count] = payload!.split(' ')
      if (writer !== self) heard(Number(count))
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      heard(undefined)
    } catch (error) {
      if (!this.#isClosed) report(error as Error)
      await client.end().catch(() => undefined)
    }
  }

  #listenAgain(): void {
    if (this.#isClosed) return
    this.#timer = setTimeout(() => void this.#listen(), pause).unref()
  }
}
