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
/** Longest time under load before a kill, and before what was killed starts again, ms. */
const longestBefore = 2_500
const longestPause = 1_500
/** Milliseconds of load after everything runs again. */
const after = 500

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
  /** Milliseconds under load before it, and until the start. */
  readonly before: number
  readonly pause: number
  readonly random: () => number
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
    for (let number = 1; number <= kills; number++) {
      const kill = nextKill(cluster, random)
      const { report, found, seconds } = await killUnderLoad(cluster, kill, seededRandom(seed + number))
      all.push(report)
      note(found)
      const what = kill.kind.includes('node') ? `${kill.kind} (${kill.node.name})` : kill.kind
      const { acknowledged, refused, broken } = report
      console.log(
        `${number}: ${what} after ${kill.before.toFixed(0)} ms; all ready again after ${seconds.toFixed(1)} s; ${acknowledged.length} writes, ${refused.length} refused, ${broken} broken`,
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
  return { kind, node, before: random() * longestBefore, pause: random() * longestPause, random }
}

/** @returns what was written meanwhile, errors, and the seconds until everything was ready again */
async function killUnderLoad(cluster: Cluster, kill: Kill, random: () => number) {
  const { url, key, primary, nodes } = cluster
  const load = new Load({ url, key, callers, random, goOn: true })
  await setTimeout(kill.before)
  const begin = performance.now()
  await carryOut(cluster, kill)
  await primary.untilReady()
  for (const node of nodes) await node.untilReady()
  for (const node of nodes) await cluster.balancer.untilUsed(node)
  const seconds = (performance.now() - begin) / 1_000
  await setTimeout(after)
  const report = await load.stop()
  const found = [
    ...report.refused.filter((refusal) => !isAllowed(refusal)).map(({ message }) => `refused: ${message}`),
    ...(await findClusterErrors(cluster, primary, report.acknowledged)),
  ]
  return { report, found, seconds }
}

async function carryOut({ primary, nodes }: Cluster, { kind, node, pause, random }: Kill): Promise<void> {
  if (kind.includes('server')) await primary.kill()
  if (kind.includes('node')) await node.kill()
  if (kind === 'connection') await primary.killConnection(random)
  await setTimeout(pause)
  if (kind === 'starting node') {
    await node.spawn(primary.url)
    await setTimeout(random() * 3_000)
    await node.kill()
  }
  const started = [
    ...(kind.includes('server') ? [primary.start()] : []),
    ...(kind.includes('node') ? [keepStarting(node, primary.url)] : []),
  ]
  await Promise.all(started)
  const ended = nodes.filter(({ isRunning }) => !isRunning)
  if (ended.length > 0) throw new Error(`ended by themselves: ${ended.map(({ log }) => log).join(', ')}`)
}

/** As systemd does: a node that finds no database ends, and is started again. */
async function keepStarting(node: ClusterNode, databaseUrl: string, tries = 30): Promise<void> {
  await node.spawn(databaseUrl)
  try {
    await node.untilReady()
  } catch (error) {
    if (node.isRunning || tries <= 1) throw error
    await setTimeout(500)
    await keepStarting(node, databaseUrl, tries - 1)
  }
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
