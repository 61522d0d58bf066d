import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import { spawnService, startService } from '../service.js'
import { findErrors } from './find-errors.js'
import { Load } from './load.js'
import { prepare } from './prepare.js'
import type { Acknowledged } from './writers.js'

/**
 * Kills the service (SIGKILL) at random moments while many clients write, sometimes while it starts. After each kill it
 * starts again and must have everything that it acknowledged. Exits with 1 when data is lost or damaged.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '7' },
    callers: { type: 'string', default: '8' },
  },
})
const kills = Number(values.kills)
const random = seededRandom(Number(values.seed))

/** The share of kills while the service starts. */
const startingShare = 0.15
/** Longest time under load before a kill, ms. */
const longest = 2_000

const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-crash-'))
const key = await prepare(folder)
const all: Acknowledged[] = []
const starts: number[] = []
let errors = 0
let answers = 0
let whileStarting = 0

let service = await startService(folder)
for (let kill = 1; kill <= kills; kill++) {
  const load = new Load({ url: service.url, key, callers: Number(values.callers), random })
  const after = random() * longest
  await setTimeout(after)
  await killed(service.process)
  const { acknowledged, refused, answers: answered } = await load.ended()
  all.push(...acknowledged)
  answers += answered
  note(refused.map(({ message }) => `refused: ${message}`))
  for (; kill < kills && random() < startingShare; kill++) {
    const starting = spawnService(folder)
    starting.stdout?.resume()
    await setTimeout(random() * (starts.at(-1) ?? service.ready) * 1_000)
    await killed(starting)
    whileStarting += 1
  }
  service = await startService(folder)
  starts.push(service.ready)
  note(await findErrors(service.url, key, folder, acknowledged))
  const written = `${acknowledged.length} writes in ${after.toFixed(0)} ms`
  console.log(`${kill}: killed after ${written}; ready again after ${service.ready.toFixed(1)} s`)
}
note(await findErrors(service.url, key, folder, all))
await service.stop()
await rm(folder, { recursive: true, force: true })

const byKind = new Map<string, number>()
for (const { what } of all) byKind.set(what, (byKind.get(what) ?? 0) + 1)
const sorted = starts.toSorted((left, right) => left - right)
const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1)
console.log(`${kills} kills, ${whileStarting} of them while starting; seed ${values.seed}, ${values.callers} callers`)
console.log(`${all.length} writes acknowledged: ${[...byKind].map(([what, n]) => `${what} ${n}`).join(', ')}`)
console.log(`${answers} recommendations answered meanwhile`)
console.log(`${starts.length} starts, seconds until ready: median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`)
console.log(`${errors} errors`)
process.exitCode = errors === 0 ? 0 : 1

async function killed(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

function note(found: readonly string[]): void {
  errors += found.length
  for (const error of found) console.log(`ERROR ${error}`)
}
