import pMap from 'p-map'
import { groupBy } from '../../domain/index.js'
import type { EngineLog } from '../../engine/index.js'
import type { Database } from '../../platform/database/index.js'
import { RepeatedWork } from '../../platform/outbound/index.js'
import { readDue, type StoredMessage } from './message-store.js'
import { planMessages } from './plan-messages.js'
import { sendMessage } from './send-message.js'

/** Milliseconds between two looks for something to send. */
const interval = 2_000
const messagesAtOnce = 100
/** Receivers that are sent to at the same time; each gets its messages one after the other. */
const receiversAtOnce = 4
/** Milliseconds that attempts may still take when the work is to stop: what a receiver has taken is then not sent again. */
const lastMoments = 3_000

/** Sends what happens here to the webhooks, beside all other work: a slow receiver keeps nobody waiting. */
export class WebhookSender {
  readonly #database: Database
  readonly #allowPrivate: boolean
  readonly #repeated: RepeatedWork

  /** @param allowPrivate whether plain HTTP and addresses inside the network are allowed */
  constructor(database: Database, allowPrivate: boolean, log: Pick<EngineLog, 'error'>) {
    this.#database = database
    this.#allowPrivate = allowPrivate
    this.#repeated = new RepeatedWork({
      name: 'webhooks',
      leases: database.leases,
      work: (signal) => this.sendDue(signal),
      interval,
      failed: (err) => log.error({ err }, 'webhooks could not be sent'),
    })
  }

  /** Sends regularly until closed. */
  watch(): void {
    this.#repeated.watch()
  }

  /** Plans and sends all that is due now. */
  async sendDue(signal = new AbortController().signal): Promise<void> {
    while (!signal.aborted && (await planMessages(this.#database))) {
      // There may be more to plan.
    }
    const due = await readDue(this.#database, new Date().toISOString(), messagesAtOnce)
    const byReceiver = [...groupBy(due, ({ endpointId }) => endpointId).values()]
    const end = new AbortController()
    const endSoon = () => void setTimeout(() => end.abort(), lastMoments).unref()
    signal.addEventListener('abort', endSoon)
    const sendAll = async (messages: readonly StoredMessage[]) => {
      for (const message of messages) {
        if (signal.aborted) return
        await sendMessage(this.#database, message, { allowPrivate: this.#allowPrivate, signal: end.signal })
      }
    }
    await pMap(byReceiver, sendAll, { concurrency: receiversAtOnce }).finally(() =>
      signal.removeEventListener('abort', endSoon),
    )
  }

  /** Stops, and resolves when nothing is being sent. */
  close(): Promise<void> {
    return this.#repeated.close()
  }
}
