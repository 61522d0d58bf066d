import path from 'node:path'
import { z } from 'zod'
import type { OpenIdSettings } from './platform/openid/index.js'

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
  /** Where people reach the service; with `https:` its cookies are sent over nothing else. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isOrigin, 'must be a host and no more')
    .optional(),
  /** A provider of OpenID Connect by which people may sign in, and what it knows this service by. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isPrivate, 'must be an https address')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** How often to learn from decisions what signals are worth; 0 leaves it to the command. */
  REFIT_EVERY_HOURS: z.coerce.number().min(0).max(500).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

/**
 * Whether colours and moves of the cursor may go to a stream: to a terminal, unless its user asked for none
 * (https://no-color.org) or it knows none.
 */
export function takesEscapeCodes(
  stream: { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  return Boolean(stream.isTTY) && !environment.NO_COLOR && environment.TERM !== 'dumb'
}

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly modelDir: string
  readonly bundledDataDir: string
  readonly rankingFile: string
  readonly rateLimitPerMinute: number
  readonly trustedProxies: number
  readonly publicUrl: string | null
  readonly openId: OpenIdSettings | null
  readonly refitEveryHours: number
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
    // Links are made by appending a path: the address has no slash at its end.
    publicUrl: values.PUBLIC_URL === undefined ? null : new URL(values.PUBLIC_URL).origin,
    openId: openIdSettings(values),
    refitEveryHours: values.REFIT_EVERY_HOURS,
    logLevel: values.LOG_LEVEL,
  }
}

/** All of them or none: half of them would be a sign-in that cannot work. */
function openIdSettings(values: z.infer<typeof settings>): OpenIdSettings | null {
  const { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = values
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL }
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !PUBLIC_URL) {
    const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
    throw new InvalidSettingsError(`OpenID Connect also needs the settings ${missing.join(', ')}`)
  }
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }
}

/** Links lead to the root of the service: it does not run under a path of another one. */
function isOrigin(url: string): boolean {
  const { href, origin } = new URL(url)
  return href === `${origin}/`
}

/** Only what does not leave this machine may go without encryption. */
function isPrivate(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
