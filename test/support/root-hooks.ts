import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { RootHookObject } from 'mocha'
import { Encoder, loadManifest } from '../../src/platform/encoder/index.js'
import { folderForTests } from './memory-folder.js'
import { closeTheBrowser } from './one-browser.js'
import { closeTheEngine } from './one-engine.js'
import { dropUnused, serverUrl } from './postgres.js'
import { RememberingEncoder } from './remembering-encoder.js'
import { configFor, indexAlways, preparedDir, quiet, servicesFrom, shared, tidyUp } from './shared.js'

process.env.TMPDIR = folderForTests()

const { modelDir } = configFor(preparedDir)

/**
 * First, one database is prepared with the whole catalogue; each test that needs one uses a copy. It is reused by the
 * next run: vectors are stored by their input, so outdated ones are made again.
 */
export async function mochaGlobalSetup(): Promise<void> {
  await mkdir(preparedDir, { recursive: true })
  const encoder = new Encoder(modelDir, await loadManifest(modelDir))
  const { engine, close } = await servicesFrom(configFor(preparedDir, indexAlways), { log: quiet, encoder })
  await engine.whenReady()
  await engine.whenIndexed()
  await close()
  await encoder.close()
  // Tests do not need the backup of a migration, and each test copies the folder.
  const kept = (await readdir(preparedDir)).filter((name) => name.includes('.before-'))
  for (const name of kept) await rm(path.join(preparedDir, name))
}

/**
 * Test files run in parallel in a few processes, with these hooks around each file. One encoder, one engine and one
 * browser serve all files of a process and end with it. Without parallel processes, all files are one run, which must
 * close them itself.
 */
export const mochaHooks: RootHookObject = {
  async beforeAll() {
    // Several processes start their encoders at the same time, which takes longer than the usual wait of a caller.
    shared.encoder ??= new RememberingEncoder(modelDir, await loadManifest(modelDir), { maximumWait: 60_000 })
  },
  async afterEach() {
    await tidyUp()
  },
  async afterAll() {
    if (serverUrl) await dropUnused()
    if (process.env.MOCHA_WORKER_ID !== undefined) return
    await closeTheBrowser()
    await closeTheEngine()
    await shared.encoder?.close()
  },
}
