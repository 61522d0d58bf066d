import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import type { Logger } from 'pino'
import { createServices, type Services } from './app.js'
import { describeError } from './cli/describe-error.js'
import { progressReporter } from './cli/progress.js'
import { scheduleRefits } from './cli/schedule-refits.js'
import { type Config, projectRoot, readConfig } from './config.js'
import { notOpenYet } from './engine/index.js'
import { logAuditHead } from './features/audit/index.js'
import { callerFinder, hasAdministrator } from './features/people/index.js'
import {
  addressOf,
  connectionLimits,
  Front,
  forgetAddress,
  identification,
  keepAddress,
  listen,
} from './platform/http/index.js'
import { createApp } from './server/create-app.js'
import { serviceLog } from './server/service-log.js'
import { giveUp, standIn, starting, stopping } from './server/stand-in.js'
import { webPages } from './web/web-pages.js'

/** Milliseconds that requests under way may take to end when the service stops. */
const graceTime = 10_000
/** Milliseconds after which the process ends whatever still holds it: the database is sound at every moment. */
const patience = graceTime + 10_000
/** Milliseconds within which a second SIGINT is the same Ctrl-C: the terminal sends it, and npm passes its own on. */
const echo = 300

try {
  await serve()
} catch (error) {
  const description = describeError(error)
  if (description === undefined) throw error
  process.stderr.write(`${description}\n`)
  process.exitCode = 1
}
// Whatever else is under way, such as the answer to a caller that was given up, is of no use any more.
process.exit()

async function serve(): Promise<void> {
  const config = readConfig()
  const logger = serviceLog(config.logLevel)
  const stop = stopWhenTold(logger)
  let services: Services | undefined
  const status = () => services?.engine.status ?? notOpenYet
  const server = createServer(connectionLimits)
  const front = new Front(server, standIn(logger, status, starting))
  const { port } = await listen(server, config)
  server.on('error', (error) => logger.error({ err: error }, 'the server had an error'))
  try {
    services = await createServices(config, {
      log: logger,
      onProgress: progressReporter('Reading the case studies'),
      signal: stop,
    })
    await logAuditHead(services.database, logger)
    front.use(await theApp(services, config, logger))
    services.engine.watch()
    scheduleRefits(config.refitEveryHours, (exitCode) => logger.info({ exitCode }, 'learned from decisions'), stop)
    if (!stop.aborted) {
      sayWhere(addressOf(config.host, port), config, logger)
      await once(stop, 'abort')
    }
  } catch (error) {
    if (error !== stop.reason) throw error
  } finally {
    await front.drain({ refuse: standIn(logger, status, stopping), giveUp, graceTime })
    if (services) await close(services, config, logger)
  }
  logger.info('stopped')
}

function sayWhere(url: string, { dataDir }: Config, logger: Logger): void {
  keepAddress(dataDir, url).catch((error) => logger.warn({ err: error }, 'could not write the address down'))
  logger.info({ url }, 'listening')
}

async function close(services: Services, { dataDir }: Config, logger: Logger): Promise<void> {
  await logAuditHead(services.database, logger).catch((error) => logger.error({ err: error }, 'no audit to be read'))
  await services.close()
  await forgetAddress(dataDir)
}

/** Says when the process is told to end. Told a second time, it ends at once. */
function stopWhenTold(logger: Logger): AbortSignal {
  const stop = new AbortController()
  let since = 0
  const told = (signal: NodeJS.Signals) => {
    if (stop.signal.aborted) {
      if (signal !== 'SIGINT' || Date.now() - since > echo) process.exit(1)
      return
    }
    since = Date.now()
    logger.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), patience).unref()
    stop.abort()
  }
  process.on('SIGINT', told)
  process.on('SIGTERM', told)
  return stop.signal
}

async function theApp(services: Services, config: Config, logger: Logger): Promise<ReturnType<typeof createApp>> {
  const { version } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  const warn = (error: unknown) => logger.warn({ err: error }, 'could not write that somebody was here')
  const identify = identification(callerFinder(services.database, warn), config.publicUrl)
  if (!(await hasAdministrator(services.database))) {
    const commands = [
      'npm run passerelle -- people add --role admin --name "Your Name"',
      'npm run passerelle -- keys create --role admin --label "first key"',
    ]
    logger.warn({ commands }, 'there is no administrator yet; make the first one by either command')
  }
  return createApp({ services, config, logger, version, identify, pages: webPages })
}
