import type { WithDatabase } from '../../platform/database/index.js'
import { readCase } from './case-study-store.js'

/** The case study that this one was merged into; `undefined` when it was not merged. */
export async function mergedInto({ database }: WithDatabase, id: string): Promise<string | undefined> {
  return (await readCase(database, id))?.mergedInto ?? undefined
}
