import { rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Engine } from '../../src/recommendation/index.js'
import { configFor, preparedDir, quiet, shared } from './shared.js'

let engine: Promise<Engine> | undefined

/** One engine for all tests that only ask and change nothing. Whoever changes something takes `anEngine`. */
export function theEngine(): Promise<Engine> {
  engine ??= openEngine()
  return engine
}

async function openEngine(): Promise<Engine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await cp(preparedDir, folder, { recursive: true })
  const opened = await Engine.open(configFor(folder), { log: quiet, encoder: shared.encoder! })
  await opened.whenReady()
  return opened
}

export async function closeTheEngine(): Promise<void> {
  await (await engine)?.close()
}
