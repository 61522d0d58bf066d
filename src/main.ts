import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import path from 'node:path'
import { pino } from 'pino'
import { addressOf, forgetAddress, hasAdministrator, identification, keepAddress } from './access/index.js'
import { connectionLimits, createApp, loggedError } from './api/index.js'
import { logAuditHead } from './audit/index.js'
import { progressReporter, scheduleRefits } from './cli/index.js'
import { InvalidSettingsError, projectRoot, readConfig } from './config.js'
import { PasserelleError } from './domain/index.js'
import { Engine } from './recommendation/index.js'
import { webPages } from './web/index.js'

/** How long requests under way may take to end when the service stops. */
const graceTime = 10_000

try {
  await serve()
} catch (error) {
  if (!(error instanceof PasserelleError) && !(error instanceof InvalidSettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function serve(): Promise<void> {
  const config = readConfig()
  const logger = pino({
    level: config.logLevel,
    redact: ['req.headers', 'req.body'],
    serializers: { err: loggedError },
  })
  const { version } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  const engine = await Engine.open(config, { log: logger, onProgress: progressReporter('Reading the case studies') })
  await logAuditHead(engine.database, logger)
  engine.watch()
  scheduleRefits(config.refitEveryHours, (exitCode) => logger.info({ exitCode }, 'learned from decisions'))

  const identify = identification({
    database: engine.database,
    publicUrl: config.publicUrl,
    warn: (error) => logger.warn({ err: error }, 'could not write that somebody was here'),
  })
  if (!(await hasAdministrator(engine.database))) {
    const commands = [
      'npm run passerelle -- people add --role admin --name "Your Name"',
      'npm run passerelle -- keys create --role admin --label "first key"',
    ]
    logger.warn({ commands }, 'there is no administrator yet; make the first one by either command')
  }

  const server = createServer(
    connectionLimits,
    createApp({ engine, config, logger, version, identify, pages: webPages }),
  )
  server.once('error', (error) => {
    logger.fatal({ err: error }, 'cannot listen')
    process.exitCode = 1
    void engine.close()
  })
  server.listen(config.port, config.host, () => {
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    const url = addressOf(config.host, port)
    keepAddress(config.dataDir, url).catch((error) => logger.warn({ err: error }, 'could not write the address down'))
    logger.info({ url }, 'listening')
  })

  let stopping = false
  const underWay = new Set<ServerResponse>()
  server.prependListener('request', (_request, response) => {
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  const stop = (signal: NodeJS.Signals) => {
    // A second signal means now.
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'stopping')
    const impatience = setTimeout(() => server.closeAllConnections(), graceTime)
    // A caller that keeps its connection would keep the service from ending.
    for (const response of underWay) if (!response.headersSent) response.setHeader('Connection', 'close')
    server.close(async () => {
      clearTimeout(impatience)
      await logAuditHead(engine.database, logger).catch((error) => logger.error({ err: error }, 'no audit to be read'))
      await engine.close()
      await forgetAddress(config.dataDir)
      logger.info('stopped')
    })
    server.closeIdleConnections()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
