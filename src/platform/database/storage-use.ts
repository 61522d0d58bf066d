import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'

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

/** @param file of the database */
export async function storageUse(file: string): Promise<StorageUse> {
  const [database, log, { bavail, blocks, bsize }] = await Promise.all([
    stat(file),
    stat(`${file}-wal`).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      return { size: 0 }
    }),
    statfs(path.dirname(file)),
  ])
  return { database: database.size, log: log.size, free: bavail * bsize, total: blocks * bsize }
}
