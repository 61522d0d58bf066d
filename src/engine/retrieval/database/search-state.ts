import type { RecallReport } from '../recall-report.js'
import type { SearchSchema } from './search-schema.js'

/** What a search holds. */
export interface SearchState {
  /** The generation of the catalogue that is indexed; -1 before the first is complete. */
  readonly generation: number
  /** The hash of the names that are words of case studies. */
  readonly names: string
  /** Missing where there is no graph. */
  readonly recall: RecallReport | undefined
}

interface Row extends Pick<SearchState, 'generation' | 'names'> {
  readonly ef: number | null
  readonly recall: number
  readonly queries: number
}

export async function readState({ derived, schema }: SearchSchema): Promise<SearchState> {
  const [row] = await derived.rows<Row>(`SELECT generation, names, ef, recall, queries FROM ${schema}.state`)
  const { generation, names, ef, recall, queries } = row!
  return { generation, names, recall: ef === null ? undefined : { recallAt10: recall, ef, queries } }
}

export async function writeState(
  { derived, schema }: SearchSchema,
  { generation, names, recall }: SearchState,
): Promise<void> {
  await derived.run(`UPDATE ${schema}.state SET generation = $1, names = $2, ef = $3, recall = $4, queries = $5`, [
    generation,
    names,
    recall?.ef ?? null,
    recall?.recallAt10 ?? null,
    recall?.queries ?? null,
  ])
}
