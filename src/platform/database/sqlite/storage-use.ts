import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { StorageUse } from '../storage-use.js'

/** Bytes that a database file takes, and that its disk has left. */
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
