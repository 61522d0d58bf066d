/** A count of something since it was first counted. */
export interface Counted {
  readonly count: number
  /** Milliseconds until it begins at nothing again. */
  readonly left: number
}

/**
 * What all processes on a database remember for a while. It is in no backup, and a restart of the database may lose it.
 */
export interface SharedMemory {
  /** Counts one more. @param lasts milliseconds from the first one until the count begins at nothing again */
  count(name: string, lasts: number): Promise<Counted>

  /** @param lasts milliseconds until it is forgotten */
  put(name: string, value: Buffer, lasts: number): Promise<void>

  /** `undefined` for what was forgotten. */
  get(name: string): Promise<Buffer | undefined>

  forget(name: string): Promise<void>
}
