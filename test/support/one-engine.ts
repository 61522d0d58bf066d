import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Engine } from '../../src/recommendation/index.js'
import { configFor, preparedDir, quiet, shared } from './shared.js'

let engine: Promise<Engine> | undefined
let folder: string | undefined

/** One engine for all tests that only ask and change nothing. Whoever changes something takes `anEngine`. */
export function theEngine(): Promise<Engine> {
  engine ??= openEngine()
  return engine
}

async function openEngine(): Promise<Engine> {
  folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
  await cp(preparedDir, folder, { recursive: true })
  const opened = await Engine.open(configFor(folder), { log: quiet, encoder: shared.encoder! })
  await opened.whenReady()
  return opened
}

// This module is loaded while mocha reads the test files, outside of any `describe`: a hook of the whole run.
after(async () => {
  await (await engine)?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})
