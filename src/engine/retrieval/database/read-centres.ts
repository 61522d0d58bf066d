import { Centres } from '../../../ranking/index.js'
import type { SearchSchema } from './search-schema.js'

/** The centre of every case study, to compare all of them in the memory of a node: 400 bytes each. */
export async function readCentres(search: SearchSchema, width: number): Promise<Centres> {
  const rows = await readRows(search, -1)
  return Centres.ofStored([...rows.keys()], Buffer.concat([...rows.values()]), width)
}

/** The same after a change. @param ids of all case studies, in their order */
export async function readChangedCentres(
  search: SearchSchema,
  before: Centres,
  { ids, since }: { readonly ids: readonly string[]; readonly since: number },
): Promise<Centres> {
  return before.changed(ids, await readRows(search, since))
}

async function readRows({ derived, schema }: SearchSchema, since: number): Promise<Map<string, Buffer>> {
  const rows = new Map<string, Buffer>()
  await derived.eachBinaryRow(
    `SELECT id, centre_row FROM ${schema}.cases WHERE generation > ${since} ORDER BY id`,
    ([id, row]) => void rows.set(id!.toString(), Buffer.from(row!)),
  )
  return rows
}
