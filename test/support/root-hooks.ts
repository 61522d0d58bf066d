import { existsSync, statfsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { RootHookObject } from 'mocha'
import { createServices } from '../../src/app.js'
import { Encoder, loadManifest } from '../../src/platform/encoder/index.js'
import { closeTheEngine } from './one-engine.js'
import { RememberingEncoder } from './remembering-encoder.js'
import { configFor, preparedDir, quiet, shared, tidyUp } from './shared.js'

/** Where memory can be written to like a disk, tests do without the disk: flushing to it is much of what they wait for. */
const memory = '/dev/shm'
/** Copies of the prepared database that are there at the same time, with room to spare, bytes. */
const enough = 4 * 2 ** 30
if (existsSync(memory)) {
  const { bavail, bsize } = statfsSync(memory)
  if (bavail * bsize > enough) process.env.TMPDIR = memory
}

const { modelDir } = configFor(preparedDir)

/**
 * Before anything else, one database is prepared with the whole catalogue; each test that needs one works on a copy of
 * it. It stays for the next run: vectors are found by what they were made from, so what is stale in it is made anew.
 */
export async function mochaGlobalSetup(): Promise<void> {
  await mkdir(preparedDir, { recursive: true })
  const encoder = new Encoder(modelDir, await loadManifest(modelDir))
  const { engine, close } = await createServices(configFor(preparedDir), { log: quiet, encoder })
  await engine.whenReady()
  await close()
  await encoder.close()
  // What a migration kept beside is of no use to the tests, each of which copies the folder.
  const kept = (await readdir(preparedDir)).filter((name) => name.includes('.before-'))
  for (const name of kept) await rm(path.join(preparedDir, name))
}

/**
 * Files of tests run side by side in a few processes, and these hooks around each file. One encoder and one engine
 * serve all files of a process; they end with it. Without such processes all files are one run, which must end itself.
 */
export const mochaHooks: RootHookObject = {
  async beforeAll() {
    // Several processes start their encoders at the same time, which takes longer than a caller would wait.
    shared.encoder ??= new RememberingEncoder(modelDir, await loadManifest(modelDir), { maximumWait: 60_000 })
  },
  async afterEach() {
    await tidyUp()
  },
  async afterAll() {
    if (process.env.MOCHA_WORKER_ID !== undefined) return
    await closeTheEngine()
    await shared.encoder?.close()
  },
}
