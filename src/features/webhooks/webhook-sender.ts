import pMap from 'p-map'
import { groupBy } from '../../domain/index.js'
import type { EngineLog } from '../../engine/index.js'
import type { Database } from '../../platform/database/index.js'
import { readDue } from './message-store.js'
import { planMessages } from './plan-messages.js'
import { sendMessage } from './send-message.js'

/** Milliseconds between two looks for something to send. */
const interval = 2_000
const messagesAtOnce = 100
/** Receivers that are sent to at the same time; each gets its messages one after the other. */
const receiversAtOnce = 4

/** Sends what happens here to the webhooks, beside all other work: a slow receiver keeps nobody waiting. */
export class WebhookSender {
  readonly #database: Database
  readonly #allowPrivate: boolean
  readonly #log: Pick<EngineLog, 'error'>
  #timer: NodeJS.Timeout | undefined
  #work: Promise<void> = Promise.resolve()
  readonly #stop = new AbortController()

  /** @param allowPrivate whether plain HTTP and addresses inside the network are allowed */
  constructor(database: Database, allowPrivate: boolean, log: Pick<EngineLog, 'error'>) {
    this.#database = database
    this.#allowPrivate = allowPrivate
    this.#log = log
  }

  /** Sends regularly until closed. */
  watch(): void {
    this.#timer = setTimeout(() => {
      this.#work = this.sendDue().catch((error: unknown) =>
        this.#log.error({ err: error }, 'webhooks could not be sent'),
      )
      void this.#work.then(() => {
        if (!this.#stop.signal.aborted) this.watch()
      })
    }, interval)
    this.#timer.unref()
  }

  /** Plans and sends all that is due now. */
  async sendDue(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted && (await planMessages(this.#database))) {
      // There may be more to plan.
    }
    const due = await readDue(this.#database, new Date().toISOString(), messagesAtOnce)
    const byReceiver = [...groupBy(due, ({ endpointId }) => endpointId).values()]
    await pMap(
      byReceiver,
      async (messages) => {
        for (const message of messages) {
          if (signal.aborted) return
          await sendMessage(this.#database, message, { allowPrivate: this.#allowPrivate, signal })
        }
      },
      { concurrency: receiversAtOnce },
    )
  }

  /** Stops, and resolves when nothing is being sent. */
  async close(): Promise<void> {
    this.#stop.abort()
    clearTimeout(this.#timer)
    await this.#work
  }
}
