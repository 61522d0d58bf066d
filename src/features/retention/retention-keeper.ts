import type { RetentionSettings } from '../../config.js'
import type { EngineLog } from '../../engine/index.js'
import type { Database } from '../../platform/database/index.js'
import { RepeatedWork } from '../../platform/outbound/index.js'
import { deleteOutdated } from './delete-outdated.js'

/** Milliseconds between two looks for what is outdated; the first is as long after the start. */
const interval = 3_600_000

/** Deletes once an hour what was kept long enough. */
export class RetentionKeeper {
  readonly #repeated: RepeatedWork

  constructor(database: Database, settings: RetentionSettings, log: Pick<EngineLog, 'info' | 'error'>) {
    this.#repeated = new RepeatedWork({
      name: 'retention',
      leases: database.leases,
      work: async (signal) => {
        const deleted = await deleteOutdated(database, settings, new Date(), signal)
        if (Object.values(deleted).some((count) => count > 0)) log.info(deleted, 'deleted what was kept long enough')
      },
      interval,
      failed: (err) => log.error({ err }, 'what was kept long enough could not be deleted'),
    })
  }

  /** Deletes regularly until closed. */
  watch(): void {
    this.#repeated.watch()
  }

  /** Stops, and resolves when nothing is being deleted. */
  close(): Promise<void> {
    return this.#repeated.close()
  }
}
