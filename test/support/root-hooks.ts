import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { RootHookObject } from 'mocha'
import { Encoder, loadManifest } from '../../src/embedding/index.js'
import { Engine } from '../../src/recommendation/index.js'
import { configFor, preparedDir, quiet, shared, tidyUp } from './shared.js'

/**
 * One encoder serves the whole run, and one database is prepared with the whole catalogue; each test that needs one
 * works on a copy of it. The prepared database stays for the next run: vectors are found by what they were made from,
 * so what is stale in it is made anew.
 */
export const mochaHooks: RootHookObject = {
  async beforeAll(this: Mocha.Context) {
    this.timeout(300_000)
    await mkdir(preparedDir, { recursive: true })
    const config = configFor(preparedDir)
    shared.encoder = new Encoder(config.modelDir, await loadManifest(config.modelDir))
    const engine = await Engine.open(config, { log: quiet, encoder: shared.encoder })
    await engine.whenReady()
    await engine.close()
    // What a migration kept beside is of no use to the tests, each of which copies the folder.
    const kept = (await readdir(preparedDir)).filter((name) => name.includes('.before-'))
    for (const name of kept) await rm(path.join(preparedDir, name))
  },
  async afterEach() {
    await tidyUp()
  },
  async afterAll() {
    await shared.encoder?.close()
  },
}
