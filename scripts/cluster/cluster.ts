import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { freePort } from '../free-port.js'
import { createAdminKeyIn } from '../reliability/prepare.js'
import { Balancer } from './balancer.js'
import { ClusterNode } from './cluster-node.js'
import { unpackPrograms } from './postgres-programs.js'
import { PostgresServer } from './postgres-server.js'
import type { Teardown } from './teardown.js'

/** A database with the catalogue read, kept for the next time: reading it takes a minute, or more on a busy machine. */
const kept = path.join(projectRoot, 'var', 'cluster', 'prepared')

/** The name of the replica, and of its slot on the primary. */
export const replicaName = 'replica'

export interface ClusterOptions {
  readonly nodeCount: number
  /** Settings of each node. */
  readonly environment: NodeJS.ProcessEnv
  /** Whether nodes read from the replica what it has already. */
  readonly readFromReplica: boolean
}

/** Several nodes behind a balancer over one database, which has a replica. */
export interface Cluster {
  /** Where the balancer answers. */
  readonly url: string
  /** Of an administrator. */
  readonly key: string
  readonly primary: PostgresServer
  readonly replica: PostgresServer
  readonly nodes: readonly ClusterNode[]
  readonly balancer: Balancer
}

/** Starts everything on this machine, over a temporary folder. Resolves when every node is ready. */
export async function startCluster(options: ClusterOptions, teardown: Teardown): Promise<Cluster> {
  const { nodeCount, environment, readFromReplica } = options
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-cluster-'))
  teardown.add(() => rm(folder, { recursive: true, force: true }))
  // PostgreSQL may run as another user, who must be able to enter.
  await chmod(folder, 0o755)
  const { primary, replica } = await startDatabase(folder, teardown)

  const names = Array.from({ length: nodeCount }, (_, index) => `node${index + 1}`)
  const behind = await Promise.all(names.map(async (name) => ({ name, port: await freePort() })))
  const balancer = await Balancer.start(folder, await freePort(), behind)
  teardown.add(() => balancer.stop())

  const settings = {
    TRUSTED_PROXIES: '1',
    ENCODER_THREADS: '1',
    PUBLIC_URL: balancer.url,
    // The balancer has seen by then that a node is about to stop.
    STOP_DELAY_SECONDS: '5',
    ...(readFromReplica && { DATABASE_READ_URL: replica.url }),
    ...environment,
  }
  const nodes = behind.map((one) => new ClusterNode(one, folder, settings))
  teardown.add(async () => {
    await Promise.all(nodes.map((node) => node.stop()))
  })
  // The first one fills the empty database, so that the others find everything read.
  await start(nodes.slice(0, 1), primary.url)
  if (!existsSync(kept)) await primary.keep(kept)
  await start(nodes.slice(1), primary.url)
  await Promise.all(nodes.map((node) => balancer.untilUsed(node)))
  const key = await createAdminKeyIn({ file: 'unused', url: primary.url })
  return { url: balancer.url, key, primary, replica, nodes, balancer }
}

/** Starts nodes at the same time. */
export async function start(nodes: readonly ClusterNode[], databaseUrl: string): Promise<void> {
  for (const node of nodes) await node.spawn(databaseUrl)
  await Promise.all(nodes.map((node) => node.untilReady()))
}

async function startDatabase(folder: string, teardown: Teardown): Promise<Pick<Cluster, 'primary' | 'replica'>> {
  const home = await mkdtemp(path.join(folder, 'postgres-'))
  const programs = await unpackPrograms(home)
  const primary = new PostgresServer(programs, home, 'primary', await freePort())
  teardown.add(() => primary.stop())
  if (existsSync(kept)) await primary.createFrom(kept)
  else await primary.create()
  const replica = new PostgresServer(programs, home, replicaName, await freePort())
  // Before the primary, which else waits until the replica has everything.
  teardown.add(() => replica.stop())
  await replica.follow(primary, replicaName)
  return { primary, replica }
}
