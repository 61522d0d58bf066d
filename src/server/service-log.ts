import { type Logger, type LoggerOptions, pino } from 'pino'
import { prettyFactory } from 'pino-pretty'
import { type Config, takesEscapeCodes } from '../config.js'
import { loggedError } from '../platform/http/index.js'

/** Clears the current line, on which a progress bar may be. */
const freshLine = '\r\x1b[K'

/** The log of the service: one sentence per line in a terminal, else JSON. */
export function serviceLog(level: Config['logLevel'], output: NodeJS.WriteStream = process.stdout): Logger {
  const options: LoggerOptions = {
    level,
    redact: ['req.headers', 'req.body'],
    serializers: { err: loggedError },
  }
  if (!output.isTTY) return pino(options)
  const coloured = takesEscapeCodes(output)
  const pretty = prettyFactory({
    colorize: coloured,
    translateTime: 'SYS:HH:MM:ss',
    include: 'level,time,err',
    messageFormat: sentenceOf,
  })
  // Written synchronously, without a stream: the last lines must not be lost when the process ends.
  return pino(options, { write: (line: string) => output.write((coloured ? freshLine : '') + pretty(line)) })
}

interface Entry {
  readonly msg?: string
  readonly url?: string
  readonly commands?: readonly string[]
  readonly req?: { readonly method: string; readonly path: string }
  readonly res?: { readonly status: number }
  readonly responseTime?: number
}

/** Fields that are in every entry or already part of the sentence. */
const notDetails = ['level', 'time', 'pid', 'hostname', 'msg', 'err', 'req', 'res', 'responseTime', 'url', 'commands']

function sentenceOf(entry: Entry & Record<string, unknown>): string {
  const { msg = '', url, commands, req, res, responseTime } = entry
  if (url !== undefined) return `${msg} on\n\n  ${url}\n`
  if (commands) return [`${msg}:`, ...commands.map((command) => `  ${command}`)].join('\n')
  if (req && res) return `${req.method} ${req.path}: ${res.status} in ${responseTime} ms`
  const details = detailsOf(Object.entries(entry).filter(([name]) => !notDetails.includes(name)))
  return details === '' ? msg : `${msg} (${details})`
}

function detailsOf(entries: [string, unknown][]): string {
  return entries
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name} ${typeof value === 'object' ? detailsOf(Object.entries(value!)) : value}`)
    .join(', ')
}
