/** Thrown when settings are not valid. The message names settings and lines, never a value: it may be a secret. */
export class InvalidSettingsError extends Error {
  override readonly name = 'InvalidSettingsError'
  readonly code = 'INVALID_SETTINGS'
}
