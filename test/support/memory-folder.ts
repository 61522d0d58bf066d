import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** A folder in memory, if there is one: flushing to a disk is most of the time that tests wait. */
const memory = '/dev/shm'
/** Bytes for copies of the prepared database that exist at the same time, with reserve. */
const enough = 4 * 2 ** 30

/** Where tests put their files: in memory, where there is room for them. */
export function folderForTests(): string {
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > enough ? memory : tmpdir()
}
