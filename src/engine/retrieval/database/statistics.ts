import type { KeptStatistics, StatisticsStore } from '../kept-statistics.js'
import type { SearchSchema } from './search-schema.js'

/** Statistics of case studies as they were indexed for a generation of the catalogue. */
export function statisticsOf({ derived, schema }: SearchSchema, generation: number): StatisticsStore {
  return {
    async read(name) {
      const [row] = await derived.rows<KeptStatistics>(
        `SELECT value, (SELECT count(*) FROM ${schema}.cases WHERE cases.generation > statistics.generation) AS changed
        FROM ${schema}.statistics WHERE name = $1`,
        [name],
      )
      return row && { ...row, value: JSON.parse(row.value as string) }
    },
    async write(name, value) {
      await derived.run(
        `INSERT INTO ${schema}.statistics (name, generation, value) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET generation = excluded.generation, value = excluded.value`,
        [name, generation, JSON.stringify(value)],
      )
    },
  }
}
