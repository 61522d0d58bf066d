import type { EngineLog } from '../../engine/index.js'
import type { Database } from '../../platform/database/index.js'
import { RepeatedWork } from '../../platform/outbound/index.js'
import { planNotifications } from './plan-notifications.js'

/** Milliseconds between two looks for something to tell. */
const interval = 5_000

/** Tells people on the pages what has happened for them, whether mail is set up or not. */
export class NotificationPlanner {
  readonly #repeated: RepeatedWork

  constructor(database: Database, log: Pick<EngineLog, 'error'>) {
    this.#repeated = new RepeatedWork({
      name: 'inbox',
      leases: database.leases,
      work: async (signal) => {
        while (!signal.aborted && (await planNotifications(database))) {
          // There may be more to plan.
        }
      },
      interval,
      failed: (err) => log.error({ err }, 'notifications could not be made'),
    })
  }

  /** Looks regularly until closed. */
  watch(): void {
    this.#repeated.watch()
  }

  /** Stops, and resolves when nothing is being written. */
  close(): Promise<void> {
    return this.#repeated.close()
  }
}
