import { openDatabase } from '../../src/platform/database/index.js'
import { Client } from '../reliability/client.js'
import { errorsOfAudit, errorsOfIndex, lost } from '../reliability/find-errors.js'
import type { Acknowledged } from '../reliability/writers.js'
import type { Cluster } from './cluster.js'
import type { PostgresServer } from './postgres-server.js'

/** All errors in the running nodes and in the database of a server; empty when there are none. */
export async function findClusterErrors(
  { nodes, key }: Pick<Cluster, 'nodes' | 'key'>,
  server: PostgresServer,
  acknowledged: readonly Acknowledged[],
): Promise<string[]> {
  const database = await openDatabase({ file: 'unused', url: server.url })
  try {
    const errors = [...(await errorsOfAudit(database)), ...(await lost(database, acknowledged))]
    for (const node of nodes) {
      const found = await errorsOfIndex(database, new Client(node.url, key))
      errors.push(...found.map((error) => `${node.name}: ${error}`))
    }
    return errors
  } finally {
    await database.close()
  }
}
