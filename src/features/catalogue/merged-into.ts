import type { Reader } from '../../platform/database/index.js'
import { readCase } from './case-study-store.js'

/** The case study that one was merged into; `undefined` where it was not. */
export async function mergedInto(database: Reader, id: string): Promise<string | undefined> {
  return (await readCase(database, id))?.mergedInto ?? undefined
}
