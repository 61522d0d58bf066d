import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { allSettings } from './config-file.js'
import { InvalidSettingsError } from './invalid-settings-error.js'
import type { OpenIdSettings } from './platform/openid/index.js'
import type { TracingSettings } from './platform/tracing/index.js'

/** The folder of package.json; the compiled code is in `dist/src`. */
export const projectRoot = path.resolve(import.meta.dirname, '../..')

/** The domain pack that comes with the program. */
export const bundledDomainDir = path.join(projectRoot, 'data')

/**
 * One core is left for the service, and more than four hardly read a text faster. Threads of the model stay busy for a
 * while after each text: on two cores, a second one takes more from the service than it gives (docs/performance.md).
 */
const spareThreads = Math.max(1, Math.min(4, availableParallelism() - 1))

const days = z.coerce.number().int().min(1).max(3650)

/** Every setting, its default and its meaning. The only place that reads the environment, and the file beside it. */
const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Seconds for which it still answers when it is told to stop, while `/health/ready` says that it is not ready. */
  STOP_DELAY_SECONDS: z.coerce.number().int().min(0).max(300).default(0),
  /** Database, index and caches. */
  DATA_DIR: z.string().min(1).default(path.join(projectRoot, 'var')),
  /** A domain pack: a folder with `domain.json` and records (docs/your-own-domain.md). */
  DOMAIN_DIR: z.string().min(1).default(bundledDomainDir),
  /** A folder with a `manifest.json` and the files it lists. */
  MODEL_DIR: z.string().min(1).default(path.join(projectRoot, 'models')),
  /** Whether vectors that another model made stay in the database, so that going back to it takes seconds. */
  KEEP_OTHER_MODELS: z.enum(['true', 'false']).default('false'),
  /** Requests per minute from one address; 0 disables the limit. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(120),
  /** How many proxies in front of the service are trusted to name the address of the caller. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
  /** The address at which people reach the service; with `https:`, cookies are sent over HTTPS only. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isOrigin, 'must be an origin such as https://example.org; its path goes into BASE_PATH')
    .optional(),
  /** The path under which the service is reached, behind a proxy that passes it on: `/passerelle`. */
  BASE_PATH: z
    .string()
    .regex(/^(?:\/[\w.~-]+)+\/?$/, 'must be a path such as /passerelle')
    .optional(),
  /** Origins whose pages may call the API from a browser, separated by commas; `*` for all. */
  CORS_ORIGINS: listOf((one) => one === '*' || isOriginText(one), 'must be origins such as https://portal.example.org'),
  /** Origins whose pages may show the embedded answers in a frame, separated by commas; `*` for all. */
  FRAME_ANCESTORS: listOf(
    (one) => one === '*' || isOriginText(one),
    'must be origins such as https://portal.example.org',
  ),
  /** The OpenID Connect provider for sign-in, and the client that it knows this service as. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, abort: true })
    .refine(isPrivate, 'must be an https address')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Milliseconds for which a need may be expected to wait for the model; what would wait longer is refused at once. */
  ACCEPTABLE_WAIT_MS: z.coerce.number().int().min(1).default(1_200),
  /** Threads that read one text. */
  ENCODER_THREADS: z.coerce.number().int().min(1).max(64).default(spareThreads),
  /** From this many case studies on, a graph finds candidates; of fewer, all are compared. */
  INDEX_FROM: z.coerce.number().int().min(0).default(100_000),
  /** Hours between two refits; 0 disables them (the command `learning refit` still works). */
  REFIT_EVERY_HOURS: z.coerce.number().min(0).max(500).default(0),
  /** Whether webhooks may be sent to addresses inside the network, and over plain HTTP. */
  WEBHOOKS_TO_PRIVATE_ADDRESSES: z.enum(['true', 'false']).default('false'),
  /** A PostgreSQL database instead of a file in the data folder. */
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user:password@db.example.org:5432/passerelle',
    })
    .optional(),
  /** A replica of it, from which is read what it has copied. */
  DATABASE_READ_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'must be an address such as postgres://user:password@replica.example.org:5432/passerelle',
    })
    .optional(),
  /** Where case studies are searched: in the memory of each process, or in PostgreSQL. */
  SEARCH_IN: z.enum(['memory', 'database']).optional(),
  /** The server for mail; without it, none is sent. Mail holds links, so PUBLIC_URL is needed too. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://user:password@mail.example.org' })
    .optional(),
  /** The sender of mail: `Passerelle <passerelle@example.org>`. */
  MAIL_FROM: z.string().min(3).optional(),
  /** The Chromium or Chrome that makes PDF; found by its usual names when missing. */
  CHROMIUM: z.string().min(1).optional(),
  /** Days for which it is known what people did with answers, through portals. */
  RETENTION_USAGE_DAYS: days.default(365),
  /** Days for which webhook messages stay after they were sent or given up, and mail that could not be sent. */
  RETENTION_SENT_DAYS: days.default(30),
  /** Days for which an API key that was revoked or expired is still listed, with the time of its last use. */
  RETENTION_KEYS_DAYS: days.default(365),
  /** Months after which facts of dossiers should be verified again. */
  VERIFY_FACTS_AFTER_MONTHS: z.coerce.number().int().min(1).max(240).default(24),
  /** Where traces are sent, by OTLP over HTTP; without it, none are made. The names are those of OpenTelemetry. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** Sent with traces: `name=value`, separated by commas, percent-encoded. */
  OTEL_EXPORTER_OTLP_HEADERS: z.string().default('').transform(headersIn),
  OTEL_SERVICE_NAME: z.string().min(1).default('passerelle'),
  /** The share of requests that are traced. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  /** `production` on a server that people use; elsewhere the page of all components is there. */
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

/**
 * Whether a stream supports colours and cursor movement: it is a terminal, it supports escape codes, and the user did
 * not disable colours (https://no-color.org).
 */
export function takesEscapeCodes(
  stream: { readonly isTTY?: boolean },
  environment: NodeJS.ProcessEnv = process.env,
): boolean {
  return Boolean(stream.isTTY) && !environment.NO_COLOR && environment.TERM !== 'dumb'
}

/** How mail is sent. */
export interface MailSettings {
  readonly url: string
  readonly from: string
  /** Where its links lead, without a slash at the end. */
  readonly base: string
}

/** Days for which data about what people did is kept. */
export interface RetentionSettings {
  readonly usageDays: number
  readonly sentDays: number
  readonly keysDays: number
}

export interface Config {
  /** The file of settings that was read. */
  readonly configFile: string | null
  readonly port: number
  readonly host: string
  /** Milliseconds between being told to stop and taking no more requests. */
  readonly stopDelay: number
  readonly dataDir: string
  /** Of a PostgreSQL database; null for a SQLite file in the data folder. */
  readonly databaseUrl: string | null
  /** Of a replica of it; null without one. */
  readonly databaseReadUrl: string | null
  readonly modelDir: string
  readonly keepOtherModels: boolean
  readonly domainDir: string
  readonly rankingFile: string
  /** Models that judge the topics which the bundled ranking has seen. */
  readonly rankingFoldsFile: string
  readonly rateLimitPerMinute: number
  readonly trustedProxies: number
  readonly publicUrl: string | null
  /** Empty, or a path without a slash at its end. */
  readonly basePath: string
  readonly corsOrigins: readonly string[]
  readonly frameAncestors: readonly string[]
  readonly openId: OpenIdSettings | null
  /** Milliseconds for which a need may be expected to wait for the model; what would wait longer is refused at once. */
  readonly acceptableWait: number
  readonly encoderThreads: number
  readonly indexFrom: number
  /** Where case studies are searched. */
  readonly searchIn: 'memory' | 'database'
  readonly refitEveryHours: number
  /** Whether webhooks may be sent to addresses inside the network, and over plain HTTP. */
  readonly webhooksToPrivate: boolean
  readonly mail: MailSettings | null
  /** The program that makes PDF; null where none is installed. */
  readonly chromium: string | null
  readonly retention: RetentionSettings
  /** Months after which facts of dossiers should be verified again. */
  readonly verifyFactsAfterMonths: number
  readonly tracing: TracingSettings | null
  /** Whether `/styleguide` shows every component of the pages. */
  readonly styleguide: boolean
  readonly logLevel: z.infer<typeof settings>['LOG_LEVEL']
}

export { InvalidSettingsError }

/** Makes this process, and those that it starts, read their settings from a file too. */
export function useConfigFile(file: string): void {
  process.env.CONFIG_FILE = path.resolve(file)
}

/**
 * Reads the settings: from the environment, and what it does not give from the file named by `CONFIG_FILE`.
 * @throws InvalidSettingsError naming each invalid setting
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = settings.safeParse(allSettings(environment, Object.keys(settings.shape)))
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new InvalidSettingsError(`Invalid settings: ${errors.join('; ')}`)
  }
  const values = parsed.data
  return {
    configFile: environment.CONFIG_FILE ? path.resolve(environment.CONFIG_FILE) : null,
    port: values.PORT,
    host: values.HOST,
    stopDelay: values.STOP_DELAY_SECONDS * 1000,
    dataDir: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    databaseReadUrl: replicaIn(values),
    modelDir: path.resolve(values.MODEL_DIR),
    keepOtherModels: values.KEEP_OTHER_MODELS === 'true',
    domainDir: path.resolve(values.DOMAIN_DIR),
    rankingFile: path.join(projectRoot, 'models', 'ranking.json'),
    rankingFoldsFile: path.join(projectRoot, 'models', 'ranking-folds.json'),
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    trustedProxies: values.TRUSTED_PROXIES,
    // Links are made by appending a path, so the address must not end with a slash.
    publicUrl: values.PUBLIC_URL === undefined ? null : new URL(values.PUBLIC_URL).origin,
    basePath: (values.BASE_PATH ?? '').replace(/\/$/, ''),
    corsOrigins: values.CORS_ORIGINS,
    frameAncestors: values.FRAME_ANCESTORS,
    openId: openIdSettings(values),
    acceptableWait: values.ACCEPTABLE_WAIT_MS,
    encoderThreads: values.ENCODER_THREADS,
    indexFrom: values.INDEX_FROM,
    searchIn: placeOfSearch(values),
    refitEveryHours: values.REFIT_EVERY_HOURS,
    webhooksToPrivate: values.WEBHOOKS_TO_PRIVATE_ADDRESSES === 'true',
    mail: mailSettings(values),
    chromium: values.CHROMIUM ?? findProgram(['chromium', 'chromium-browser', 'google-chrome'], environment.PATH),
    retention: {
      usageDays: values.RETENTION_USAGE_DAYS,
      sentDays: values.RETENTION_SENT_DAYS,
      keysDays: values.RETENTION_KEYS_DAYS,
    },
    verifyFactsAfterMonths: values.VERIFY_FACTS_AFTER_MONTHS,
    tracing: tracingSettings(values),
    styleguide: values.NODE_ENV !== 'production',
    logLevel: values.LOG_LEVEL,
  }
}

/** @throws InvalidSettingsError when the database cannot be searched */
function placeOfSearch({ SEARCH_IN, DATABASE_URL }: z.infer<typeof settings>): Config['searchIn'] {
  if (SEARCH_IN === 'database' && DATABASE_URL === undefined)
    throw new InvalidSettingsError('Invalid settings: SEARCH_IN: "database" needs DATABASE_URL')
  return SEARCH_IN ?? (DATABASE_URL === undefined ? 'memory' : 'database')
}

/** The first of some programs that is installed. @param folders the value of PATH */
function findProgram(names: readonly string[], folders = ''): string | null {
  const files = names.flatMap((name) =>
    folders
      .split(path.delimiter)
      .filter((folder) => path.isAbsolute(folder))
      .map((folder) => path.join(folder, name)),
  )
  return files.find((file) => existsSync(file)) ?? null
}

/** All settings of OpenID Connect, or null when none is given. @throws InvalidSettingsError when some are missing */
function openIdSettings(values: z.infer<typeof settings>): OpenIdSettings | null {
  const { PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = values
  const needed = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL }
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !PUBLIC_URL) {
    const missing = Object.entries(needed).flatMap(([name, value]) => (value ? [] : [name]))
    throw new InvalidSettingsError(`OpenID Connect also requires the settings ${missing.join(', ')}`)
  }
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }
}

/** Where the database is. */
export function databasePlace({
  dataDir,
  databaseUrl,
  databaseReadUrl = null,
}: Pick<Config, 'dataDir' | 'databaseUrl'> & Partial<Pick<Config, 'databaseReadUrl'>>) {
  return { file: path.join(dataDir, 'passerelle.db'), url: databaseUrl, readUrl: databaseReadUrl }
}

/** @throws InvalidSettingsError for a replica of nothing */
function replicaIn({ DATABASE_URL, DATABASE_READ_URL }: z.infer<typeof settings>): string | null {
  if (DATABASE_READ_URL !== undefined && DATABASE_URL === undefined) {
    throw new InvalidSettingsError('DATABASE_READ_URL is a replica, so it also requires DATABASE_URL')
  }
  return DATABASE_READ_URL ?? null
}

/** All settings of mail, or null when none is given. @throws InvalidSettingsError when some are missing */
function mailSettings({ SMTP_URL, MAIL_FROM, PUBLIC_URL, BASE_PATH }: z.infer<typeof settings>): MailSettings | null {
  if (!SMTP_URL && !MAIL_FROM) return null
  if (!SMTP_URL || !MAIL_FROM || !PUBLIC_URL) {
    const missing = Object.entries({ SMTP_URL, MAIL_FROM, PUBLIC_URL }).flatMap(([name, value]) =>
      value ? [] : [name],
    )
    throw new InvalidSettingsError(`Mail also requires the settings ${missing.join(', ')}`)
  }
  const base = new URL(PUBLIC_URL).origin + (BASE_PATH ?? '').replace(/\/$/, '')
  return { url: SMTP_URL, from: MAIL_FROM, base }
}

function tracingSettings(values: z.infer<typeof settings>): TracingSettings | null {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_EXPORTER_OTLP_HEADERS: headers } = values
  if (endpoint === undefined) return null
  return { endpoint, headers, serviceName: values.OTEL_SERVICE_NAME, share: values.OTEL_TRACES_SAMPLER_ARG }
}

/** Headers as OpenTelemetry writes them, like the values of W3C Baggage. */
function headersIn(text: string, context: z.RefinementCtx): Record<string, string> {
  try {
    return Object.fromEntries(
      text
        .split(',')
        .filter((one) => one.trim() !== '')
        .map((one) => {
          const [, name, value] = /^\s*([\w!#$%&'*+.^`|~-]+)\s*=\s*(.*?)\s*$/.exec(one)!
          return [name!.toLowerCase(), decodeURIComponent(value!)]
        }),
    )
  } catch {
    // The value is not shown: it is a secret.
    context.addIssue({ code: 'custom', message: 'must be headers such as authorization=Bearer%20key' })
    return z.NEVER
  }
}

/** A setting with values separated by commas or spaces. */
function listOf(isValid: (one: string) => boolean, message: string) {
  return z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((list) => list.every(isValid), message)
}

function isOriginText(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text
}

/** Whether a URL is an origin. */
function isOrigin(url: string): boolean {
  const { href, origin } = new URL(url)
  return href === `${origin}/`
}

/** Whether a URL is encrypted or stays on this machine. */
function isPrivate(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
