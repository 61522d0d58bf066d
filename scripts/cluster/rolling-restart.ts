import { setTimeout } from 'node:timers/promises'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import { Load } from '../reliability/load.js'
import { type Cluster, start } from './cluster.js'
import { findClusterErrors } from './find-cluster-errors.js'

const callers = 4
/** Milliseconds of load before the first restart and after the last one. */
const around = 3_000

/**
 * Restarts each node while callers write through the balancer, which sees in time that a node is about to stop.
 * @returns errors: whatever was refused or lost
 */
export async function restartOneByOne(cluster: Cluster, seed: number): Promise<string[]> {
  const { balancer, nodes, primary, url, key } = cluster
  const load = new Load({ url, key, callers, random: seededRandom(seed), goOn: true })
  await setTimeout(around)
  for (const node of nodes) {
    const begin = performance.now()
    const seconds = () => ((performance.now() - begin) / 1_000).toFixed(1)
    await node.stop()
    const stopped = seconds()
    await start([node], primary.url)
    await balancer.untilUsed(node)
    console.log(`${node.name}: stopped after ${stopped} s, in again after ${seconds()} s`)
  }
  await setTimeout(around)
  const { acknowledged, refused, broken, answers } = await load.stop()
  console.log(`${acknowledged.length} writes acknowledged and ${answers} recommendations answered meanwhile`)
  return [
    ...refused.map(({ message }) => `refused: ${message}`),
    ...(broken > 0 ? [`${broken} connections broke`] : []),
    ...(await findClusterErrors(cluster, primary, acknowledged)),
  ]
}
