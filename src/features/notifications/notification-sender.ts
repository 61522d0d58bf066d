import type { EngineLog } from '../../engine/index.js'
import type { Database } from '../../platform/database/index.js'
import { type Mailer, RepeatedWork } from '../../platform/outbound/index.js'
import { readPeople } from '../people/index.js'
import { noteTold, readSubscribers, readUntold, type Subscriber } from './notification-store.js'
import { planNotifications } from './plan-notifications.js'
import { writeMail } from './write-mail.js'

/** Milliseconds between two looks for something to tell. */
const interval = 10_000
/** Milliseconds after a failure before mail is tried again. */
const pause = 5 * 60_000
const day = 24 * 3_600_000

/** Sends people by mail what is new for them: at once, or once a day together. */
export class NotificationSender {
  readonly #database: Database
  readonly #mailer: Mailer
  readonly #base: string
  readonly #log: Pick<EngineLog, 'warn'>
  readonly #repeated: RepeatedWork
  #waitUntil = 0

  /** @param base where people reach the service, without a slash at its end */
  constructor(database: Database, mailer: Mailer, base: string, log: Pick<EngineLog, 'warn' | 'error'>) {
    this.#database = database
    this.#mailer = mailer
    this.#base = base
    this.#log = log
    this.#repeated = new RepeatedWork({
      name: 'notifications',
      leases: database.leases,
      work: (signal) => this.sendDue(new Date(), signal),
      interval,
      failed: (err) => log.error({ err }, 'notifications could not be made'),
    })
  }

  /** Sends regularly until closed. */
  watch(): void {
    this.#repeated.watch()
  }

  /** Sends what is due at a time. What cannot be sent stays for later. */
  async sendDue(now: Date, signal = new AbortController().signal): Promise<void> {
    while (!signal.aborted && (await planNotifications(this.#database))) {
      // There may be more to plan.
    }
    if (now.getTime() < this.#waitUntil) return
    const untold = await readUntold(this.#database)
    if (untold.size === 0) return
    const addresses = new Map((await readPeople(this.#database)).map(({ id, email, active }) => [id, active && email]))
    for (const subscriber of await readSubscribers(this.#database)) {
      const news = untold.get(subscriber.personId)
      const to = addresses.get(subscriber.personId)
      if (!news || !to || !isDue(subscriber, now) || signal.aborted) continue
      try {
        await this.#mailer.send({ to, ...writeMail(subscriber, news, this.#base) })
      } catch (error) {
        // The message of the error may hold the address.
        this.#log.warn({ code: (error as { code?: string }).code }, 'a mail could not be sent; it is tried again later')
        this.#waitUntil = now.getTime() + pause
        return
      }
      await this.#database.transaction((queries) =>
        noteTold(queries, subscriber.personId, news.upTo, now.toISOString()),
      )
    }
  }

  /** Stops, and resolves when nothing is being sent. */
  async close(): Promise<void> {
    await this.#repeated.close()
    this.#mailer.close()
  }
}

function isDue({ frequency, lastSentAt }: Subscriber, now: Date): boolean {
  return frequency === 'at-once' || lastSentAt === null || now.getTime() - Date.parse(lastSentAt) >= day
}
