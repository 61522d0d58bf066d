/** A record to be changed, and the version of it that somebody has read; any version will do where that is missing. */
export interface Target {
  readonly id: string
  readonly version?: number | undefined
}
