import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { markdownTable } from '../markdown-table.js'
import { type Memory, startService } from '../service.js'
import { Client } from './client.js'
import { type Caller, keysFrom, letWork, sceneOf, timeAt } from './crew.js'
import { findErrors } from './find-errors.js'
import { watchLog } from './log-watch.js'
import { MemoryLog, slopeOf } from './memory-log.js'
import { Meter } from './meter.js'
import { prepare } from './prepare.js'
import { anonymousTurn, memberTurn, portalTurn, staffTurn } from './turns.js'

/**
 * Runs sixteen callers of all kinds against the service at the same time, and reports the time of each kind of request,
 * errors, and the growth of memory. Exits with 1 after any error or lock timeout. Linux only.
 */
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '7' } },
})
const seconds = Number(values.minutes) * 60
/** Before this time, caches fill and code is compiled; after it, memory should not grow. */
const settledAfter = Math.min(60, seconds / 5)

const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-load-'))
const key = await prepare(folder)
const service = await startService(folder)
const log = watchLog(service)

const anybody = new Client(service.url)
const meter = new Meter()
const scene = await sceneOf(anybody, Number(values.seed), () => meter)
const callers = await everybody()

const memory = new MemoryLog(service.process.pid!)
await letWork(callers, scene, service, seconds)
memory.stop()
const needs = await anybody.with(key).call<{ total: number }>('GET', '/needs?limit=1')
const foundErrors = await findErrors(service.url, key, folder, [])
await service.stop()
await rm(folder, { recursive: true, force: true })

report()
process.exitCode = meter.errors.length + log.errors.length + log.lockTimeOuts.length + foundErrors.length === 0 ? 0 : 1

async function everybody(): Promise<Caller[]> {
  const withKey = keysFrom(anybody.with(key), 'load')
  // Two callers of one member see each other's needs; one portal acts for a member that also has people, the others for
  // other members.
  const members = ['BF', 'BF', 'GH', 'KE', 'FJ'].map((memberCode) => withKey('member', { memberCode }))
  const portals = ['BF', 'PE', 'VN'].map((code) => withKey('portal', { members: [code] }, { 'x-member-code': code }))
  const staff = Array.from({ length: 4 }, () => withKey('staff'))
  return [
    ...Array.from({ length: 4 }, () => ({ client: anybody, turn: anonymousTurn })),
    ...(await Promise.all(members)).map((client) => ({ client, turn: memberTurn })),
    ...(await Promise.all(portals)).map((client) => ({ client, turn: portalTurn })),
    ...(await Promise.all(staff)).map((client) => ({ client, turn: staffTurn })),
  ]
}

function report(): void {
  const kinds = [...meter.kinds].sort(([left], [right]) => (left < right ? -1 : 1))
  const requests = kinds.reduce((sum, [, { times, provoked, errors }]) => sum + times.length + provoked + errors, 0)
  for (const error of [...meter.errors.slice(0, 20), ...log.errors.slice(0, 20), ...log.lockTimeOuts, ...foundErrors]) {
    console.log(`ERROR ${error}`)
  }
  console.log(`${callers.length} callers, ${values.minutes} minutes, seed ${values.seed}: ${requests} requests`)
  console.log(`${needs.total} needs were submitted\n`)
  const rows = kinds.map(([name, kind]) => [
    ...[name, kind.times.length, kind.provoked, kind.errors],
    ...[0.5, 0.95, 0.99].map((share) => timeAt(kind, share)),
  ])
  console.log(markdownTable(['request', 'answered', '409, 412', 'errors', 'p50 ms', 'p95 ms', 'p99 ms'], rows))
  console.log(`\n${markdownTable(['MiB', 'start', 'settled', 'end', 'a minute, once settled'], memoryRows())}\n`)
  console.log(
    `${meter.errors.length} errors, ${log.errors.length} more in the log, ${foundErrors.length} errors in the data`,
  )
  console.log(`${log.lockTimeOuts.length} lock timeouts`)
}

function memoryRows(): string[][] {
  const { samples } = memory
  const settled = samples.filter(({ at }) => at >= settledAfter)
  const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1)
  return (['service', 'encoder'] satisfies (keyof Memory)[]).map((which) => [
    which,
    ...[samples[0]!, settled[0]!, settled.at(-1)!].map((sample) => mebibytes(sample[which])),
    mebibytes(slopeOf(settled, which)),
  ])
}
