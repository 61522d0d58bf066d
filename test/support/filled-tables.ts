import type { Database } from '../../src/platform/database/index.js'
import type { SqlValue } from '../../src/platform/database/queries.js'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly pk: number
}

interface Reference {
  readonly id: number
  readonly table: string
  readonly from: string
  readonly to: string | null
  readonly seq: number
}

type Row = Record<string, SqlValue>

/** The names of all tables of a SQLite database. */
export async function namesOfTables(database: Database): Promise<string[]> {
  const rows = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  return rows.map(({ name }) => name)
}

/** Puts rows with values that are easily lost into every empty table of a SQLite database. */
export async function fillEmptyTables(database: Database): Promise<void> {
  let empty = await emptyTables(database)
  while (empty.length > 0) {
    for (const name of empty) await fill(database, name)
    const still = await emptyTables(database)
    if (still.length === empty.length) throw new Error(`Nothing can be put into ${still.join(', ')}`)
    empty = still
  }
}

/** Everything that is in some tables, for comparison. */
export async function contentOf(database: Database, tables: readonly string[]): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {}
  for (const name of tables) {
    const rows = await database.all<Row>(`SELECT * FROM ${name}`)
    content[name] = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
  }
  return content
}

async function emptyTables(database: Database): Promise<string[]> {
  const names = await namesOfTables(database)
  const counts = await Promise.all(
    names.map((name) => database.get<{ n: number }>(`SELECT count(*) AS n FROM ${name}`)),
  )
  return names.filter((_, index) => counts[index]!.n === 0)
}

async function fill(database: Database, table: string): Promise<void> {
  const columns = await database.all<Column>('SELECT * FROM pragma_table_info(?)', table)
  const references = await database.all<Reference>('SELECT * FROM pragma_foreign_key_list(?)', table)
  for (const index of [0, 1, 2]) {
    const parents = await parentValues(database, { table, references, index })
    if (!parents) return
    const values = columns.map((column) => parents[column.name] ?? valueFor(table, column, index))
    const names = columns.map(({ name }) => `"${name}"`)
    const sql = `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    await database.transaction((queries) => queries.run(sql, ...values))
  }
}

interface Child {
  readonly table: string
  readonly references: readonly Reference[]
  readonly index: number
}

/** What a row must hold to refer to rows of other tables; undefined as long as one of these is empty. */
async function parentValues(database: Database, { table, references, index }: Child): Promise<Row | undefined> {
  const values: Row = {}
  for (const { table: parent, from, to, seq } of references) {
    if (parent === table) {
      values[from] = null
      continue
    }
    const rows = await database.all<Row>(`SELECT * FROM ${parent} LIMIT 3`)
    if (rows.length === 0) return undefined
    const key = await database.all<Column>('SELECT * FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk', parent)
    values[from] = rows[index % rows.length]![to ?? key[seq]!.name]!
  }
  return values
}

function valueFor(table: string, { name, type, notnull, pk }: Column, index: number): SqlValue {
  if (name === 'role') return 'member'
  if (table === 'case_drafts' && name === 'status') return 'draft'
  if (type === 'INTEGER') return pk > 0 ? 1 + index : index * 2 ** 40 - 1
  if (!notnull && pk === 0 && index === 1) return null
  if (type === 'BLOB') return Buffer.from([0, 255, 39, index])
  // The spaces of JSON and the order of its fields are part of what hashes are made of.
  if (['body', 'decision'].includes(name)) return `{"z":  "é\\u0041",\n"a":${index}}`
  return `${table} ${index}: Ünïcode 😀, 'quotes', "quotes" \\ ? $1 \n\t`
}
