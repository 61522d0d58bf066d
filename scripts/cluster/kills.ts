import { setTimeout } from 'node:timers/promises'
import { openDatabase } from '../../src/platform/database/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import type { RefusedError } from '../reliability/client.js'
import { Load, type LoadReport } from '../reliability/load.js'
import type { Acknowledged } from '../reliability/writers.js'
import type { Cluster } from './cluster.js'
import type { ClusterNode } from './cluster-node.js'
import { findClusterErrors } from './find-cluster-errors.js'
import type { Jobs } from './jobs.js'
import { until } from './processes.js'

const callers = 6
/** Kills while callers go on, before everything is ready again and is checked. */
const killsInARow = 4
/** Longest time under load before a kill, before a server starts again, and before a node that starts is killed, ms. */
const longestBefore = 6_000
const longestPause = 1_500
const longestStart = 3_000
/** Milliseconds of load after everything runs again. */
const after = 500
/** Seconds until a node must be ready on a busy machine. */
const longestReady = 600

/** What is killed: a node; one that starts; a connection's process; the whole server; the server and a node. */
const kinds = ['node', 'starting node', 'connection', 'server', 'server and node'] as const
type Kind = (typeof kinds)[number]
/** Of twenty kills, how many are of each kind. */
const shares: Readonly<Record<Kind, number>> = {
  node: 9,
  'starting node': 3,
  connection: 3,
  server: 4,
  'server and node': 1,
}

interface Kill {
  readonly kind: Kind
  readonly node: ClusterNode
  /** Milliseconds under load before it. */
  readonly before: number
}

/** Kills nodes and the database (SIGKILL) at moments that a seed gives, while callers write through the balancer. */
export async function killMany(
  cluster: Cluster,
  jobs: Jobs,
  { kills, seed }: { readonly kills: number; readonly seed: number },
): Promise<string[]> {
  const { primary, balancer } = cluster
  const database = await openDatabase({ file: 'unused', url: primary.url }, () => undefined)
  const errors: string[] = []
  const note = (found: readonly string[]) => {
    errors.push(...found)
    for (const error of found) console.log(`ERROR ${error.slice(0, 1_000)}`)
  }
  try {
    await jobs.register(cluster, database)
    const random = seededRandom(seed)
    const all: LoadReport[] = []
    for (let first = 1; first <= kills; first += killsInARow) {
      const some = Array.from({ length: Math.min(killsInARow, kills - first + 1) }, () => nextKill(cluster, random))
      const { report, found, seconds } = await killUnderLoad(cluster, some, seededRandom(seed + first))
      all.push(report)
      note(found)
      const what = some.map(({ kind, node }) => (kind.includes('node') ? `${kind} (${node.name})` : kind)).join(', ')
      const { acknowledged, refused, broken } = report
      console.log(
        `${first} to ${first + some.length - 1}: ${what}; all ready again after ${seconds.toFixed(1)} s; ${acknowledged.length} writes, ${refused.length} refused, ${broken} broken`,
      )
    }
    const acknowledged = all.flatMap((one) => one.acknowledged)
    note(await findClusterErrors(cluster, primary, acknowledged))
    note(await errorsOfReplica(cluster))
    const { said, errors: wrong } = await jobs.check(database, kills)
    note(wrong)
    summarise(all, kills)
    console.log(said)
    console.log(`the longest request took ${(await balancer.longest()) / 1_000} s`)
    return errors
  } finally {
    await database.close()
  }
}

function nextKill({ nodes }: Cluster, random: () => number): Kill {
  const place = random() * 20
  let sum = 0
  const kind = kinds.find((one) => {
    sum += shares[one]
    return place < sum
  })!
  const node = nodes[Math.floor(random() * nodes.length)]!
  return { kind, node, before: random() * longestBefore }
}

/** @returns what was written meanwhile, errors, and the seconds until everything was ready again after the last kill */
async function killUnderLoad(cluster: Cluster, kills: readonly Kill[], random: () => number) {
  const { url, key, primary, nodes } = cluster
  const load = new Load({ url, key, callers, random, goOn: true })
  const round = new AbortController()
  const ended = keepRunning(nodes, primary.url, round.signal)
  for (const kill of kills) {
    await setTimeout(kill.before)
    await carryOut(cluster, kill, random)
  }
  const begin = performance.now()
  await primary.untilReady()
  for (const node of nodes) await until(() => node.isReady(), `${node.name} (${node.log})`, { seconds: longestReady })
  for (const node of nodes) await cluster.balancer.untilUsed(node)
  const seconds = (performance.now() - begin) / 1_000
  await setTimeout(after)
  const report = await load.stop()
  round.abort()
  const found = [
    ...(await ended),
    ...report.refused.filter((refusal) => !isAllowed(refusal)).map(({ message }) => `refused: ${message}`),
    ...(await findClusterErrors(cluster, primary, report.acknowledged)),
  ]
  return { report, found, seconds }
}

async function carryOut({ primary }: Cluster, { kind, node }: Kill, random: () => number): Promise<void> {
  if (kind.includes('server') || kind === 'connection') await primary.untilReady()
  if (kind.includes('server')) await primary.kill()
  if (kind.includes('node')) await node.kill()
  if (kind === 'connection') await primary.killConnection(random)
  if (kind === 'starting node') {
    await until(async () => node.isRunning, node.name, { seconds: longestReady })
    await setTimeout(random() * longestStart)
    await node.kill()
  }
  if (!kind.includes('server')) return
  await setTimeout(random() * longestPause)
  await primary.start()
}

/**
 * Starts nodes again that have ended, as systemd does, until the signal aborts. One that finds no database when it starts
 * ends by itself.
 * @returns errors: those that were ready and ended without being killed
 */
async function keepRunning(nodes: readonly ClusterNode[], databaseUrl: string, signal: AbortSignal): Promise<string[]> {
  const errors: string[] = []
  const ready = new Set<ClusterNode>(nodes)
  while (!signal.aborted) {
    for (const node of nodes) {
      if (node.isRunning) {
        if (await node.isReady()) ready.add(node)
        continue
      }
      if (ready.delete(node) && !node.wasKilled) errors.push(`${node.name} ended by itself: ${node.log}`)
      await node.spawn(databaseUrl)
    }
    await setTimeout(200)
  }
  return errors
}

/** The database or a node was just killed: the service says when to come again, or that nobody knows the outcome. */
function isAllowed({ status, code, retryAfter, body }: RefusedError): boolean {
  if (status === 503) return retryAfter !== null || code === 'STORAGE_UNAVAILABLE'
  return status === 502 && body.startsWith('The answer was lost')
}

/** Empty when the replica has the same chain of the audit. */
async function errorsOfReplica({ primary, replica }: Cluster): Promise<string[]> {
  const head = async (server: Cluster['primary']) =>
    JSON.stringify(await server.query('SELECT count(*), max(number), max(at) FROM audit'))
  const last = await head(primary)
  return until(async () => (await head(replica)) === last, 'the replica has not everything', { seconds: 30 }).then(
    () => [],
    (error: Error) => [error.message],
  )
}

function summarise(all: readonly LoadReport[], kills: number): void {
  const acknowledged: Acknowledged[] = all.flatMap((one) => one.acknowledged)
  const byKind = new Map<string, number>()
  for (const { what } of acknowledged) byKind.set(what, (byKind.get(what) ?? 0) + 1)
  const refused = all.flatMap((one) => one.refused)
  const sum = (count: (report: LoadReport) => number) => all.reduce((total, one) => total + count(one), 0)
  console.log(`${kills} kills; ${acknowledged.length} writes acknowledged:`)
  console.log([...byKind].map(([what, count]) => `${what} ${count}`).join(', '))
  console.log(`${sum(({ answers }) => answers)} recommendations answered meanwhile`)
  const lost = refused.filter(({ status }) => status === 502).length
  console.log(
    `${refused.length - lost} requests told to come again, ${lost} answers lost, ${sum(({ broken }) => broken)} connections broke`,
  )
}
