import { setTimeout } from 'node:timers/promises'
import { percentile } from '../../src/ranking/index.js'
import { markdownTable } from '../markdown-table.js'
import { Client } from '../reliability/client.js'
import { sceneOf } from '../reliability/crew.js'
import { Meter } from '../reliability/meter.js'
import { type Cluster, start } from './cluster.js'
import type { ClusterNode } from './cluster-node.js'
import { processorTimeOf, processorTimeOfChildren } from './processor-time.js'

const callers = 12
const seconds = 15
/** Seconds before it is measured: code is compiled, connections are opened. */
const warmUp = 5

/** What callers do: ask what nobody has asked, ask the same again, or read a case study. */
const works = ['new question', 'same question', 'case study'] as const
type Work = (typeof works)[number]

interface Times {
  readonly nodes: number
  readonly encoders: number
  readonly database: number
  readonly balancer: number
}

/**
 * Measures answers a second through the balancer with one node, two and so on, each with one thread for its model, on
 * the processors of this machine, which callers and database use too.
 */
export async function measureThroughput(cluster: Cluster, seed: number): Promise<string[]> {
  const { nodes, balancer, primary } = cluster
  const rows: (string | number)[][] = []
  const errors: string[] = []
  for (let count = 1; count <= nodes.length; count++) {
    const used = nodes.slice(0, count)
    for (const node of nodes) if (!used.includes(node)) await node.stop()
    const stopped = used.filter(({ isRunning }) => !isRunning)
    await start(stopped, primary.url)
    for (const node of used) await balancer.untilUsed(node)
    for (const work of works) {
      const { meter, times } = await measure(cluster, used, work, seed * 100 + count)
      errors.push(...meter.errors)
      const all = [...meter.kinds.values()].flatMap((kind) => kind.times)
      const each = (time: number) => ((1_000 * time) / all.length).toFixed(1)
      rows.push([
        ...[work, count, (all.length / seconds).toFixed(1)],
        ...[0.5, 0.95].map((share) => percentile(all, share).toFixed(0)),
        ...[each(times.nodes), each(times.encoders), each(times.database), each(times.balancer)],
      ])
    }
  }
  const head = ['request', 'nodes', 'a second', 'p50 ms', 'p95 ms']
  const sorted = works.flatMap((work) => rows.filter(([name]) => name === work))
  console.log(markdownTable([...head, 'ms of processor: node', 'model', 'database', 'balancer'], sorted))
  console.log(`\n${callers} callers, ${seconds} s each`)
  return errors
}

async function measure({ url, balancer, primary }: Cluster, used: readonly ClusterNode[], work: Work, seed: number) {
  let meter = new Meter()
  const anybody = new Client(url)
  const scene = await sceneOf(anybody, seed, () => meter)
  let asked = 0
  const ask = (text: string) => meter.time(work, () => anybody.call('POST', '/recommendations', { text }))
  const one: Readonly<Record<Work, () => Promise<unknown>>> = {
    'new question': () => ask(`${scene.texts[asked % scene.texts.length]} (${seed}-${++asked})`),
    'same question': () => ask(scene.texts[0]!),
    'case study': () => {
      const id = scene.caseStudyIds[asked++ % scene.caseStudyIds.length]
      return meter.time(work, () => anybody.call('GET', `/case-studies/${id}`))
    },
  }
  let isOver = false
  const working = Promise.all(
    Array.from({ length: callers }, async () => {
      while (!isOver) await one[work]()
    }),
  )
  await setTimeout(warmUp * 1_000)
  meter = new Meter()
  const before = await timesOf(used, primary.pid, balancer.pid)
  await setTimeout(seconds * 1_000)
  const measured = meter
  const after = await timesOf(used, primary.pid, balancer.pid)
  isOver = true
  await working
  const times: Times = {
    nodes: after.nodes - before.nodes,
    encoders: after.encoders - before.encoders,
    database: after.database - before.database,
    balancer: after.balancer - before.balancer,
  }
  return { meter: measured, times }
}

async function timesOf(nodes: readonly ClusterNode[], primary: number, balancer: number): Promise<Times> {
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0)
  return {
    nodes: sum(await Promise.all(nodes.map(({ pid }) => processorTimeOf(pid)))),
    encoders: sum(await Promise.all(nodes.map(({ pid }) => processorTimeOfChildren(pid)))),
    database: await processorTimeOfChildren(primary),
    balancer: await processorTimeOf(balancer),
  }
}
