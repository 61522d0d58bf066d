import { InvalidSettingsError } from '../config.js'
import { PasserelleError } from '../domain/index.js'
import { DatabaseDamagedError, StorageUnavailableError } from '../platform/database/index.js'
import { commandName } from './command-name.js'

/** The text of an expected error for the command line; `undefined` for an unexpected error. */
export function describeError(error: unknown): string | undefined {
  if (error instanceof DatabaseDamagedError) return describeDamage(error)
  if (error instanceof InvalidSettingsError) return error.message
  if (!(error instanceof PasserelleError)) return undefined
  const cause = error instanceof StorageUnavailableError ? error.cause : undefined
  const more = error.errorCount - error.errors.length
  return [
    error.message,
    ...(cause instanceof Error ? [`  ${cause.message || (cause as { code?: string }).code}`] : []),
    ...error.errors.map(({ path, message }) => `  ${path}: ${message}`),
    ...(more > 0 ? [`  and ${more} more errors`] : []),
  ].join('\n')
}

function describeDamage({ file, cause }: DatabaseDamagedError): string {
  const found = cause instanceof Error ? cause.message.replaceAll(/\s+/g, ' ').slice(0, 200) : undefined
  return [
    `The database ${file} is damaged${found ? `: ${found}` : ''}`,
    'Stop the service if it runs, then restore the last backup:',
    `  ${commandName} restore <backup file>`,
  ].join('\n')
}
