import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../../../src/config.js'
import { prepareQuickly } from '../prepare.js'
import { type Failure, runCampaign, type TargetReport } from './campaign.js'
import { Stage } from './http/stage.js'
import { printReport } from './report.js'
import type { HttpTarget, ProcessTarget, Target } from './target.js'
import { httpTargets, processTargets } from './targets.js'

/**
 * Sends a million generated inputs to the service and to its parsers. Nothing may answer 5xx, crash, take more than five
 * seconds or be refused without a problem document, and the service must work afterwards. Exits with 1 otherwise, and
 * prints for each failure the smallest input that was found and the command that repeats it.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    count: { type: 'string', default: '1000000' },
    /** Of all inputs, over HTTP. */
    http: { type: 'string', default: '0.18' },
    only: { type: 'string', multiple: true },
    /** With one target: a batch of it that failed. */
    batch: { type: 'string' },
    json: { type: 'string' },
    failures: { type: 'string', default: path.join(projectRoot, 'var', 'fuzz', 'failures.jsonl') },
  },
})
const seed = Number(values.seed)
/** Failures that were printed, by where they come from. */
const printed = new Set<string>()
const all: readonly Target[] = [...processTargets, ...httpTargets]
const chosen = all.filter(({ name }) => values.only === undefined || values.only.includes(name))
if (chosen.length === 0)
  throw new Error(`There is no such target. There are: ${all.map(({ name }) => name).join(', ')}`)
await mkdir(path.dirname(values.failures), { recursive: true })
console.log(`seed ${seed}`)

const begin = new Date()
const reports: (TargetReport & { over: Target['over'] })[] = []
for (const target of chosen) {
  if (target.over === 'process') await keep(target, await runInProcess(target))
}
const overHttp = chosen.filter((target) => target.over === 'http')
if (overHttp.length > 0) await runOverHttp(overHttp)

printReport(reports)
process.exitCode = reports.every(({ failures }) => failures.length === 0) ? 0 : 1

async function runInProcess(target: ProcessTarget): Promise<TargetReport> {
  return runCampaign(await target.prepare(), planOf(target, 1), note)
}

async function runOverHttp(targets: readonly HttpTarget[]): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-fuzz-'))
  try {
    const prepared = path.join(folder, 'prepared')
    const key = await prepareQuickly(prepared)
    // A service for each, so that none finds what another has deleted.
    for (const target of targets) {
      const stage = await Stage.open(prepared, key, target.name)
      try {
        const report = await runCampaign(await target.prepare(stage), planOf(target, target.atOnce ?? 6), note)
        await keep(target, { ...report, failures: [...report.failures, ...(await afterwards(target.name, stage))] })
      } finally {
        await stage.close()
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What is wrong with the service after everything that was sent. */
async function afterwards(target: string, stage: Stage): Promise<Failure[]> {
  try {
    await stage.expectWorking()
    return []
  } catch (error) {
    const failure = { target, batch: -1, input: 'all inputs together', error: (error as Error).message }
    await note(failure)
    return [failure]
  }
}

function planOf({ name, share, over }: Target, lanes: number) {
  const ofKind = chosen.filter((other) => other.over === over)
  const isAlone = ofKind.length === chosen.length
  const kind = Number(values.count) * (isAlone ? 1 : over === 'http' ? Number(values.http) : 1 - Number(values.http))
  const count = Math.ceil((kind * share) / ofKind.reduce((sum, other) => sum + other.share, 0))
  return { name, count, seed, lanes, batch: values.batch === undefined ? undefined : Number(values.batch) }
}

async function note(failure: Failure): Promise<void> {
  const { target, batch, input, error } = failure
  const command = `npm run fuzz -- --seed ${seed} --only "${target}" --batch ${batch}`
  // The same defect is found by many inputs.
  const kind = `${target} ${error.replaceAll(/\d+/g, '0').slice(0, 150)}`
  if (!printed.has(kind)) console.log(`FAILED ${target}, again by: ${command}\n  ${input.slice(0, 1_500)}\n  ${error}`)
  printed.add(kind)
  await appendFile(values.failures, `${JSON.stringify({ command, ...failure, input: input.slice(0, 100_000) })}\n`)
}

async function keep({ over, name }: Target, report: TargetReport): Promise<void> {
  reports.push({ ...report, over })
  // After each target: a run of hours may be ended.
  const summary = {
    seed,
    began: begin.toISOString(),
    seconds: (Date.now() - begin.getTime()) / 1_000,
    targets: reports,
  }
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(summary, null, 2)}\n`)
  const rate = report.inputs / report.seconds
  console.log(
    `${name}: ${report.inputs} inputs in ${report.seconds.toFixed(0)} s (${rate.toFixed(0)}/s), ${report.failures.length} failures, ${JSON.stringify(report.outcomes)}`,
  )
}
