import path from 'node:path'
import { z } from 'zod'

/** The folder that holds package.json: the compiled code lives in `dist/src`. */
export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** Every setting, its default and its meaning. The only place that reads the environment. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Database, index and caches. */
  DATA_DIR: z.string().min(1).default(path.join(projectRoot, 'var')),
  /** A folder with a `manifest.json` and the files it lists. */
  MODEL_DIR: z.string().min(1).default(path.join(projectRoot, 'models')),
  /** Requests a minute for one address; 0 switches the limit off. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  /** How many proxies in front may be believed about the caller's address. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly modelDir: string
  readonly bundledDataDir: string
  readonly rankingFile: string
  readonly rateLimitPerMinute: number
  readonly trustedProxies: number
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL']
}

/** An error to be thrown when a setting has a value that cannot be used. */
export class InvalidSettingsError extends Error {
  override readonly name = 'InvalidSettingsError'
  readonly code = 'INVALID_SETTINGS'
}

/** Reads the settings. @throws InvalidSettingsError naming each setting at fault. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new InvalidSettingsError(`Settings that cannot be used: ${faults.join('; ')}`)
  }
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: path.resolve(values.DATA_DIR),
    modelDir: path.resolve(values.MODEL_DIR),
    bundledDataDir: path.join(projectRoot, 'data'),
    rankingFile: path.join(projectRoot, 'models', 'ranking.json'),
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    trustedProxies: values.TRUSTED_PROXIES,
    logLevel: values.LOG_LEVEL,
  }
}
