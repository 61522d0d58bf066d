import { setTimeout } from 'node:timers/promises'
import { openDatabase } from '../../src/platform/database/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import { lost } from '../reliability/find-errors.js'
import { Load } from '../reliability/load.js'
import { type Cluster, replicaName, start } from './cluster.js'
import { findClusterErrors } from './find-cluster-errors.js'
import type { PostgresServer } from './postgres-server.js'
import { until } from './processes.js'

const callers = 4
/** Milliseconds of load before the primary is lost, and after the replica took its place. */
const around = 10_000
/** Milliseconds for which nothing reaches the replica before the primary is lost. */
const cutOff = 500

export interface Promotion {
  /** Whether the primary waits for the replica before it acknowledges. */
  readonly isSynchronous: boolean
  readonly seed: number
}

/**
 * Loses the primary for ever while callers write, half a second after the way to the replica broke; makes the replica
 * the primary by the steps of docs/scaling.md, and looks what is missing.
 * @returns errors. What was acknowledged and is missing is one with synchronous replication only
 */
export async function promoteUnderLoad(cluster: Cluster, { isSynchronous, seed }: Promotion): Promise<string[]> {
  const { primary, replica, url, key, nodes, balancer } = cluster
  await waitForReplica(primary, isSynchronous)
  const load = new Load({ url, key, callers, random: seededRandom(seed), goOn: true })
  await setTimeout(around)
  const atCut = load.acknowledged
  await cutOffReplica(replica)
  await setTimeout(cutOff)
  await primary.kill()
  const begin = performance.now()
  // What it acknowledged last is still on its way.
  await setTimeout(500)
  const before = load.acknowledged
  const seconds = () => ((performance.now() - begin) / 1_000).toFixed(1)

  await replica.promote()
  await until(async () => await takesWrites(replica), 'the replica is no primary', { seconds: 60 })
  console.log(`the replica takes writes after ${seconds()} s`)
  for (const node of nodes) {
    await node.stop()
    await start([node], replica.url)
    await balancer.untilUsed(node)
    console.log(`${node.name} writes to it after ${seconds()} s`)
  }
  await setTimeout(around)
  const { acknowledged, refused } = await load.stop()
  console.log(
    `${before} writes acknowledged before the primary was lost, ${before - atCut} of them while the way to the replica broke or later; ${acknowledged.length - before} after it; ${refused.length} requests refused`,
  )
  const missing = await missingIn(replica, acknowledged.slice(0, before))
  const records = new Set(missing.map((one) => one.split(', ').at(-1)))
  console.log(`${records.size} records have lost something that was acknowledged`)
  const later = await findClusterErrors({ nodes, key }, replica, acknowledged.slice(before))
  return [...later, ...(isSynchronous ? missing : [])]
}

/** @param isSynchronous from now on, the primary acknowledges what the replica has on its disk */
async function waitForReplica(primary: PostgresServer, isSynchronous: boolean): Promise<void> {
  if (isSynchronous) {
    await primary.query(`ALTER SYSTEM SET synchronous_standby_names = '${replicaName}'`)
    await primary.query('SELECT pg_reload_conf()')
  }
  const wanted = isSynchronous ? 'sync' : 'async'
  const state = async () =>
    (await primary.query<{ sync_state: string }>('SELECT sync_state FROM pg_stat_replication'))[0]?.sync_state
  await until(async () => (await state()) === wanted, 'there is no replica', { seconds: 30 })
}

/** The replica looks for the primary at a port where nothing is. */
async function cutOffReplica(replica: PostgresServer): Promise<void> {
  await replica.query("ALTER SYSTEM SET primary_conninfo = 'host=127.0.0.1 port=9'")
  await replica.query('SELECT pg_reload_conf()')
  const isReceiving = async () => (await replica.query('SELECT 1 FROM pg_stat_wal_receiver')).length > 0
  await until(async () => !(await isReceiving()), 'the replica still receives', { seconds: 10 })
}

async function takesWrites(server: PostgresServer): Promise<boolean> {
  const [row] = await server.query<{ is: boolean }>('SELECT NOT pg_is_in_recovery() AS is')
  return row!.is
}

async function missingIn(server: PostgresServer, acknowledged: Parameters<typeof lost>[1]): Promise<string[]> {
  const database = await openDatabase({ file: 'unused', url: server.url })
  try {
    return await lost(database, acknowledged)
  } finally {
    await database.close()
  }
}
