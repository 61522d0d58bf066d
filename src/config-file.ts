import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { InvalidSettingsError } from './invalid-settings-error.js'

export type Settings = Readonly<Record<string, string | undefined>>

/** Settings that are secrets: `NAME_FILE` names a file that holds one, as containers and systemd pass them. */
export const secrets = [
  'DATABASE_URL',
  'DATABASE_READ_URL',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
  'OTEL_EXPORTER_OTLP_HEADERS',
] as const

const line = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=(.*)$/
/** Node.js reads these when it starts, before any file of settings. */
const ofNode = /^(?:NODE_|UV_|SSL_CERT_)\w+$|^TZ$/

/**
 * The settings of the environment, completed by those of the file that `CONFIG_FILE` names, and by secrets in files of
 * their own. What the environment says wins. An empty value counts as none.
 * @throws InvalidSettingsError for a file that cannot be read, and for a line of it that is no setting
 */
export function allSettings(environment: Settings, known: readonly string[]): Settings {
  const inEnvironment = withoutEmpty(environment)
  const { CONFIG_FILE: file } = inEnvironment
  const inFile = file === undefined ? {} : withoutEmpty(readConfigFile(file, inEnvironment, known))
  const merged: Record<string, string | undefined> = { ...inFile, ...inEnvironment }
  for (const name of secrets) {
    const nameOfFile = `${name}_FILE`
    // Where one source gives the secret and the other a file, the environment wins, as everywhere.
    const { [name]: secret, [nameOfFile]: secretFile } =
      name in inEnvironment || nameOfFile in inEnvironment ? inEnvironment : merged
    if (secret !== undefined && secretFile !== undefined) {
      throw new InvalidSettingsError(`Invalid settings: give ${name} or ${nameOfFile}, not both`)
    }
    merged[name] = secretFile === undefined ? secret : read(nameOfFile, secretFile).replace(/\r?\n$/, '')
  }
  return withoutEmpty(merged)
}

/**
 * The settings of a file with a line `NAME=value` for each. What Node.js would pass over in silence is an error here:
 * a name that is no setting, a line that is none, a value that `#` cuts short.
 */
function readConfigFile(file: string, environment: Settings, known: readonly string[]): Settings {
  const text = read('CONFIG_FILE', file)
  const names = new Set([...known, ...secrets.map((name) => `${name}_FILE`)])
  const errors = text.split(/\r?\n/).flatMap((content, index) => {
    const reason = errorIn(content, environment, names)
    return reason === undefined ? [] : [`line ${index + 1}: ${reason}`]
  })
  if (errors.length > 0) throw new InvalidSettingsError(`Invalid settings in ${file}: ${errors.join('; ')}`)
  return parseEnv(text) as Settings
}

/** Why a line is no setting; `undefined` for one that is, for a comment and for an empty line. */
function errorIn(content: string, environment: Settings, names: ReadonlySet<string>): string | undefined {
  if (/^\s*(?:#|$)/.test(content)) return undefined
  const [, name, value = ''] = line.exec(content) ?? []
  if (name === undefined) return 'is not of the form NAME=value'
  if (ofNode.test(name)) {
    if (name in environment) return undefined
    return `${name} is for Node.js, which does not read this file: set it in the environment`
  }
  if (name === 'CONFIG_FILE') return 'CONFIG_FILE cannot be set in such a file'
  if (!names.has(name)) return `${name} is no setting`
  const [quote] = /^["'`]/.exec(value.trim()) ?? []
  if (quote !== undefined && !value.trim().slice(1).includes(quote))
    return `the value of ${name} has no end: ${quote} is missing`
  if (quote === undefined && value.includes('#')) {
    return `the value of ${name} has a #: put it in single quotes; a comment needs a line of its own`
  }
  return undefined
}

/** @throws InvalidSettingsError that names the setting, the file and the reason */
function read(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new InvalidSettingsError(`${setting}: the file ${file} cannot be read (${code})`, { cause: error })
  }
}

function withoutEmpty(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''))
}
