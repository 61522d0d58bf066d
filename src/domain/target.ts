/** A record to change, and the version that the caller read; without a version, any version is accepted. */
export interface Target {
  readonly id: string
  readonly version?: number | undefined
}
