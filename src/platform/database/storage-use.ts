/** Bytes that a database takes, and that its disk has left. */
export interface StorageUse {
  readonly database: number
  /** The write-ahead log beside it; 0 where there is none. */
  readonly log: number
  /** Free to this account. */
  readonly free: number
  /** The whole disk. */
  readonly total: number
}
