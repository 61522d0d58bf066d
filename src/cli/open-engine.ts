import { readConfig } from '../config.js'
import { Engine, type EngineLog } from '../recommendation/index.js'
import { progressReporter } from './progress.js'

/** For commands only what went wrong is worth a line. */
const log: EngineLog = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => {
    const { err } = fields as { err?: Error }
    process.stderr.write(`${message}${err ? `: ${err.message}` : ''}\n`)
  },
}

/** Opens the engine for one command, waits until it is complete, and closes it whatever happens. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await Engine.open(readConfig(), { log, onProgress: progressReporter('Reading the case studies') })
  const stop = () => {
    // What is embedded is kept; the next run goes on from there.
    engine.close().finally(() => process.exit(130))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    await engine.whenReady()
    return await work(engine)
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await engine.close()
  }
}
