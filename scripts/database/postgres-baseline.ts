import type { SqliteDatabase } from '../../src/platform/database/index.js'
import { inPostgres } from '../../src/platform/database/postgres/in-postgres.js'

interface Stored {
  readonly type: 'table' | 'index' | 'trigger'
  readonly name: string
  readonly sql: string
}

/** What has no like in the other dialect. */
const byHand = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The values of a list that is given as one parameter, as SQLite has it.
CREATE FUNCTION json_each(list TEXT) RETURNS TABLE (value TEXT) LANGUAGE sql IMMUTABLE AS
  $$ SELECT json_array_elements_text(list::json) $$;

-- One row: how many transactions have written.
CREATE TABLE writes (count BIGINT NOT NULL);
INSERT INTO writes VALUES (0);
`

/**
 * The schema of a fully migrated SQLite database in the dialect of PostgreSQL, with the rows that migrations put in. No
 * PostgreSQL database is older than this, so it has no need of the single steps.
 */
export async function postgresBaseline(database: SqliteDatabase): Promise<string> {
  const stored = await database.all<Stored>(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  )
  const tables = stored.filter(({ type }) => type === 'table')
  const rest = stored.filter(({ type }) => type === 'index')
  const parts = [...tables, ...rest].map(({ sql }) => `${inPostgres(sql)};`)
  for (const { name } of tables) {
    const rows = await database.all<Record<string, string | number | null>>(`SELECT * FROM ${name}`)
    for (const row of rows)
      parts.push(`INSERT INTO ${name} (${Object.keys(row).join(', ')}) VALUES (${literals(row)});`)
  }
  return `${header}${parts.join('\n\n')}\n${byHand}\`\n`
}

const header = `/** The tables of PostgreSQL, written from the migrations by \`npm run tables\`. */
export const baseline = \`
`

function literals(row: Record<string, string | number | null>): string {
  return Object.values(row).map(literal).join(', ')
}

/** A moment that a migration wrote was the moment of the migration. */
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/
const now = `to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

function literal(value: string | number | null): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  return moment.test(value) ? now : `'${value.replaceAll("'", "''")}'`
}
