/** What answers at the address of a PostgreSQL database, in words. Changes nothing. @throws when nothing does */
export async function describeServer(url: string): Promise<string> {
  // The driver is loaded only where it is used.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query('SELECT current_database() AS name, current_setting($1) AS version', [
      'server_version',
    ])
    return `PostgreSQL ${rows[0].version}, database ${rows[0].name}`
  } finally {
    await client.end()
  }
}
