import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { seededRandom } from '../../src/ranking/randomisation-test.js'
import { spawnService, startService } from '../service.js'

/**
 * Kills the process (SIGKILL) at random moments of its first start and of a reindex, and checks after each that the
 * next start is healthy and complete. `node kill-starts.js [rounds] [seed]`; exits with 1 when one was not.
 */
const rounds = Number(process.argv[2] ?? 20)
const random = seededRandom(Number(process.argv[3] ?? 1))
const complete = await stateAfterQuietStart()
console.log(`first start ${complete.seconds.toFixed(1)} s: ${describe(complete)}`)

let errors = 0
for (let round = 1; round <= rounds; round++) {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-kill-'))
  const firstKill = random() * complete.seconds
  await killAfter(spawnService(folder), firstKill)
  await report(round, `first start killed after ${firstKill.toFixed(1)} s`, folder)
  const reindexKill = random() * 4
  const reindex = spawn(process.execPath, [path.join(projectRoot, 'dist/src/cli/main.js'), 'reindex'], {
    env: { ...process.env, DATA_DIR: folder },
    stdio: 'ignore',
  })
  await killAfter(reindex, reindexKill)
  await report(round, `reindex killed after ${reindexKill.toFixed(1)} s`, folder)
  await rm(folder, { recursive: true, force: true })
}
console.log(`${rounds * 2} kills, ${errors} starts that were not healthy and complete`)
process.exitCode = errors === 0 ? 0 : 1

interface State {
  readonly seconds: number
  readonly integrity: string
  readonly foreignKeys: number
  readonly caseStudies: number
  readonly passages: number
  readonly words: number
  readonly missingVectors: number
  readonly answers: number
}

async function stateAfterQuietStart(): Promise<State> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-kill-'))
  try {
    return await stateAfterStart(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts the service, sends a request, stops it, and reads its database. */
async function stateAfterStart(folder: string): Promise<State> {
  const service = await startService(folder)
  const response = await fetch(`${service.url}/api/v1/recommendations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Trucks in transit disappear on the way', limit: 50 }),
  })
  const answer = (await response.json()) as { results: unknown[]; degraded: unknown[] }
  await service.stop()
  const database = await SqliteDatabase.open(path.join(folder, 'passerelle.db'))
  const count = async (sql: string) => (await database.get<{ n: number }>(sql))!.n
  try {
    return {
      seconds: service.ready,
      integrity: (await database.get<{ integrity_check: string }>('PRAGMA integrity_check'))!.integrity_check,
      foreignKeys: (await database.all('PRAGMA foreign_key_check')).length,
      caseStudies: await count('SELECT COUNT(*) AS n FROM case_studies'),
      passages: await count('SELECT COUNT(*) AS n FROM passages'),
      words: await count('SELECT COUNT(*) AS n FROM passage_words'),
      missingVectors: await count(
        'SELECT COUNT(*) AS n FROM passages WHERE input_hash NOT IN (SELECT input_hash FROM vectors)',
      ),
      answers: answer.degraded.length === 0 ? answer.results.length : 0,
    }
  } finally {
    await database.close()
  }
}

async function killAfter(child: ReturnType<typeof spawnService>, seconds: number): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdout?.resume()
  setTimeout(() => child.kill('SIGKILL'), seconds * 1000)
  await ended
}

async function report(round: number, what: string, folder: string): Promise<void> {
  const state = await stateAfterStart(folder)
  const { seconds: _, ...expected } = complete
  const { seconds, ...found } = state
  const sound = JSON.stringify(found) === JSON.stringify(expected)
  if (!sound) errors += 1
  console.log(
    `${round}: ${what}; next start ${seconds.toFixed(1)} s, ${sound ? 'complete' : `NOT COMPLETE: ${describe(state)}`}`,
  )
}

function describe(state: State): string {
  return JSON.stringify(state)
}
