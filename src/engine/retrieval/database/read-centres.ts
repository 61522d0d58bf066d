import { Centres } from '../../../ranking/index.js'
import type { SearchSchema } from './search-schema.js'

/** The centre of every case study, to compare all of them in the memory of a node: 400 bytes each. */
export async function readCentres({ derived, schema }: SearchSchema, width: number): Promise<Centres> {
  const rows = await derived.binaryRows(`SELECT id, centre_row FROM ${schema}.cases ORDER BY id`)
  return Centres.ofStored(
    rows.map(([id]) => id!.toString()),
    Buffer.concat(rows.map(([, row]) => row!)),
    width,
  )
}

/** The same after a change. @param ids of all case studies, in their order */
export async function readChangedCentres(
  { derived, schema }: SearchSchema,
  before: Centres,
  { ids, since }: { readonly ids: readonly string[]; readonly since: number },
): Promise<Centres> {
  const rows = await derived.binaryRows(`SELECT id, centre_row FROM ${schema}.cases WHERE generation > ${since}`)
  return before.changed(ids, new Map(rows.map(([id, row]) => [id!.toString(), row!])))
}
