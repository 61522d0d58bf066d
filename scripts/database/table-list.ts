import type { Database } from '../../src/platform/database/index.js'
import type { Table } from '../../src/platform/database/move/table.js'

interface Column {
  readonly name: string
  readonly type: string
  readonly pk: number
}

interface Found extends Table {
  readonly refersTo: readonly string[]
}

/** What processes on one database tell each other while they run is of no use in another database. */
const ofProcesses = ['leases', 'shared_memory']

/** The list of all tables of a fully migrated database that are moved, as the text of `table-list.ts`. */
export async function tableList(database: Pick<Database, 'all'>): Promise<string> {
  const names = await database.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  const moved = names.filter(({ name }) => !ofProcesses.includes(name))
  const found = await Promise.all(moved.map(({ name }) => describe(database, name)))
  return `${header}${parentsFirst(found).map(textOf).join('')}]\n`
}

const header = `import type { Table } from './table.js'

/** Every table that is moved, after those that it refers to; written from the migrations by \`npm run tables\`. */
export const tableList: readonly Table[] = [
`

async function describe(database: Pick<Database, 'all'>, name: string): Promise<Found> {
  const columns = await database.all<Column>('SELECT name, type, pk FROM pragma_table_info(?)', name)
  const references = await database.all<{ table: string; from: string }>(
    'SELECT "table", "from" FROM pragma_foreign_key_list(?)',
    name,
  )
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
  const refersTo = references.map(({ table }) => table)
  return {
    name,
    key: key.map((column) => column.name),
    columns: columns.map((column) => column.name),
    refersToItself: refersTo.includes(name),
    refersTo: refersTo.filter((table) => table !== name),
  }
}

/** @throws when tables refer to each other in a circle */
function parentsFirst(tables: readonly Found[]): Found[] {
  const placed: Found[] = []
  const isPlaced = (name: string) => placed.some((table) => table.name === name)
  while (placed.length < tables.length) {
    const next = tables.find(({ name, refersTo }) => !isPlaced(name) && refersTo.every(isPlaced))
    if (!next) throw new Error('Tables refer to each other in a circle: none of them can be filled first')
    placed.push(next)
  }
  return placed
}

function textOf({ name, key, columns, refersToItself }: Found): string {
  const lines = [
    `name: '${name}',`,
    listOf('key', key),
    listOf('columns', columns),
    ...(refersToItself ? ['refersToItself: true,'] : []),
  ]
  return `  {\n${lines.map((line) => `    ${line}\n`).join('')}  },\n`
}

/** Characters on a line, after the indent. */
const width = 116

function listOf(label: string, values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`)
  const line = `${label}: [${quoted.join(', ')}],`
  if (line.length <= width) return line
  return `${label}: [\n${quoted.map((value) => `      ${value},\n`).join('')}    ],`
}
