import { createServices, type Services } from '../app.js'
import { readConfig } from '../config.js'
import type { EngineLog } from '../engine/index.js'
import { progressReporter } from './progress.js'

/** Commands print errors only. */
const log: EngineLog = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => {
    const { err } = fields as { err?: Error }
    process.stderr.write(`${message}${err ? `: ${err.message}` : ''}\n`)
  },
}

interface CommandOptions {
  /** Whether the command encodes texts for certain: then the model is loaded while the database is opened. */
  readonly encodes: boolean
  /** Whether vectors of other models are deleted. */
  readonly removeOtherModels?: boolean
}

/** For commands that encode nothing, or only texts that are new. */
export const seldomEncodes: CommandOptions = { encodes: false }

/** Opens the services for one command, waits until they are complete, and always closes them. */
export async function withServices<T>(
  work: (services: Services) => Promise<T>,
  { encodes, removeOtherModels = false }: CommandOptions = { encodes: true },
): Promise<T> {
  const services = await createServices(readConfig(), {
    log,
    onProgress: progressReporter('Reading the case studies'),
    encoderWhenNeeded: !encodes,
    removeOtherModels,
  })
  const stop = () => {
    // Vectors made so far are saved; the next run continues from there.
    services.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await services.engine.whenReady()
    return await work(services)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await services.close()
  }
}
