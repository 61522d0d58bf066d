import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Logger } from 'pino'
import { createServices, type Services, type Worker } from './app.js'
import { commandName } from './cli/command-name.js'
import { describeError } from './cli/describe-error.js'
import { programVersion } from './cli/program-version.js'
import { progressReporter } from './cli/progress.js'
import { scheduledRefits } from './cli/schedule-refits.js'
import { type Config, InvalidSettingsError, readConfig, useConfigFile } from './config.js'
import { notOpenYet } from './engine/index.js'
import { logAuditHead } from './features/audit/index.js'
import { callerFinder, hasAdministrator } from './features/people/index.js'
import {
  addressOf,
  answerBrokenRequests,
  connectionLimits,
  Front,
  identification,
  listen,
  removeAddress,
  storeAddress,
} from './platform/http/index.js'
import { startTracing } from './platform/tracing/index.js'
import { createApp } from './server/create-app.js'
import { serviceLog } from './server/service-log.js'
import { answerStopping, starting, stopping, unavailableApp } from './server/unavailable-app.js'
import { webPages } from './web/web-pages.js'

/** Milliseconds that running requests may take to end when the service stops. */
const graceTime = 10_000
/** Milliseconds after which the process ends in any case, once it takes no more requests: the database is consistent at every moment. */
const hardLimit = graceTime + 10_000
/**
 * Milliseconds within which a second SIGINT counts as the same Ctrl-C: the terminal sends one, and npm forwards
 * another.
 */
const echo = 300

try {
  await serve()
} catch (error) {
  const description = describeError(error)
  if (description === undefined) throw error
  process.stderr.write(`${description}\n`)
  process.exitCode = 1
}
// Any other work, such as an answer to a caller that was cut off, has no use now.
process.exit()

async function serve(): Promise<void> {
  readArguments()
  const config = readConfig()
  const logger = serviceLog(config.logLevel)
  const stop = stopOnSignal(config, logger)
  let services: Services | undefined
  let workers: readonly Worker[] = []
  let endTracing: (() => Promise<void>) | undefined
  const status = () => services?.engine.status ?? notOpenYet
  const server = createServer(connectionLimits)
  answerBrokenRequests(server)
  const front = new Front(server, unavailableApp(logger, status, starting, config.basePath))
  const { port } = await listen(server, config)
  server.on('error', (error) => logger.error({ err: error }, 'the server had an error'))
  try {
    if (config.tracing) endTracing = await traces(config.tracing, logger)
    services = await createServices(config, {
      log: logger,
      onProgress: progressReporter('Reading the case studies'),
      signal: stop,
      removeOtherModels: !config.keepOtherModels,
    })
    await logAuditHead(services, logger)
    front.use(await loadApp(services, config, { logger, isStopping: () => stop.aborted }))
    services.engine.watch()
    workers = [...services.workers, ...refits(services, config, logger)]
    for (const worker of workers) worker.watch()
    changeModelOnHangup(services, logger)
    if (!stop.aborted) {
      await announceAddress(addressOf(config.host, port), config, logger)
    }
    if (!stop.aborted) await once(stop, 'abort')
  } catch (error) {
    if (error !== stop.reason) throw error
  } finally {
    // Another process on the same database goes on with the work, while this one still answers.
    const stopped = Promise.all(workers.map((worker) => worker.close()))
    // Load balancers send requests until they have seen that it is not ready any more.
    if (services) await setTimeout(config.stopDelay)
    await front.drain({
      refuse: unavailableApp(logger, status, stopping, config.basePath),
      onTimeout: answerStopping,
      graceTime,
    })
    await stopped
    if (services) await close(services, config, logger)
    await endTracing?.()
  }
  logger.info('stopped')
}

/** The only argument is `--config FILE`. @throws InvalidSettingsError for any other */
function readArguments(): void {
  try {
    const { values } = parseArgs({ options: { config: { type: 'string' } } })
    if (values.config !== undefined) useConfigFile(values.config)
  } catch (error) {
    throw new InvalidSettingsError(`${(error as Error).message}. Usage: node dist/src/main.js [--config FILE]`)
  }
}

async function traces(settings: NonNullable<Config['tracing']>, logger: Logger): Promise<() => Promise<void>> {
  logger.info({ endpoint: new URL(settings.endpoint).origin }, 'traces are sent')
  return startTracing(settings, await programVersion(), () => logger.warn('traces could not be sent'))
}

function refits({ database }: Services, { refitEveryHours }: Config, logger: Logger): Worker[] {
  if (refitEveryHours === 0) return []
  const ended = (exitCode: number | null) => logger.info({ exitCode }, 'learned from decisions')
  return [scheduledRefits(refitEveryHours, database.leases, ended)]
}

/** Stores the address before it is announced: commands that wait for the announcement read it. */
async function announceAddress(url: string, { dataDir }: Config, logger: Logger): Promise<void> {
  await storeAddress(dataDir, url).catch((error) => logger.warn({ err: error }, 'could not store the address'))
  logger.info({ url }, 'listening')
}

async function close(services: Services, { dataDir }: Config, logger: Logger): Promise<void> {
  await logAuditHead(services, logger).catch((error) => logger.error({ err: error }, 'the audit could not be read'))
  await services.close()
  await removeAddress(dataDir)
}

/**
 * Uses the model in `MODEL_DIR` when the process receives SIGHUP, as services are asked to read their settings again. In
 * a terminal the signal says that the terminal is closed.
 */
function changeModelOnHangup(services: Services, logger: Logger): void {
  if (process.stdout.isTTY) return
  process.on('SIGHUP', () => {
    logger.info('looking for another model')
    Promise.resolve()
      .then(() => services.changeModel(readConfig()))
      .then((model) => logger.info({ model }, model ? 'another model is in use' : 'the model is in use already'))
      .catch((error) => logger.error({ err: error }, 'the model was not changed'))
  })
}

/** Aborts when the process receives SIGINT or SIGTERM. A second signal ends it at once. */
function stopOnSignal({ stopDelay }: Config, logger: Logger): AbortSignal {
  const stop = new AbortController()
  let since = 0
  const onSignal = (signal: NodeJS.Signals) => {
    if (stop.signal.aborted) {
      if (signal !== 'SIGINT' || Date.now() - since > echo) process.exit(1)
      return
    }
    since = Date.now()
    logger.info({ signal }, 'stopping')
    void setTimeout(stopDelay + hardLimit, undefined, { ref: false }).then(() => process.exit(1))
    stop.abort()
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return stop.signal
}

async function loadApp(
  services: Services,
  config: Config,
  { logger, isStopping }: { logger: Logger; isStopping: () => boolean },
): Promise<ReturnType<typeof createApp>> {
  const version = await programVersion()
  const warn = (error: unknown) => logger.warn({ err: error }, 'could not store the time of last use')
  const identify = identification(callerFinder(services, warn), config.publicUrl)
  if (!(await hasAdministrator(services.database))) {
    const commands = [
      `${commandName} people add --role admin --name "Your Name"`,
      `${commandName} keys create --role admin --label "first key"`,
    ]
    logger.warn({ commands }, 'there is no administrator yet; create the first one with either command')
  }
  return createApp({ services, config, logger, version, identify, isStopping, pages: webPages })
}
