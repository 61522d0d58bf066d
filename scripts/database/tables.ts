import type { Database } from '../../src/platform/database/index.js'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
  readonly dflt_value: string | null
  readonly pk: number
}

const typeOf: Readonly<Record<string, string>> = { TEXT: 'string', INTEGER: 'number', REAL: 'number', BLOB: 'Buffer' }

const camelCase = (name: string) => name.replace(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())

/** The types of all tables of a fully migrated database, as the text of `tables.ts`. */
export async function tableTypes(database: Pick<Database, 'all'>): Promise<string> {
  // Shadow tables belong to virtual tables.
  const tables = await database.all<{ name: string; type: 'table' | 'virtual' }>(
    `SELECT name, type FROM pragma_table_list
     WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  const parts: string[] = []
  for (const { name, type } of tables) {
    const columns = await database.all<Column>('SELECT * FROM pragma_table_info(?)', name)
    const fields =
      type === 'virtual'
        ? ['rowid: number', ...columns.map((one) => `${camelCase(one.name)}: string`)]
        : columns.map((one) => fieldOf(one, columns))
    parts.push(`  ${camelCase(name)}: {\n${fields.map((field) => `    ${field}\n`).join('')}  }\n`)
  }
  return `${header}export interface Tables {\n${parts.join('')}}\n`
}

const header = `import type { Generated } from 'kysely'

/** Every table with its columns, written from the migrations by \`npm run tables\`. */
`

function fieldOf(column: Column, columns: readonly Column[]): string {
  const { name, type, notnull, dflt_value, pk } = column
  const isRowId = pk === 1 && type === 'INTEGER' && columns.filter((one) => one.pk > 0).length === 1
  const plain = `${typeOf[type] ?? 'unknown'}${notnull || pk > 0 ? '' : ' | null'}`
  return `${camelCase(name)}: ${dflt_value !== null || isRowId ? `Generated<${plain}>` : plain}`
}
