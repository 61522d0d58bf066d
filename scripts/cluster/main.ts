import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { Client } from '../reliability/client.js'
import { type Cluster, startCluster } from './cluster.js'
import { Jobs } from './jobs.js'
import { killMany } from './kills.js'
import { promoteUnderLoad } from './promote.js'
import { restartOneByOne } from './rolling-restart.js'
import { Teardown } from './teardown.js'
import { measureThroughput } from './throughput.js'

/**
 * Starts a PostgreSQL server with a replica, three nodes and a load balancer on this machine, and stays until Ctrl-C.
 * With an option it measures or breaks them instead, and exits with 1 when something went wrong. Linux only.
 */
const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '3' },
    seed: { type: 'string', default: '7' },
    'read-replica': { type: 'boolean', default: false },
    'rolling-restart': { type: 'boolean', default: false },
    kills: { type: 'string' },
    throughput: { type: 'boolean', default: false },
    promote: { type: 'boolean', default: false },
    synchronous: { type: 'boolean', default: false },
  },
})

const seed = Number(values.seed)

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort())
const teardown = new Teardown()
try {
  await Promise.race([work(), once(stop.signal, 'abort')])
} finally {
  console.log('stopping')
  await teardown.run()
}
// What was interrupted may still wait for something.
process.exit()

async function work(): Promise<void> {
  if (values['rolling-restart']) return report(await restartOneByOne(await aCluster(), seed))
  if (values.kills !== undefined) return report(await underKills(Number(values.kills)))
  if (values.throughput) return report(await measureThroughput(await aCluster(), seed))
  if (values.promote) {
    return report(await promoteUnderLoad(await aCluster(), { isSynchronous: values.synchronous, seed }))
  }
  await show(await aCluster())
  await once(stop.signal, 'abort')
}

async function underKills(kills: number): Promise<string[]> {
  const jobs = await Jobs.receive()
  teardown.add(() => jobs.close())
  return killMany(await aCluster(jobs.environment), jobs, { kills, seed })
}

function aCluster(environment: NodeJS.ProcessEnv = {}): Promise<Cluster> {
  // A busy machine is no reason to refuse anything: what is refused here must have another one.
  const settings = { ACCEPTABLE_WAIT_MS: '60000', ...environment }
  const options = { nodeCount: Number(values.nodes), environment: settings, readFromReplica: values['read-replica'] }
  return startCluster(options, teardown)
}

function report(errors: readonly string[]): void {
  for (const error of errors) console.log(`ERROR ${error.slice(0, 1_000)}`)
  console.log(`${errors.length} errors; seed ${seed}`)
  if (errors.length > 0) process.exitCode = 1
}

async function show({ url, key, primary, replica, nodes }: Cluster): Promise<void> {
  const admin = new Client(url, key)
  const { id } = await admin.call<{ id: string }>('POST', '/people', { name: 'Administrator', role: 'admin' })
  const link = await admin.call<{ token: string }>('POST', `/people/${id}/sign-in-links`, {})
  console.log(`balancer  ${url}`)
  for (const node of nodes) console.log(`${node.name}     ${node.url}  (process ${node.pid}, log ${node.log})`)
  console.log(`primary   ${primary.url}`)
  console.log(`replica   ${replica.url}`)
  console.log(`sign in   ${url}/sign-in?token=${link.token}  (an administrator, once)`)
  console.log(`API key   ${key}`)
  console.log('Ctrl-C stops everything')
}
